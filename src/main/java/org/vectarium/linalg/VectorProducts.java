package org.vectarium.linalg;

import static org.vectarium.linalg.VectorKernels.LANES;
import static org.vectarium.linalg.VectorKernels.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * SIMD inner loops of {@link SparseProducts}: a piece of the result stays in registers while all
 * that it is a sum of passes. Widths are strides of {@link FloatMatrix}, so no loop has a tail.
 */
final class VectorProducts {
  private static final int PAIR = 2 * LANES;

  private VectorProducts() {}

  /**
   * y += Σ_k x_k · row columns[k] of q, for the cells k in [from, to) of one sparse row.
   *
   * @param qo where row 0 of q starts
   */
  static void sparseRow(
      int[] columns,
      float[] x,
      int from,
      int to,
      float[] q,
      int qo,
      int stride,
      float[] y,
      int yo) {
    int c = 0;
    for (; c + PAIR <= stride; c += PAIR) {
      FloatVector low = FloatVector.fromArray(SPECIES, y, yo + c);
      FloatVector high = FloatVector.fromArray(SPECIES, y, yo + c + LANES);
      for (int k = from; k < to; k++) {
        int at = qo + columns[k] * stride + c;
        FloatVector by = FloatVector.broadcast(SPECIES, x[k]);
        low = by.fma(FloatVector.fromArray(SPECIES, q, at), low);
        high = by.fma(FloatVector.fromArray(SPECIES, q, at + LANES), high);
      }
      low.intoArray(y, yo + c);
      high.intoArray(y, yo + c + LANES);
    }
    for (; c < stride; c += LANES) {
      FloatVector sum = FloatVector.fromArray(SPECIES, y, yo + c);
      for (int k = from; k < to; k++) {
        sum =
            FloatVector.broadcast(SPECIES, x[k])
                .fma(FloatVector.fromArray(SPECIES, q, qo + columns[k] * stride + c), sum);
      }
      sum.intoArray(y, yo + c);
    }
  }

  /**
   * Four rows of Y += A M.
   *
   * @param ao where the first row of A starts; the others follow at its stride
   * @param n rows of M
   * @param mo where the first of them starts
   */
  static void fourRows(
      float[] a, int ao, int aStride, int n, float[] m, int mo, int mStride, float[] y, int yo) {
    for (int c = 0; c < mStride; c += LANES) {
      FloatVector y0 = FloatVector.fromArray(SPECIES, y, yo + c);
      FloatVector y1 = FloatVector.fromArray(SPECIES, y, yo + mStride + c);
      FloatVector y2 = FloatVector.fromArray(SPECIES, y, yo + 2 * mStride + c);
      FloatVector y3 = FloatVector.fromArray(SPECIES, y, yo + 3 * mStride + c);
      for (int p = 0; p < n; p++) {
        FloatVector row = FloatVector.fromArray(SPECIES, m, mo + p * mStride + c);
        y0 = FloatVector.broadcast(SPECIES, a[ao + p]).fma(row, y0);
        y1 = FloatVector.broadcast(SPECIES, a[ao + aStride + p]).fma(row, y1);
        y2 = FloatVector.broadcast(SPECIES, a[ao + 2 * aStride + p]).fma(row, y2);
        y3 = FloatVector.broadcast(SPECIES, a[ao + 3 * aStride + p]).fma(row, y3);
      }
      y0.intoArray(y, yo + c);
      y1.intoArray(y, yo + mStride + c);
      y2.intoArray(y, yo + 2 * mStride + c);
      y3.intoArray(y, yo + 3 * mStride + c);
    }
  }

  /**
   * sums = AᵀB over some rows: entry (p, q) at p · bStride + q.
   *
   * @param ao where the first of the rows starts in a, {@code bo} where it starts in b
   */
  static void transposed(
      float[] a, int ao, int aStride, float[] b, int bo, int bStride, int rows, float[] sums) {
    for (int p = 0; p < aStride; p += 4) {
      for (int c = 0; c < bStride; c += LANES) {
        FloatVector s0 = FloatVector.zero(SPECIES);
        FloatVector s1 = s0;
        FloatVector s2 = s0;
        FloatVector s3 = s0;
        for (int i = 0; i < rows; i++) {
          int at = ao + i * aStride + p;
          FloatVector row = FloatVector.fromArray(SPECIES, b, bo + i * bStride + c);
          s0 = FloatVector.broadcast(SPECIES, a[at]).fma(row, s0);
          s1 = FloatVector.broadcast(SPECIES, a[at + 1]).fma(row, s1);
          s2 = FloatVector.broadcast(SPECIES, a[at + 2]).fma(row, s2);
          s3 = FloatVector.broadcast(SPECIES, a[at + 3]).fma(row, s3);
        }
        s0.intoArray(sums, p * bStride + c);
        s1.intoArray(sums, (p + 1) * bStride + c);
        s2.intoArray(sums, (p + 2) * bStride + c);
        s3.intoArray(sums, (p + 3) * bStride + c);
      }
    }
  }
}
