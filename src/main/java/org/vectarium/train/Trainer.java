package org.vectarium.train;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

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

  /**
   * What the next call of {@code advance(1)} will do, worked out from the same numbers without doing
   * it; null when the run is over or the method has no single updates (SVD).
   */
  default @Nullable UpdateExplanation explainNext() {
    return null;
  }

  /**
   * Writes everything that the next update depends on: parameters, optimiser, place in the text,
   * generators, running loss. Settings and corpus are the caller's to keep.
   */
  void save(DataOutput out) throws IOException;

  /**
   * Puts back a state written by {@link #save} from a trainer of the same corpus and settings; what
   * follows equals, to the bit, what would have followed there.
   *
   * @throws IOException if the state is damaged or belongs to other sizes; this trainer is then
   *     unusable
   */
  void restore(DataInput in) throws IOException;
}
