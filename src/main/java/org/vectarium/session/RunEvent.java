package org.vectarium.session;

/**
 * Something worth marking on the timeline of a run.
 *
 * @param update where: updates applied before it
 * @param kind what
 * @param value the new learning rate of {@code RATE}, the new seed of {@code SEED}, the loss of a
 *     model that knows nothing of {@code RISING}; else 0
 * @param text of a {@code NOTE}; else empty
 */
public record RunEvent(long update, Kind kind, double value, String text) {
  /** What an event is. */
  public enum Kind {
    /** From here on the run trains at another learning rate. */
    RATE,
    /** From here on the run draws from another seed. */
    SEED,
    /** A person's remark. */
    NOTE,
    /** The next update makes the first number that is not finite. */
    DIVERGENCE,
    /** The loss has risen far above that of a model that knows nothing, {@link #value}. */
    RISING,
    /** What a person was waiting for has come about. */
    GOAL
  }
}
