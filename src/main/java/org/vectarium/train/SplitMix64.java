package org.vectarium.train;

/**
 * The generator behind every random number of a run: SplitMix64 (Steele, Lea and Flood 2014). Its
 * whole state is one {@code long}, so a run can be saved and taken up again to the bit.
 *
 * <p>Not synchronised.
 */
final class SplitMix64 {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  private SplitMix64(long state) {
    this.state = state;
  }

  /**
   * @param stream keeps the uses of one seed apart: initial values, each thread's draws
   */
  static SplitMix64 of(long seed, int stream) {
    SplitMix64 mixer = new SplitMix64(seed ^ (stream * 0xD1B54A32D192ED03L));
    mixer.nextLong();
    return new SplitMix64(mixer.nextLong());
  }

  /** Uniform over all 2⁶⁴ values. */
  long nextLong() {
    long z = state += GAMMA;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Uniform in [0, 1), 24 bits. */
  float nextFloat() {
    return (nextLong() >>> 40) * 0x1p-24f;
  }

  /** Uniform in [0, bound), for 0 &lt; bound: off from uniform by less than bound / 2³². */
  int nextInt(int bound) {
    return (int) (((nextLong() >>> 32) * bound) >>> 32);
  }

  long state() {
    return state;
  }

  void restore(long saved) {
    state = saved;
  }
}
