package org.vectarium.linalg;

/**
 * X ≈ L_k Σ_k R_kᵀ: the best approximation of rank k, ‖X − L_kΣ_kR_kᵀ‖_F = √(Σ_{i&gt;k} σ_i²).
 *
 * <p>Sign rule: the entry of largest magnitude in each column of L is positive (the first of
 * equals). Immutable by agreement: nothing here is to be written to.
 *
 * @param left L, m × k, orthonormal columns
 * @param values σ_1 ≥ … ≥ σ_k ≥ 0
 * @param right R, n × k, orthonormal columns
 * @param squaredNorm ‖X‖_F²
 */
@SuppressWarnings("ArrayRecordComponent")
public record TruncatedSvd(
    FloatMatrix left, double[] values, FloatMatrix right, double squaredNorm) {

  /** All singular values of a small matrix, by EJML in double. */
  public static TruncatedSvd dense(SparseMatrix x) {
    double[][] table = new double[x.rows()][x.columns()];
    for (int i = 0; i < x.rows(); i++) {
      float[] row = x.denseRow(i);
      for (int j = 0; j < row.length; j++) {
        table[i][j] = row[j];
      }
    }
    DenseSvd svd = DenseSvd.of(table);
    int k = svd.values().length;
    FloatMatrix left = new FloatMatrix(x.rows(), k);
    FloatMatrix right = new FloatMatrix(x.columns(), k);
    for (int c = 0; c < k; c++) {
      for (int i = 0; i < x.rows(); i++) {
        left.set(i, c, (float) svd.left()[i][c]);
      }
      for (int j = 0; j < x.columns(); j++) {
        right.set(j, c, (float) svd.rightTransposed()[c][j]);
      }
    }
    fixSigns(left, right);
    return new TruncatedSvd(left, svd.values(), right, x.squaredNorm());
  }

  /** Turns each pair of columns round where the entry of largest magnitude in L is negative. */
  static void fixSigns(FloatMatrix left, FloatMatrix right) {
    for (int c = 0; c < left.columns(); c++) {
      float largest = 0;
      for (int i = 0; i < left.rows(); i++) {
        if (Math.abs(left.get(i, c)) > Math.abs(largest)) {
          largest = left.get(i, c);
        }
      }
      if (largest < 0) {
        negate(left, c);
        negate(right, c);
      }
    }
  }

  private static void negate(FloatMatrix matrix, int column) {
    for (int row = 0; row < matrix.rows(); row++) {
      matrix.set(row, column, 0 - matrix.get(row, column));
    }
  }

  /** k. */
  public int rank() {
    return values.length;
  }

  /** Word vectors: rows of L_r Σ_r^p. p = 1 is the lecture's LΣ, p = ½ splits Σ evenly with R. */
  public FloatMatrix vectors(int r, double p) {
    return scaled(left, r, p);
  }

  /** Context vectors: rows of R_r Σ_r^p. */
  public FloatMatrix rightVectors(int r, double p) {
    return scaled(right, r, p);
  }

  private FloatMatrix scaled(FloatMatrix factor, int r, double p) {
    FloatMatrix vectors = new FloatMatrix(factor.rows(), r);
    for (int c = 0; c < r; c++) {
      double scale = values[c] == 0 ? 0 : Math.pow(values[c], p);
      for (int i = 0; i < factor.rows(); i++) {
        vectors.set(i, c, (float) (factor.get(i, c) * scale));
      }
    }
    return vectors;
  }

  /** Entry (i, j) of L_r Σ_r R_rᵀ. */
  public double cell(int i, int j, int r) {
    double sum = 0;
    for (int c = 0; c < r; c++) {
      sum += left.get(i, c) * values[c] * right.get(j, c);
    }
    return sum;
  }

  /** Σ_{i≤r} σ_i² / ‖X‖_F²: the share of the squared norm that rank r keeps; 1 for X = 0. */
  public double energy(int r) {
    double kept = 0;
    for (int c = 0; c < r; c++) {
      kept += values[c] * values[c];
    }
    return squaredNorm == 0 ? 1 : Math.min(1, kept / squaredNorm);
  }

  /** ‖X − L_rΣ_rR_rᵀ‖_F / ‖X‖_F. */
  public double relativeError(int r) {
    return Math.sqrt(1 - energy(r));
  }
}
