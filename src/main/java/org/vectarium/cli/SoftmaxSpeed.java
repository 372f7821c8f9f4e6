package org.vectarium.cli;

import org.vectarium.linalg.FmaPeak;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.train.PredictionTrainer;
import org.vectarium.train.TrainingSettings;

/**
 * How busy naive softmax keeps the multiply-add units. A prediction from one input vector costs 6 V
 * d operations: scores, ∂J/∂h and the step of U, 2 V d each; exponentials are not counted.
 *
 * @param gigaflops 10⁹ operations a second of training
 * @param peak 10⁹ a second of independent fused multiply-adds in registers
 */
record SoftmaxSpeed(double gigaflops, double peak) {
  private static final int SLICES = 7;
  private static final long SLICE_NANOS = 200_000_000;

  /** The best slices of both, taken in turn. */
  static SoftmaxSpeed measure(EncodedCorpus corpus, TrainingSettings settings) {
    PredictionTrainer trainer =
        new PredictionTrainer(corpus, settings.with().threads(1).epochs(1000).build());
    trainer.advanceFor(2 * SLICE_NANOS);
    FmaPeak.gigaflops(SLICE_NANOS);
    double best = 0;
    double peak = 0;
    double perPrediction = 6.0 * corpus.vocabulary().size() * settings.dimension();
    for (int slice = 0; slice < SLICES; slice++) {
      long before = trainer.predictions();
      long start = System.nanoTime();
      trainer.advanceFor(SLICE_NANOS);
      double nanos = System.nanoTime() - start;
      best = Math.max(best, (trainer.predictions() - before) * perPrediction / nanos);
      peak = Math.max(peak, FmaPeak.gigaflops(SLICE_NANOS));
    }
    return new SoftmaxSpeed(best, peak);
  }
}
