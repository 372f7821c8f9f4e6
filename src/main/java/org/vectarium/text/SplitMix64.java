package org.vectarium.text;

/**
 * The generator behind every random number of a run and of the sample corpora: SplitMix64 (Steele,
 * Lea and Flood 2014). Its whole state is one {@code long}, so a run can be saved and taken up
 * again to the bit; written out here so that a seed means the same bytes on every Java version.
 *
 * <p>Not synchronised.
 */
public final class SplitMix64 {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  /**
   * @param state to start from; nearby ones give unrelated numbers
   */
  public SplitMix64(long state) {
    this.state = state;
  }

  /**
   * @param stream keeps the uses of one seed apart: initial values, each thread's draws
   */
  public static SplitMix64 of(long seed, int stream) {
    SplitMix64 mixer = new SplitMix64(seed ^ (stream * 0xD1B54A32D192ED03L));
    mixer.nextLong();
    return new SplitMix64(mixer.nextLong());
  }

  /** Uniform over all 2⁶⁴ values. */
  public long nextLong() {
    long z = state += GAMMA;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Uniform in [0, bound), for 0 &lt; bound: off from uniform by less than bound / 2⁶⁴. */
  public long nextLong(long bound) {
    return Math.unsignedMultiplyHigh(nextLong(), bound);
  }

  /** Uniform in [0, bound), as {@link #nextLong(long)}. */
  public int nextInt(int bound) {
    return (int) nextLong(bound);
  }

  /** Uniform in [0, 1), 24 bits. */
  public float nextFloat() {
    return (nextLong() >>> 40) * 0x1p-24f;
  }

  /** Uniform in [0, 1), 53 bits. */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1p-53;
  }

  /** True with the given probability. */
  public boolean chance(double probability) {
    return nextDouble() < probability;
  }

  /**
   * Standard normal, by the sum of twelve uniforms: no library function whose last bit may vary.
   */
  public double nextNormal() {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += nextDouble();
    }
    return sum;
  }

  /** What {@link #restore} needs to go on from here. */
  public long state() {
    return state;
  }

  /** Goes on from a saved state. */
  public void restore(long saved) {
    state = saved;
  }
}
