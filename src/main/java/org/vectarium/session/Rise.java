package org.vectarium.session;

import org.vectarium.train.Trainer;

/** When training has clearly made a model worse than one that knows nothing. */
public final class Rise {
  /** The mean of fewer losses says little: those that are missing count as 0. */
  private static final double ENOUGH_UPDATES = 256;

  /** Chance and a short warm-up stay below this multiple of the ignorant loss. */
  private static final double TOO_HIGH = 1.5;

  private Rise() {}

  /**
   * Whether the loss is far above {@link Trainer#ignorantLoss}; never where there is none. Before
   * its end a run of n &lt; 256 updates is judged by n/256 of its mean loss: only what no further
   * updates could make good counts.
   */
  public static boolean of(Trainer trainer) {
    double share =
        trainer.finished() ? 1 : Math.min(1, trainer.progress().updates() / ENOUGH_UPDATES);
    return share * trainer.loss().mean() > TOO_HIGH * trainer.ignorantLoss();
  }
}
