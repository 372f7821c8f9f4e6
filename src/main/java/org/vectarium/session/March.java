package org.vectarium.session;

import org.jspecify.annotations.Nullable;
import org.vectarium.train.Grain;
import org.vectarium.train.Trainer;

/**
 * How far a run goes forwards before it rests: to the next boundary, until a goal has come about,
 * or on and on.
 *
 * <p>Owned by the worker thread.
 */
final class March {
  /** One way to go forwards: training, or replaying what was trained. */
  interface Mover {
    /** At least one update, at most {@code most}, for about {@code nanos}. */
    void go(long most, long nanos);
  }

  private Grain until = Grain.UPDATE;
  private @Nullable GoalWatch watch;

  /** Rests at the next boundary of this size; with {@code UPDATE} at none. */
  void until(Grain grain) {
    until = grain;
    watch = null;
  }

  /** Rests where the goal has come about. */
  void until(GoalWatch goal) {
    until = Grain.UPDATE;
    watch = goal;
  }

  /** What the run is waiting for; null for nothing. */
  @Nullable Goal goal() {
    return watch == null ? null : watch.goal();
  }

  /** Whether it rests at a boundary. */
  boolean steps() {
    return until != Grain.UPDATE;
  }

  private boolean finer() {
    return until == Grain.WINDOW || until == Grain.BATCH;
  }

  /**
   * Goes on for about a slice of time, at most to the end of the epoch.
   *
   * @return whether it has come where it was to rest
   */
  boolean go(Lineage lineage, long most, long nanos, Mover mover) {
    long start = System.nanoTime();
    long from = lineage.trainer().progress().updates();
    int epoch = lineage.trainer().progress().epoch();
    long done = 0;
    while (true) {
      Trainer before = lineage.trainer();
      long step = most - done;
      if (watch != null) {
        watch.before(before);
        step = Math.min(step, watch.toNextLook(before));
      }
      mover.go(finer() ? 1 : step, Math.max(0, nanos - (System.nanoTime() - start)));
      Trainer now = lineage.trainer();
      done = now.progress().updates() - from;
      boolean newEpoch = now.progress().epoch() != epoch;
      if ((until == Grain.EPOCH && newEpoch)
          || (finer() && now.atStartOf(until))
          || (watch != null && watch.met(now))) {
        return true;
      }
      if (done >= most
          || newEpoch
          || now.finished()
          || !Double.isFinite(now.loss().mean())
          || System.nanoTime() - start >= nanos) {
        return false;
      }
    }
  }
}
