package org.vectarium.ui.backprop;

import org.jspecify.annotations.Nullable;
import org.vectarium.graph.Trace;
import org.vectarium.playback.PlaybackFrame;
import org.vectarium.playback.Revision;

/**
 * Follows an edit through the graph in time: for a moment everything downstream stays stale, then
 * it is recomputed step by step. While an input is being dragged, the wave that runs goes on with
 * the newest numbers. For one thread; knows no clock.
 */
final class EditWave {
  /** How long everything stays stale, in seconds. */
  private static final double PAUSE = 0.3;

  private static final double STEP = 0.09;
  private static final double LONGEST = 1.2;

  /** An edit so soon after the last is a drag: everything follows at once. */
  private static final double DRAG = 0.35;

  private @Nullable Revision revision;
  private int edited = -1;
  private double time;
  private double sinceEdit = Double.POSITIVE_INFINITY;

  /** An input has changed. */
  void begin(PlaybackFrame shown, Trace after, int source) {
    boolean dragged = sinceEdit < DRAG;
    sinceEdit = 0;
    Revision running = revision;
    if (running != null && source == edited) {
      revision = running.towards(after);
    } else if (!dragged || source != edited) {
      Revision next = Revision.of(shown.trace(), after, source, shown);
      revision = next.finished() ? null : next;
      time = 0;
    }
    edited = source;
  }

  /** Shows everything as it is. */
  void finish() {
    revision = null;
  }

  boolean running() {
    return revision != null;
  }

  /** Lets time pass; answers whether the picture has changed. */
  boolean advance(double seconds) {
    sinceEdit += seconds;
    Revision running = revision;
    if (running == null) {
      return false;
    }
    time += seconds;
    double each = Math.min(STEP, LONGEST / running.size());
    Revision next = running.recomputed((int) Math.max(0, (time - PAUSE) / each));
    revision = next.finished() ? null : next;
    return time >= PAUSE;
  }

  /** A frame with what is stale now. */
  PlaybackFrame on(PlaybackFrame frame) {
    Revision running = revision;
    return running == null ? frame : frame.during(running);
  }
}
