package org.vectarium.cooc;

/**
 * How windows are counted.
 *
 * @param window m ≥ 1: context positions on each side, never across a sentence end
 * @param weight g(Δ)
 * @param leftOnly count only the words before the centre: X_ij is then j before i, not symmetric
 * @param memoryBudget bytes that counting may work in, the resulting matrix not included; past it
 *     counts spill to disk, with the same result
 */
public record CountingOptions(
    int window, WindowWeight weight, boolean leftOnly, long memoryBudget) {
  /** Half a gibibyte: some 60 million tokens before anything spills. */
  public static final long DEFAULT_BUDGET = 1L << 29;

  /** The least that is useful: slices of some 100,000 tokens. */
  public static final long SMALLEST_BUDGET = 1L << 20;

  /**
   * @throws IllegalArgumentException naming the option and the bad value
   */
  public CountingOptions {
    if (window < 1 || window > 1000) {
      throw new IllegalArgumentException("window is " + window + "; it must be from 1 to 1000");
    }
    if (memoryBudget < SMALLEST_BUDGET) {
      throw new IllegalArgumentException(
          "the memory budget is " + memoryBudget + " bytes; it must be at least 1 MiB");
    }
  }

  /** Both sides of the window, within the default budget. */
  public static CountingOptions symmetric(int window, WindowWeight weight) {
    return new CountingOptions(window, weight, false, DEFAULT_BUDGET);
  }
}
