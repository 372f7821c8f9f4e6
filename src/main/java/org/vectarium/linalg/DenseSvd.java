package org.vectarium.linalg;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/**
 * A = L Σ Rᵀ of a small dense m × n matrix, largest singular value first, r = min(m, n).
 *
 * <p>Immutable by agreement: the arrays are not to be written to.
 *
 * @param left L, m × r, orthonormal columns
 * @param values σ, not increasing, length r
 * @param rightTransposed Rᵀ, r × n, orthonormal rows
 */
@SuppressWarnings("ArrayRecordComponent")
public record DenseSvd(double[][] left, double[] values, double[][] rightTransposed) {

  /**
   * Decomposes a matrix of at least one row and one column.
   *
   * @throws ArithmeticException if the iteration does not converge
   */
  public static DenseSvd of(double[][] matrix) {
    int m = matrix.length;
    int n = matrix[0].length;
    var solver = DecompositionFactory_DDRM.svd(m, n, true, true, true);
    if (!solver.decompose(new DMatrixRMaj(matrix))) {
      throw new ArithmeticException("the singular value decomposition did not converge");
    }
    DMatrixRMaj left = solver.getU(null, false);
    DMatrixRMaj rightTransposed = solver.getV(null, true);
    double[] values = solver.getSingularValues();
    SingularOps_DDRM.descendingOrder(left, false, values, Math.min(m, n), rightTransposed, true);
    return new DenseSvd(rows(left), values.clone(), rows(rightTransposed));
  }

  /**
   * R = argmin over orthogonal R of ‖R·from − to‖_F: orthogonal Procrustes (Schönemann 1966).
   *
   * @param from k × n
   * @param to k × n
   * @return R, k × k; a reflection where that fits better
   */
  public static double[][] procrustes(double[][] from, double[][] to) {
    int k = from.length;
    double[][] product = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        for (int c = 0; c < from[j].length; c++) {
          product[i][j] += to[i][c] * from[j][c];
        }
      }
    }
    DenseSvd svd = of(product);
    double[][] rotation = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        for (int r = 0; r < k; r++) {
          rotation[i][j] += svd.left[i][r] * svd.rightTransposed[r][j];
        }
      }
    }
    return rotation;
  }

  private static double[][] rows(DMatrixRMaj matrix) {
    double[][] rows = new double[matrix.getNumRows()][matrix.getNumCols()];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(matrix.getData(), i * rows[i].length, rows[i], 0, rows[i].length);
    }
    return rows;
  }
}
