package org.vectarium.ner;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.WordVectors;

/**
 * Lecture 2's extrinsic evaluation: vectors are judged by a task. The same classifier is trained on
 * the same sentences from the same seed, and only the vectors change. Pure; takes seconds.
 */
public final class Extrinsic {
  private Extrinsic() {}

  /**
   * Features to judge.
   *
   * @param name what a person calls them
   * @param vectors null for random directions
   */
  public record Contender(String name, @Nullable WordVectors vectors) {}

  /**
   * How one set of vectors did.
   *
   * @param name the contender's
   * @param dimension d
   * @param known the share of the test set's words that have a vector
   * @param frozen scores when the vectors stay as given
   * @param tuned scores when they are trained along
   */
  public record Result(
      String name, int dimension, double known, EntityScores frozen, EntityScores tuned) {}

  /**
   * Trains twice, with frozen and with fine-tuned vectors, and scores both.
   *
   * @param settings {@code freeze} is passed over
   */
  public static Result judge(
      WindowSettings settings,
      Contender contender,
      List<LabelledSentence> train,
      List<LabelledSentence> test) {
    WordVectors vectors = contender.vectors();
    return new Result(
        contender.name(),
        vectors == null ? WindowTrainer.RANDOM_DIMENSION : vectors.dimension(),
        vectors == null ? 0 : known(vectors, test),
        scores(settings.withFreeze(true), vectors, train, test),
        scores(settings.withFreeze(false), vectors, train, test));
  }

  private static EntityScores scores(
      WindowSettings settings,
      @Nullable WordVectors vectors,
      List<LabelledSentence> train,
      List<LabelledSentence> test) {
    WindowTrainer trainer = new WindowTrainer(settings, vectors, train);
    while (!trainer.finished()) {
      trainer.runEpoch();
    }
    return trainer.evaluate(test);
  }

  /** The share of the words of sentences that have a vector, every occurrence counted. */
  public static double known(WordVectors vectors, List<LabelledSentence> sentences) {
    long words = 0;
    long found = 0;
    for (LabelledSentence sentence : sentences) {
      for (String word : sentence.words()) {
        words++;
        found += FeatureTable.idOf(vectors, word) >= 0 ? 1 : 0;
      }
    }
    return (double) found / Math.max(1, words);
  }
}
