package org.vectarium.ui.train;

import java.util.function.LongSupplier;
import org.vectarium.session.Frame;
import org.vectarium.session.RunState;

/**
 * Estimates the time to the end of a run from how fast it has advanced lately: the mean speed over
 * time running, with older time counting less (half as much after two seconds).
 */
final class TimeLeft {
  private static final double HALF_LIFE_SECONDS = 2;

  private final LongSupplier clock;
  private long run = -1;
  private long lastNanos;
  private double lastFraction;
  private double seconds;
  private double advanced;

  /**
   * @param clock nanoseconds
   */
  TimeLeft(LongSupplier clock) {
    this.clock = clock;
  }

  void restart() {
    run = -1;
  }

  void observe(Frame frame) {
    if (frame.snapshot() == null) {
      return;
    }
    double fraction = frame.snapshot().progress().fraction();
    long now = clock.getAsLong();
    if (frame.run() != run || fraction < lastFraction) {
      run = frame.run();
      seconds = 0;
      advanced = 0;
    } else if (frame.state() == RunState.RUNNING || frame.state() == RunState.FINISHED) {
      double passed = (now - lastNanos) / 1e9;
      double keep = Math.pow(0.5, passed / HALF_LIFE_SECONDS);
      seconds = seconds * keep + passed;
      advanced = advanced * keep + (fraction - lastFraction);
    }
    lastNanos = now;
    lastFraction = fraction;
  }

  /** Seconds to the end at the speed of late; infinite while that is unknown. */
  double seconds() {
    return advanced > 0 ? (1 - lastFraction) * seconds / advanced : Double.POSITIVE_INFINITY;
  }
}
