package org.vectarium.linalg;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * X Q for a sparse X and a dense Q, A M and AᵀB for tall dense A and B: what a truncated SVD spends
 * its time on.
 *
 * <p>Work is cut into fixed strips of rows that any number of threads may share: results do not
 * depend on how many. Every entry is summed in the same order with and without SIMD.
 */
final class SparseProducts {
  private static final int STRIPS = 64;

  /** Rows summed in floats before the sum goes into a double: rounds by a few 1e-7. */
  private static final int FLOAT_ROWS = 64;

  private SparseProducts() {}

  /** X Q: row i is Σ_j X_ij Q_j. */
  static FloatMatrix multiply(SparseMatrix x, FloatMatrix q) {
    if (x.columns() != q.rows()) {
      throw new IllegalArgumentException(x + " times " + q.rows() + " rows");
    }
    FloatMatrix y = new FloatMatrix(x.rows(), q.columns());
    inStrips(
        x.rows(),
        (from, to) -> {
          for (int row = from; row < to; row++) {
            sparseRow(x, row, q, y);
          }
        });
    return y;
  }

  private static void sparseRow(SparseMatrix x, int row, FloatMatrix q, FloatMatrix y) {
    int start = x.rowStart(row);
    int end = x.rowStart(row + 1);
    int at = y.offset(row);
    if (Kernels.simd()) {
      VectorProducts.sparseRow(
          x.columnIndices(),
          x.values(),
          start,
          end,
          q.data(),
          q.offset(0),
          q.stride(),
          y.data(),
          at);
      return;
    }
    for (int k = start; k < end; k++) {
      int to = q.offset(x.columnIndices()[k]);
      ScalarKernels.axpy(x.values()[k], q.data(), to, y.data(), at, y.stride());
    }
  }

  /** A M for a small M. */
  static FloatMatrix multiply(FloatMatrix a, double[][] m) {
    FloatMatrix y = new FloatMatrix(a.rows(), m[0].length);
    addProduct(a, m, y);
    return y;
  }

  /**
   * Y ← Y + A M for a small M.
   *
   * @param m as many rows as A has columns, as many columns as Y
   */
  static void addProduct(FloatMatrix a, double[][] m, FloatMatrix y) {
    FloatMatrix wide = new FloatMatrix(m.length, m[0].length);
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < m[i].length; j++) {
        wide.set(i, j, (float) m[i][j]);
      }
    }
    inStrips(
        a.rows(),
        (from, to) -> {
          int row = from;
          for (; Kernels.simd() && row + 4 <= to; row += 4) {
            VectorProducts.fourRows(
                a.data(),
                a.offset(row),
                a.stride(),
                m.length,
                wide.data(),
                wide.offset(0),
                wide.stride(),
                y.data(),
                y.offset(row));
          }
          for (; row < to; row++) {
            for (int p = 0; p < m.length; p++) {
              float by = a.data()[a.offset(row) + p];
              Kernels.axpy(by, wide.data(), wide.offset(p), y.data(), y.offset(row), y.stride());
            }
          }
        });
  }

  /** AᵀA. */
  static double[][] gram(FloatMatrix a) {
    return transposedProduct(a, a);
  }

  /** AᵀB of two matrices with equally many rows, summed in double. */
  static double[][] transposedProduct(FloatMatrix a, FloatMatrix b) {
    double[][] strips = new double[STRIPS][];
    IntStream.range(0, STRIPS)
        .parallel()
        .forEach(strip ->
            strips[strip] = stripOf(a, b, from(a.rows(), strip), from(a.rows(), strip + 1)));
    double[][] product = new double[a.columns()][b.columns()];
    for (double[] strip : strips) {
      for (int p = 0; p < a.columns(); p++) {
        for (int q = 0; q < b.columns(); q++) {
          product[p][q] += strip[p * b.stride() + q];
        }
      }
    }
    return product;
  }

  private static double[] stripOf(FloatMatrix a, FloatMatrix b, int from, int to) {
    double[] total = new double[a.stride() * b.stride()];
    float[] sums = new float[total.length];
    for (int row = from; row < to; row += FLOAT_ROWS) {
      int rows = Math.min(FLOAT_ROWS, to - row);
      if (Kernels.simd()) {
        VectorProducts.transposed(
            a.data(), a.offset(row), a.stride(), b.data(), b.offset(row), b.stride(), rows, sums);
      } else {
        Arrays.fill(sums, 0);
        for (int i = row; i < row + rows; i++) {
          for (int p = 0; p < a.stride(); p++) {
            float by = a.data()[a.offset(i) + p];
            ScalarKernels.axpy(by, b.data(), b.offset(i), sums, p * b.stride(), b.stride());
          }
        }
      }
      for (int k = 0; k < total.length; k++) {
        total[k] += sums[k];
      }
    }
    return total;
  }

  private interface Strip {
    void run(int from, int to);
  }

  private static void inStrips(int rows, Strip work) {
    IntStream.range(0, STRIPS)
        .parallel()
        .forEach(strip -> work.run(from(rows, strip), from(rows, strip + 1)));
  }

  private static int from(int rows, int strip) {
    return (int) ((long) rows * strip / STRIPS);
  }
}
