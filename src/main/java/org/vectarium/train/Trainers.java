package org.vectarium.train;

import org.vectarium.text.EncodedCorpus;
import org.vectarium.train.UnfitCorpusException.Kind;

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

  /**
   * Looks whether a run could start, without starting it.
   *
   * @throws UnfitCorpusException if it could not: what does not fit, and the remedy
   */
  public static void check(EncodedCorpus corpus, TrainingSettings settings) {
    String name = corpus.name();
    int types = corpus.vocabulary().size();
    int dimension = settings.dimension();
    if (types < 2) {
      throw new UnfitCorpusException(
          Kind.ONE_WORD,
          name,
          types,
          2,
          "\"%s\" has %d different words; training needs at least 2".formatted(name, types));
    }
    if (types < dimension) {
      throw new UnfitCorpusException(
          Kind.TOO_FEW_TYPES,
          name,
          types,
          dimension,
          "\"%s\" has %d different words, too few for %d dimensions; choose a dimension of at most %d"
                  .formatted(name, types, dimension, types)
              + " or a longer text");
    }
    if (settings.window() >= corpus.tokens()) {
      throw new UnfitCorpusException(
          Kind.WINDOW_TOO_LARGE,
          name,
          corpus.tokens(),
          settings.window(),
          "the window of %d words to each side is larger than \"%s\" with its %d words; choose a"
                  .formatted(settings.window(), name, corpus.tokens())
              + " smaller window or a longer text");
    }
  }
}
