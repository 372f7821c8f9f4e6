package org.vectarium.train;

/** How the learning rate η changes over a run. */
public enum Schedule {
  /** η(s) = η₀ · max(1 − s, 10⁻⁴) at the fraction s of the run, as word2vec does. */
  LINEAR,
  /** η(s) = η₀. */
  CONSTANT;

  private static final double FLOOR = 1e-4;

  /** η at a fraction of the run in [0, 1]. */
  double rate(double initialRate, double fraction) {
    return this == CONSTANT ? initialRate : initialRate * Math.max(1 - fraction, FLOOR);
  }
}
