package org.vectarium.linalg;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loops of GloVe: a dot product, and AdaGrad (Duchi 2011) on both of its rows at once.
 *
 * <p>Lengths are {@link FloatMatrix#stride}s: multiples of 16, so that no loop has a remainder.
 */
public final class AdaGradKernel {
  /** Added to every sum of squares before its root is taken. */
  public static final float EPSILON = 1e-8f;

  private static final VectorSpecies<Float> SPECIES = lanes();

  private AdaGradKernel() {}

  private static VectorSpecies<Float> lanes() {
    VectorSpecies<Float> preferred = FloatVector.SPECIES_PREFERRED;
    return preferred.length() > 16 ? FloatVector.SPECIES_512 : preferred;
  }

  /** Σ_d a[aAt + d] b[bAt + d] for d in [0, length). */
  public static float dot(float[] a, int aAt, float[] b, int bAt, int length) {
    FloatVector sum = FloatVector.zero(SPECIES);
    for (int d = 0; d < length; d += SPECIES.length()) {
      sum =
          FloatVector.fromArray(SPECIES, a, aAt + d)
              .fma(FloatVector.fromArray(SPECIES, b, bAt + d), sum);
    }
    return LaneSum.of(sum);
  }

  /**
   * One step on the rows a and b of f(aᵀb), both gradients taken from the old values:
   *
   * <pre>
   * g = slope · b    A ← A + g²    a ← a − η g / √(A + 10⁻⁸)      and b, B with a likewise
   * </pre>
   *
   * @param a the rows, and {@code aSquares} their sums of squared gradients, at the same places
   * @param slope f′(aᵀb)
   * @param rate η
   */
  public static void stepPair(
      float[] a,
      float[] aSquares,
      int aAt,
      float[] b,
      float[] bSquares,
      int bAt,
      int length,
      float slope,
      float rate) {
    for (int d = 0; d < length; d += SPECIES.length()) {
      FloatVector x = FloatVector.fromArray(SPECIES, a, aAt + d);
      FloatVector y = FloatVector.fromArray(SPECIES, b, bAt + d);
      FloatVector xGradient = y.mul(slope);
      FloatVector yGradient = x.mul(slope);
      FloatVector xSum =
          xGradient.fma(xGradient, FloatVector.fromArray(SPECIES, aSquares, aAt + d));
      FloatVector ySum =
          yGradient.fma(yGradient, FloatVector.fromArray(SPECIES, bSquares, bAt + d));
      xSum.intoArray(aSquares, aAt + d);
      ySum.intoArray(bSquares, bAt + d);
      x.sub(xGradient.mul(rate).div(xSum.add(EPSILON).sqrt())).intoArray(a, aAt + d);
      y.sub(yGradient.mul(rate).div(ySum.add(EPSILON).sqrt())).intoArray(b, bAt + d);
    }
  }

  /** {@link #stepPair} without SIMD: its oracle in tests. */
  static void stepPairScalar(
      float[] a,
      float[] aSquares,
      int aAt,
      float[] b,
      float[] bSquares,
      int bAt,
      int length,
      float slope,
      float rate) {
    for (int d = 0; d < length; d++) {
      float x = a[aAt + d];
      float y = b[bAt + d];
      aSquares[aAt + d] = Math.fma(slope * y, slope * y, aSquares[aAt + d]);
      bSquares[bAt + d] = Math.fma(slope * x, slope * x, bSquares[bAt + d]);
      a[aAt + d] = x - step(slope * y, aSquares[aAt + d], rate);
      b[bAt + d] = y - step(slope * x, bSquares[bAt + d], rate);
    }
  }

  /** η g / √(G + 10⁻⁸): how far AdaGrad moves against g once g² is part of G. */
  public static float step(float gradient, float squares, float rate) {
    return gradient * rate / (float) Math.sqrt(squares + EPSILON);
  }
}
