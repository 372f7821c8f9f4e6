package org.vectarium.cooc;

/**
 * g(Δ): what one word at distance Δ in [1, m] of the centre adds to its cell.
 *
 * <p>Weights are summed as whole multiples of 1/{@link #unit}, so that a sum does not depend on the
 * order in which a text is read, nor on how it was cut into slices.
 */
public enum WindowWeight {
  /** g(Δ) = 1. */
  UNIFORM,
  /** g(Δ) = 1 / Δ, as GloVe counts. */
  INVERSE_DISTANCE,
  /** g(Δ) = m + 1 − Δ: the ramped window of COALS; 4, 3, 2, 1 for m = 4. */
  RAMPED;

  /** Up to this radius the smallest common multiple of 1…m stays small enough to be the unit. */
  private static final int LARGEST_EXACT_RADIUS = 22;

  /** g(Δ) for a window of radius m. */
  public double weight(int distance, int radius) {
    return units(distance, radius) / (double) unit(radius);
  }

  /**
   * How many units make a weight of 1: every g(Δ) is a whole number of 1/unit, exactly up to m = 22
   * and within 5·10⁻⁷ of itself for 1/Δ beyond.
   */
  public long unit(int radius) {
    if (this != INVERSE_DISTANCE) {
      return 1;
    }
    return radius <= LARGEST_EXACT_RADIUS ? leastCommonMultiple(radius) : 1L << 30;
  }

  /**
   * g(Δ) as a number of units.
   *
   * @throws IllegalArgumentException if the distance is not in [1, m]
   */
  public long units(int distance, int radius) {
    if (distance < 1 || distance > radius) {
      throw new IllegalArgumentException("distance " + distance + " in a window of " + radius);
    }
    return switch (this) {
      case UNIFORM -> 1;
      case INVERSE_DISTANCE -> Math.round(unit(radius) / (double) distance);
      case RAMPED -> radius + 1L - distance;
    };
  }

  private static long leastCommonMultiple(int most) {
    long multiple = 1;
    for (int n = 2; n <= most; n++) {
      multiple *= n / greatestCommonDivisor(multiple, n);
    }
    return multiple;
  }

  private static long greatestCommonDivisor(long a, long b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }
}
