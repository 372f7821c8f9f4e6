package org.vectarium.text.sample;

/**
 * SplitMix64 (Steele, Lea, Flood 2014): the generator of the sample corpora. Written out here
 * because the bundled files must come out byte for byte the same on every Java version. One thread.
 */
final class SplitMix64 {
  private long state;

  SplitMix64(long seed) {
    state = seed;
  }

  long nextLong() {
    state += 0x9E3779B97F4A7C15L;
    long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Uniform in [0, bound) up to a bias below bound / 2⁶⁴. */
  long nextLong(long bound) {
    return Math.unsignedMultiplyHigh(nextLong(), bound);
  }

  int nextInt(int bound) {
    return (int) nextLong(bound);
  }

  /** Uniform in [0, 1). */
  double nextDouble() {
    return (nextLong() >>> 11) * 0x1p-53;
  }

  boolean chance(double probability) {
    return nextDouble() < probability;
  }

  /**
   * Standard normal, by the sum of twelve uniforms: no library function whose last bit may vary.
   */
  double nextNormal() {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += nextDouble();
    }
    return sum;
  }
}
