package org.vectarium.linalg;

import java.util.stream.IntStream;

/**
 * Y = X Q for a sparse X and a dense Q, and YᵀY: what a randomised SVD spends its time on.
 *
 * <p>Work is cut into fixed strips of rows that any number of threads may share: results do not
 * depend on how many.
 */
final class SparseProducts {
  private static final int STRIPS = 64;

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
            int start = x.rowStart(row);
            int end = x.rowStart(row + 1);
            for (int k = start; k < end; k++) {
              Kernels.axpy(
                  x.values()[k],
                  q.data(),
                  q.offset(x.columnIndices()[k]),
                  y.data(),
                  y.offset(row),
                  y.stride());
            }
          }
        });
    return y;
  }

  /** Y M for a small square M, in place. */
  static FloatMatrix rotate(FloatMatrix y, double[][] m) {
    FloatMatrix wide = new FloatMatrix(m.length, m[0].length);
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < m[i].length; j++) {
        wide.set(i, j, (float) m[i][j]);
      }
    }
    FloatMatrix rotated = new FloatMatrix(y.rows(), m[0].length);
    inStrips(
        y.rows(),
        (from, to) -> {
          for (int row = from; row < to; row++) {
            for (int p = 0; p < m.length; p++) {
              Kernels.axpy(
                  y.data()[y.offset(row) + p],
                  wide.data(),
                  wide.offset(p),
                  rotated.data(),
                  rotated.offset(row),
                  rotated.stride());
            }
          }
        });
    return rotated;
  }

  /** YᵀY, summed in double. */
  static double[][] gram(FloatMatrix y) {
    int b = y.columns();
    double[][] strips = new double[STRIPS][];
    IntStream.range(0, STRIPS)
        .parallel()
        .forEach(
            strip -> strips[strip] = gramOf(y, from(y.rows(), strip), from(y.rows(), strip + 1)));
    double[][] gram = new double[b][b];
    for (double[] strip : strips) {
      for (int p = 0; p < b; p++) {
        for (int q = p; q < b; q++) {
          gram[p][q] += strip[p * b + q];
          gram[q][p] = gram[p][q];
        }
      }
    }
    return gram;
  }

  private static double[] gramOf(FloatMatrix y, int from, int to) {
    int b = y.columns();
    double[] gram = new double[b * b];
    double[] row = new double[b];
    for (int i = from; i < to; i++) {
      for (int p = 0; p < b; p++) {
        row[p] = y.data()[y.offset(i) + p];
      }
      for (int p = 0; p < b; p++) {
        addScaled(row, row[p], gram, p * b);
      }
    }
    return gram;
  }

  private static void addScaled(double[] row, double by, double[] to, int at) {
    for (int q = 0; q < row.length; q++) {
      to[at + q] += by * row[q];
    }
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
