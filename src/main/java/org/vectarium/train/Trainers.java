package org.vectarium.train;

import org.vectarium.text.EncodedCorpus;

/** Makes the trainer that the settings ask for. */
public final class Trainers {
  private Trainers() {}

  /**
   * A trainer standing before its first update. May take a while (counting for GloVe and SVD).
   *
   * @throws IllegalArgumentException one sentence for a person: what does not fit, and the remedy
   */
  public static Trainer create(EncodedCorpus corpus, TrainingSettings settings) {
    check(corpus, settings);
    return switch (settings.method()) {
      case SKIP_GRAM, CBOW -> new PredictionTrainer(corpus, settings);
      case GLOVE -> new GloVeTrainer(corpus, settings);
      case SVD -> new SvdTrainer(corpus, settings);
    };
  }

  private static void check(EncodedCorpus corpus, TrainingSettings settings) {
    int types = corpus.vocabulary().size();
    if (types < 2) {
      throw new IllegalArgumentException(
          "\"%s\" has %d different words; training needs at least 2".formatted(corpus.name(), types));
    }
    if (types < settings.dimension()) {
      throw new IllegalArgumentException(
          "\"%s\" has %d different words, too few for %d dimensions; choose a dimension of at most %d"
                  .formatted(corpus.name(), types, settings.dimension(), types)
              + " or a longer text");
    }
    if (settings.window() >= corpus.tokens()) {
      throw new IllegalArgumentException(
          "the window of %d words to each side is larger than \"%s\" with its %d words; choose a"
                  .formatted(settings.window(), corpus.name(), corpus.tokens())
              + " smaller window or a longer text");
    }
  }
}
