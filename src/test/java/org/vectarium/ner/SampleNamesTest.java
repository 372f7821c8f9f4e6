package org.vectarium.ner;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vectarium.embedding.WordVectors;
import org.vectarium.text.sample.SampleCorpora;
import org.vectarium.text.sample.SampleCorpora.LabelledSet;
import org.vectarium.train.Method;
import org.vectarium.train.Trainer;
import org.vectarium.train.Trainers;
import org.vectarium.train.TrainingSettings;

/** What sample-corpora/README.md says must hold of the labelled sentences. */
class SampleNamesTest {
  private static final WindowSettings SETTINGS =
      WindowSettings.defaults().withHidden(24).withTraining(0.05, 0, 8);

  private static List<LabelledSentence> sentences(String language, LabelledSet set)
      throws Exception {
    return BundledSentences.of(SampleCorpora.labelled(language, set));
  }

  private static double f1(
      String language, WindowSettings settings, WordVectors vectors, LabelledSet test)
      throws Exception {
    WindowTrainer trainer =
        new WindowTrainer(settings, vectors, sentences(language, LabelledSet.TRAIN));
    while (!trainer.finished()) {
      trainer.runEpoch();
    }
    return trainer.evaluate(sentences(language, test)).overall().f1();
  }

  /** Skip-gram vectors of the medium corpus know names that no labelled sentence shows. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void trainedVectorsFindUnseenNamesAndOnlyNeighboursTellAmbiguousOnes(String language)
      throws Exception {
    WordVectors vectors = skipGram(language);
    WindowSettings alone = SETTINGS.withWindow(0);
    double known = f1(language, alone, vectors, LabelledSet.TEST_HELD_OUT);
    double random = f1(language, alone, null, LabelledSet.TEST_HELD_OUT);
    assertTrue(known >= random + 0.25, "m = 0: trained " + known + ", random " + random);
    double both = f1(language, SETTINGS, vectors, LabelledSet.TEST_HELD_OUT);
    assertTrue(both >= 0.9, "m = 2, trained: " + both);
    double seen = f1(language, SETTINGS, vectors, LabelledSet.TEST_SEEN);
    assertTrue(seen >= 0.95, "seen names: " + seen);
    double centre = f1(language, alone, vectors, LabelledSet.TEST_AMBIGUOUS);
    double window = f1(language, SETTINGS, vectors, LabelledSet.TEST_AMBIGUOUS);
    assertTrue(centre <= 0.6, "m = 0: " + centre);
    assertTrue(window >= 0.9, "m = 2: " + window);
  }

  private static WordVectors skipGram(String language) throws Exception {
    Trainer trainer =
        Trainers.create(
            SampleCorpora.open("medium-" + language),
            TrainingSettings.defaults(Method.SKIP_GRAM).with().seed(1).build());
    while (!trainer.finished()) {
      trainer.advance(1_000_000);
    }
    return trainer.snapshot().centre();
  }
}
