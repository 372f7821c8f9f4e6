package org.vectarium.session;

import org.vectarium.train.Trainer;

/**
 * One journey to a moment of the past, in slices: to the keyframe before it, then forward. When
 * more steps back may follow it leaves helping keyframes before its goal, each half as far from it
 * as the last, so that the next is short.
 *
 * <p>Owned by the worker thread.
 */
final class Seek {
  private final Lineage lineage;
  private final Past past;
  private final long target;
  private final int stateBytes;
  private final long leastHelp;
  private long stop;

  /**
   * Goes to where the replay begins.
   *
   * @param target update, within what is known of the run
   * @param help whether to leave helping keyframes on a way back
   */
  Seek(Lineage lineage, Past past, long target, boolean help) {
    this.lineage = lineage;
    this.past = past;
    this.target = target;
    long position = position();
    Keyframe keyframe = past.keyframes.floor(target);
    this.stateBytes = (int) keyframe.bytes();
    long replay = past.costAt(target) - keyframe.cost();
    if (target < position || keyframe.update() > position) {
      long start = System.nanoTime();
      lineage.restore(keyframe);
      long restoreNanos = System.nanoTime() - start;
      long gap = target - keyframe.update();
      // A helper saves nothing once restoring it takes as long as the replay it spares.
      this.leastHelp =
          replay <= 0 || !help || target >= position
              ? Long.MAX_VALUE
              : Math.max(1, Math.round(2.0 * restoreNanos / replay * gap));
    } else {
      this.leastHelp = Long.MAX_VALUE;
    }
    this.stop = nextStop();
  }

  long target() {
    return target;
  }

  private long position() {
    return lineage.trainer().progress().updates();
  }

  private long nextStop() {
    long half = (target - position()) / 2;
    return half >= leastHelp ? target - half : target;
  }

  /** Nanoseconds of replay still to come, by the time it took when it was trained. */
  long nanosLeft() {
    return past.costAt(target) - past.costAt(position());
  }

  /**
   * Replays for about so long.
   *
   * @return whether the run has arrived
   */
  boolean work(long nanos) {
    long start = System.nanoTime();
    while (position() < target) {
      long left = nanos - (System.nanoTime() - start);
      if (left <= 0) {
        return false;
      }
      replay(lineage, past.keyframes, stop - position(), left);
      if (position() == stop && stop < target) {
        Trainer trainer = lineage.trainer();
        past.keyframes.add(Keyframe.of(trainer, past.costAt(stop), false, stateBytes));
        stop = nextStop();
      }
    }
    return true;
  }

  /** Goes forward through what has been trained before, from one trainer to the next. */
  static void replay(Lineage lineage, Keyframes keyframes, long most, long nanos) {
    Trainer trainer = lineage.trainer();
    trainer.advanceInEpoch(Math.min(most, lineage.untilNextPart()), nanos);
    if (lineage.untilNextPart() == 0) {
      lineage.restore(keyframes.floor(trainer.progress().updates()));
    }
  }
}
