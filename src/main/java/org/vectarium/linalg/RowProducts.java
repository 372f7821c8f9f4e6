package org.vectarium.linalg;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Inner products of many rows of a table with one or several query vectors, in SIMD registers.
 *
 * <p>A query is as long as the table's stride and zero beyond d ({@link #padded}), so no loop has a
 * tail. Stateless; safe from any thread.
 */
public final class RowProducts {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  private RowProducts() {}

  /** A copy of the vector with zeros up to the table's stride. */
  public static float[] padded(FloatMatrix matrix, float[] vector) {
    if (vector.length != matrix.columns()) {
      throw new IllegalArgumentException(
          "a query of " + vector.length + " numbers for rows of " + matrix.columns());
    }
    return java.util.Arrays.copyOf(vector, matrix.stride());
  }

  /** out[r − from] = ⟨row r, q⟩ for r in [from, to). */
  public static void dot(FloatMatrix matrix, int from, int to, float[] query, float[] out) {
    float[] data = matrix.data();
    int stride = matrix.stride();
    int row = from;
    for (; row + 4 <= to; row += 4) {
      dotFour(data, matrix.offset(row), stride, query, out, row - from);
    }
    for (; row < to; row++) {
      out[row - from] = dotOne(data, matrix.offset(row), stride, query, 0);
    }
  }

  /**
   * out[i·(to − from) + r − from] = ⟨row r, query i⟩ for r in [from, to): a small matrix product.
   *
   * @param queries a table as wide as the first; its rows {@code first}, {@code first + 1}, … are
   *     the {@code count} queries
   */
  public static void dotAll(
      FloatMatrix matrix,
      int from,
      int to,
      FloatMatrix queries,
      int first,
      int count,
      float[] out) {
    if (queries.columns() != matrix.columns()) {
      throw new IllegalArgumentException(
          "queries of " + queries.columns() + " numbers for rows of " + matrix.columns());
    }
    float[] data = matrix.data();
    float[] q = queries.data();
    int stride = matrix.stride();
    int width = to - from;
    int i = 0;
    for (; i + 4 <= count; i += 4) {
      int row = from;
      for (; row + 2 <= to; row += 2) {
        tile(
            data,
            matrix.offset(row),
            stride,
            q,
            queries.offset(first + i),
            out,
            i * width + row - from,
            width);
      }
      for (; row < to; row++) {
        for (int k = i; k < i + 4; k++) {
          out[k * width + row - from] =
              dotOne(data, matrix.offset(row), stride, q, queries.offset(first + k));
        }
      }
    }
    for (; i < count; i++) {
      for (int row = from; row < to; row++) {
        out[i * width + row - from] =
            dotOne(data, matrix.offset(row), stride, q, queries.offset(first + i));
      }
    }
  }

  /** x[r] = ⟨row r, a⟩ − a0 and y[r] = ⟨row r, b⟩ − b0: two axes in one pass over the rows. */
  public static void project(
      FloatMatrix matrix,
      int rows,
      float[] a,
      float a0,
      float[] b,
      float b0,
      float[] x,
      float[] y) {
    float[] data = matrix.data();
    int stride = matrix.stride();
    for (int row = 0; row < rows; row++) {
      FloatVector sumA = FloatVector.zero(SPECIES);
      FloatVector sumB = FloatVector.zero(SPECIES);
      int at = matrix.offset(row);
      for (int j = 0; j < stride; j += LANES) {
        FloatVector v = FloatVector.fromArray(SPECIES, data, at + j);
        sumA = v.fma(FloatVector.fromArray(SPECIES, a, j), sumA);
        sumB = v.fma(FloatVector.fromArray(SPECIES, b, j), sumB);
      }
      x[row] = sumA.reduceLanes(VectorOperators.ADD) - a0;
      y[row] = sumB.reduceLanes(VectorOperators.ADD) - b0;
    }
  }

  private static float dotOne(float[] data, int at, int stride, float[] query, int from) {
    FloatVector sum = FloatVector.zero(SPECIES);
    for (int j = 0; j < stride; j += LANES) {
      sum =
          FloatVector.fromArray(SPECIES, data, at + j)
              .fma(FloatVector.fromArray(SPECIES, query, from + j), sum);
    }
    return sum.reduceLanes(VectorOperators.ADD);
  }

  private static void dotFour(
      float[] data, int at, int stride, float[] query, float[] out, int to) {
    FloatVector s0 = FloatVector.zero(SPECIES);
    FloatVector s1 = s0;
    FloatVector s2 = s0;
    FloatVector s3 = s0;
    for (int j = 0; j < stride; j += LANES) {
      FloatVector q = FloatVector.fromArray(SPECIES, query, j);
      s0 = FloatVector.fromArray(SPECIES, data, at + j).fma(q, s0);
      s1 = FloatVector.fromArray(SPECIES, data, at + stride + j).fma(q, s1);
      s2 = FloatVector.fromArray(SPECIES, data, at + 2 * stride + j).fma(q, s2);
      s3 = FloatVector.fromArray(SPECIES, data, at + 3 * stride + j).fma(q, s3);
    }
    out[to] = s0.reduceLanes(VectorOperators.ADD);
    out[to + 1] = s1.reduceLanes(VectorOperators.ADD);
    out[to + 2] = s2.reduceLanes(VectorOperators.ADD);
    out[to + 3] = s3.reduceLanes(VectorOperators.ADD);
  }

  /** Four queries × two rows: eight sums from six loads. */
  private static void tile(
      float[] data, int at, int stride, float[] q, int from, float[] out, int to, int width) {
    FloatVector s00 = FloatVector.zero(SPECIES);
    FloatVector s01 = s00;
    FloatVector s10 = s00;
    FloatVector s11 = s00;
    FloatVector s20 = s00;
    FloatVector s21 = s00;
    FloatVector s30 = s00;
    FloatVector s31 = s00;
    for (int j = 0; j < stride; j += LANES) {
      FloatVector r0 = FloatVector.fromArray(SPECIES, data, at + j);
      FloatVector r1 = FloatVector.fromArray(SPECIES, data, at + stride + j);
      FloatVector q0 = FloatVector.fromArray(SPECIES, q, from + j);
      s00 = q0.fma(r0, s00);
      s01 = q0.fma(r1, s01);
      FloatVector q1 = FloatVector.fromArray(SPECIES, q, from + stride + j);
      s10 = q1.fma(r0, s10);
      s11 = q1.fma(r1, s11);
      FloatVector q2 = FloatVector.fromArray(SPECIES, q, from + 2 * stride + j);
      s20 = q2.fma(r0, s20);
      s21 = q2.fma(r1, s21);
      FloatVector q3 = FloatVector.fromArray(SPECIES, q, from + 3 * stride + j);
      s30 = q3.fma(r0, s30);
      s31 = q3.fma(r1, s31);
    }
    out[to] = s00.reduceLanes(VectorOperators.ADD);
    out[to + 1] = s01.reduceLanes(VectorOperators.ADD);
    out[to + width] = s10.reduceLanes(VectorOperators.ADD);
    out[to + width + 1] = s11.reduceLanes(VectorOperators.ADD);
    out[to + 2 * width] = s20.reduceLanes(VectorOperators.ADD);
    out[to + 2 * width + 1] = s21.reduceLanes(VectorOperators.ADD);
    out[to + 3 * width] = s30.reduceLanes(VectorOperators.ADD);
    out[to + 3 * width + 1] = s31.reduceLanes(VectorOperators.ADD);
  }
}
