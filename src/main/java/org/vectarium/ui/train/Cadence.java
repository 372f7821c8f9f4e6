package org.vectarium.ui.train;

import java.util.function.LongSupplier;
import org.vectarium.session.Frame;
import org.vectarium.session.RunState;

/**
 * How often the instruments beside the sky follow a run at full speed: 15 times a second. Nobody
 * reads numbers faster than that, and drawing curves and laying out text 60 times a second would
 * take a core's time from training. A frame to be looked at singly (paused, stepped, slow, played
 * backwards) is always shown.
 *
 * <p>Screen thread only.
 */
final class Cadence {
  private static final long NANOS = 66_000_000;

  private final LongSupplier clock;
  private long last;
  private boolean running;

  Cadence(LongSupplier clock) {
    this.clock = clock;
    this.last = clock.getAsLong() - NANOS;
  }

  /** Whether the instruments show this frame; counts as shown if so. */
  boolean due(Frame frame) {
    boolean ran = running;
    running =
        frame.state() == RunState.RUNNING
            && frame.next() == null
            && frame.history().direction() > 0;
    long now = clock.getAsLong();
    if (running && ran && now - last < NANOS) {
      return false;
    }
    last = now;
    return true;
  }
}
