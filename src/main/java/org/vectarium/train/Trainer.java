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

  /**
   * Applies at least one update and at most {@code most}, until about {@code nanos} nanoseconds
   * have passed or the epoch ends, whichever is first: so no caller misses the end of an epoch.
   * With several threads an epoch has no sharp end and may be overrun, and {@code most} is rounded
   * up to a multiple of their number.
   *
   * @return how many were applied; 0 when the run is over
   */
  default long advanceInEpoch(long most, long nanos) {
    long before = progress().updates();
    int epoch = progress().epoch();
    long start = System.nanoTime();
    long done = 0;
    while (done < most && !finished() && progress().epoch() == epoch) {
      advance(1);
      done = progress().updates() - before;
      if (System.nanoTime() - start >= nanos) {
        break;
      }
    }
    return done;
  }

  /** What one update of this run works on. */
  UpdateKind updateKind();

  /** Whether the next update is the first of its window or batch; always so for an update. */
  default boolean atStartOf(Grain grain) {
    return grain != Grain.EPOCH || progress().updates() == 0 || finished();
  }

  /**
   * Goes on drawing from a generator of this run's own seed: for a run that was restored from one
   * of another seed. Depends on nothing but the seed and the updates applied so far; what is drawn
   * already stays. Does nothing where all randomness is a function of the seed and the place.
   */
  default void reseed() {}

  /** A copy of the vectors with their progress and loss. */
  Snapshot snapshot();

  /**
   * The loss of a model that knows nothing, all of whose scores are 0: (k + 1) log 2 for negative
   * sampling, log V for softmax, at most the longest path times log 2 along the tree, the mean of
   * f(X) log² X for GloVe. A run far above it has got worse by training. NaN where there is none.
   */
  default double ignorantLoss() {
    return Double.NaN;
  }

  /** Bytes of the counts it holds beside its state; 0 where it reads the text itself. */
  default long countBytes() {
    return 0;
  }

  /**
   * What the next call of {@code advance(1)} will do, worked out from the same numbers without
   * doing it; null when the run is over.
   */
  default @Nullable UpdateExplanation explainNext() {
    return null;
  }

  /** Whether the next update has a gradient for the centre vector of a word. */
  default boolean nextMoves(int word) {
    return false;
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
