package org.vectarium.session;

import org.vectarium.train.Trainer;

/** When training has clearly made a model worse than one that knows nothing. */
public final class Rise {
  /** The mean of fewer losses says little, unless they are all of a run's. */
  private static final long LEAST_UPDATES = 256;

  /** Chance and a short warm-up stay below this multiple of the ignorant loss. */
  private static final double TOO_HIGH = 1.5;

  private Rise() {}

  /** Whether the loss is far above {@link Trainer#ignorantLoss}; never where there is none. */
  public static boolean of(Trainer trainer) {
    return (trainer.progress().updates() >= LEAST_UPDATES || trainer.finished())
        && trainer.loss().mean() > TOO_HIGH * trainer.ignorantLoss();
  }
}
