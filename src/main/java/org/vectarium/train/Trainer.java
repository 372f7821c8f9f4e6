package org.vectarium.train;

/**
 * One run of one model over one corpus, paused between updates.
 *
 * <p>Owned by one thread at a time; nothing here is synchronised. With {@code threads == 1} the
 * state after n updates depends only on corpus, settings and n, to the bit, however the n were
 * divided among calls.
 */
public interface Trainer {
  TrainingSettings settings();

  Progress progress();

  Loss loss();

  boolean finished();

  /** Applies up to {@code updates} updates; fewer only where the run ends. */
  void advance(long updates);

  /**
   * Applies whole updates until about {@code nanos} nanoseconds have passed or the run ends; at
   * least one update.
   */
  void advanceFor(long nanos);

  /** A copy of the vectors with their progress and loss. */
  Snapshot snapshot();
}
