package org.vectarium.session;

import org.vectarium.embedding.WordVectors;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.train.Export;
import org.vectarium.train.Method;
import org.vectarium.train.Trainer;
import org.vectarium.train.Trainers;
import org.vectarium.train.TrainingSettings;

/** Vectors to compare as features: each method with its usual settings, run to its end. Pure. */
public final class FeatureVectors {
  private FeatureVectors() {}

  /**
   * Trains on one thread; takes seconds on a bundled corpus.
   *
   * @param dimension d, the same for all that are compared
   * @throws IllegalArgumentException if the corpus has fewer words than {@code dimension}
   */
  public static WordVectors train(EncodedCorpus corpus, Method method, int dimension, long seed) {
    TrainingSettings settings =
        TrainingSettings.defaults(method)
            .with()
            .method(method)
            .dimension(dimension)
            .seed(seed)
            .threads(1)
            .build();
    Trainer trainer = Trainers.create(corpus, settings);
    while (!trainer.finished()) {
      trainer.advance(1_000_000);
    }
    return Export.usual(method).of(trainer.snapshot());
  }
}
