package org.vectarium.ner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.vectarium.embedding.WordVectors;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.text.sample.SampleCorpora.LabelledSet;

/** Lecture 3's hazard of fine-tuning, and lecture 2's judging of vectors by a task. */
class HazardTest {
  private static final List<LabelledSentence> TRAIN = BundledSentences.set("en", LabelledSet.TRAIN);
  private static final List<LabelledSentence> NEW =
      BundledSentences.set("en", LabelledSet.TEST_HELD_OUT);

  private static WindowSettings settings() {
    return WindowSettings.defaults().withHidden(16).withTraining(0.05, 0, 2);
  }

  @Test
  void wordsOfTheTrainingSetMoveAndUnseenOnesStay() {
    WindowTrainer trainer = new WindowTrainer(settings(), null, TRAIN);
    trainer.runEpoch();
    List<WordDrift> drift = trainer.drift(List.of("Paris", "Athens"));
    assertTrue(drift.get(0).seen());
    assertFalse(drift.get(1).seen());
    assertTrue(drift.get(0).moved() > 0.01, "Paris moved by " + drift.get(0).moved());
    assertEquals(0, drift.get(1).moved());
    assertEquals(drift.get(0).moved(), WordDrift.mean(drift, true));
    double square = 0;
    for (float x : drift.get(0).before()) {
      square += x * x;
    }
    assertEquals(FeatureTable.LENGTH, Math.sqrt(square), 1e-6, "as given, before any update");
  }

  @Test
  void nothingMovesWhenVectorsAreFrozen() {
    WindowTrainer trainer = new WindowTrainer(settings().withFreeze(true), null, TRAIN);
    trainer.runEpoch();
    assertEquals(0, trainer.drift(List.of("paris")).getFirst().moved());
  }

  @Test
  void namesAreOneWordLongAndSorted() {
    LabelledSentence sentence =
        new LabelledSentence(
            List.of("New", "York", "and", "Rome", "met", "Anna", "in", "Lima"),
            List.of("B-LOC", "I-LOC", "O", "B-LOC", "O", "B-PER", "O", "B-LOC"));
    assertEquals(List.of("lima", "rome"), WordDrift.names(List.of(sentence), "LOC"));
  }

  /** Features that say the class outright beat random ones on names that training has not seen. */
  @Test
  void betterVectorsScoreBetterOnNewNames() {
    Extrinsic.Result random =
        Extrinsic.judge(settings(), new Extrinsic.Contender("random", null), TRAIN, NEW);
    Extrinsic.Result telling =
        Extrinsic.judge(settings(), new Extrinsic.Contender("telling", telling()), TRAIN, NEW);
    assertEquals(0, random.known());
    assertEquals(1, telling.known());
    assertEquals(1, telling.frozen().overall().f1(), 0.02);
    assertTrue(random.frozen().overall().f1() < 0.95, "random: " + random.frozen().overall().f1());
    assertEquals(WindowTrainer.RANDOM_DIMENSION, random.dimension());
    assertEquals(WindowSettings.CONLL.size(), telling.dimension());
  }

  /** One-hot in the class with which a word occurs. */
  private static WordVectors telling() {
    Map<String, Integer> classes = new TreeMap<>();
    for (List<LabelledSentence> set : List.of(TRAIN, NEW)) {
      for (LabelledSentence sentence : set) {
        for (int i = 0; i < sentence.length(); i++) {
          classes.put(sentence.words().get(i), WindowSettings.CONLL.indexOf(sentence.type(i)));
        }
      }
    }
    List<String> words = List.copyOf(classes.keySet());
    FloatMatrix matrix = new FloatMatrix(words.size(), WindowSettings.CONLL.size());
    for (int i = 0; i < words.size(); i++) {
      matrix.set(i, Objects.requireNonNull(classes.get(words.get(i))), 1);
    }
    return new WordVectors(words, words::indexOf, matrix);
  }
}
