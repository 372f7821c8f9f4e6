package org.vectarium.session;

/** A rate smoothed over about a second: exponential mean with time constant 1 s. */
final class SpeedMeter {
  private static final double SMOOTHING_NANOS = 1e9;

  private double rate;
  private double weight;

  /** Notes that so much was done in a slice of time. */
  void add(double amount, long nanos) {
    if (nanos <= 0) {
      return;
    }
    double keep = Math.exp(-nanos / SMOOTHING_NANOS);
    rate = keep * rate + (1 - keep) * (amount * 1e9 / nanos);
    weight = keep * weight + (1 - keep);
  }

  /** Amount a second; 0 before anything was noted. */
  double perSecond() {
    return weight == 0 ? 0 : rate / weight;
  }

  void reset() {
    rate = 0;
    weight = 0;
  }
}
