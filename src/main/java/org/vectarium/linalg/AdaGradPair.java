package org.vectarium.linalg;

/**
 * AdaGrad (Duchi 2011) on both rows of a loss f(aᵀb), in one pass: the inner loop of GloVe.
 *
 * <p>SIMD where {@link Kernels} has it, and the scalar twin otherwise; element by element the same
 * operations in the same order, so they agree to the bit. Stateless.
 */
public final class AdaGradPair {
  private AdaGradPair() {}

  /**
   * One step, both gradients taken from the old values:
   *
   * <pre>
   * g = slope · b    A ← A + g²    a ← a − η g / √(A + 10⁻⁸)      and b, B with a likewise
   * </pre>
   *
   * @param a holds the row a from {@code aAt} on; {@code aSquares} its sums A at the same places
   * @param length of the rows with their padding, a multiple of 16 ({@link FloatMatrix#stride})
   * @param slope f′(aᵀb)
   * @param rate η
   */
  public static void step(
      float[] a,
      float[] aSquares,
      int aAt,
      float[] b,
      float[] bSquares,
      int bAt,
      int length,
      float slope,
      float rate) {
    if (Kernels.simd()) {
      VectorAdaGradPair.step(a, aSquares, aAt, b, bSquares, bAt, length, slope, rate);
    } else {
      scalar(a, aSquares, aAt, b, bSquares, bAt, length, slope, rate);
    }
  }

  /** {@link #step} in plain loops. */
  static void scalar(
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
      float xGradient = slope * y;
      float yGradient = slope * x;
      aSquares[aAt + d] = Math.fma(xGradient, xGradient, aSquares[aAt + d]);
      bSquares[bAt + d] = Math.fma(yGradient, yGradient, bSquares[bAt + d]);
      a[aAt + d] = x - move(xGradient, aSquares[aAt + d], rate);
      b[bAt + d] = y - move(yGradient, bSquares[bAt + d], rate);
    }
  }

  /** η g / √(G + 10⁻⁸): how far AdaGrad moves against g once g² is part of G. */
  public static float move(float gradient, float squares, float rate) {
    return gradient * rate / (float) Math.sqrt(squares + ScalarKernels.EPSILON);
  }
}
