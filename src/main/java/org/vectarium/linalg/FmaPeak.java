package org.vectarium.linalg;

import static org.vectarium.linalg.VectorKernels.SPECIES;

import jdk.incubator.vector.FloatVector;

/** The machine's fused multiply-adds on one core, measured: a yardstick for benchmarks. */
public final class FmaPeak {
  private static final int REPEATS = 20_000;
  private static final int CHAINS = 8;

  private FmaPeak() {}

  /**
   * Independent chains of multiply-adds that stay in registers, for about the given time.
   *
   * @return 10⁹ operations a second, a multiply-add being two
   */
  public static double gigaflops(long nanos) {
    float[] sink = new float[SPECIES.length()];
    long start = System.nanoTime();
    long rounds = 0;
    long now;
    do {
      chains(sink);
      rounds++;
      now = System.nanoTime();
    } while (now - start < nanos);
    double operations = 2.0 * CHAINS * SPECIES.length() * REPEATS * rounds;
    return operations / (now - start);
  }

  private static void chains(float[] sink) {
    FloatVector factor = FloatVector.broadcast(SPECIES, 0.999f);
    FloatVector a = FloatVector.fromArray(SPECIES, sink, 0);
    FloatVector b = a;
    FloatVector c = a;
    FloatVector d = a;
    FloatVector e = a;
    FloatVector f = a;
    FloatVector g = a;
    FloatVector h = a;
    for (int i = 0; i < REPEATS; i++) {
      a = a.fma(factor, factor);
      b = b.fma(factor, factor);
      c = c.fma(factor, factor);
      d = d.fma(factor, factor);
      e = e.fma(factor, factor);
      f = f.fma(factor, factor);
      g = g.fma(factor, factor);
      h = h.fma(factor, factor);
    }
    a.add(b).add(c).add(d).add(e.add(f).add(g).add(h)).intoArray(sink, 0);
  }
}
