package org.vectarium.linalg;

import java.util.Arrays;
import java.util.Comparator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/**
 * A = Σᵢ λᵢ qᵢ qᵢᵀ of a symmetric n × n matrix, largest eigenvalue first.
 *
 * <p>The sign of each qᵢ is fixed by making its entry of largest magnitude positive (the first of
 * equals), so the same matrix always gives the same vectors. Immutable by agreement: the arrays are
 * not to be written to.
 *
 * @param values λ, not increasing, length n
 * @param vectors one unit eigenvector a row, n × n
 */
@SuppressWarnings("ArrayRecordComponent")
public record SymmetricEigen(double[] values, double[][] vectors) {

  /**
   * Decomposes a symmetric matrix.
   *
   * @param symmetric n × n; only its values are read
   * @throws IllegalArgumentException if it is not square, or holds a value that is not finite
   * @throws ArithmeticException if the iteration does not converge
   */
  public static SymmetricEigen of(double[][] symmetric) {
    int n = symmetric.length;
    for (double[] row : symmetric) {
      if (row.length != n) {
        throw new IllegalArgumentException(
            "a row of " + row.length + " in an n = " + n + " matrix");
      }
      for (double value : row) {
        if (!Double.isFinite(value)) {
          throw new IllegalArgumentException("the matrix holds " + value);
        }
      }
    }
    var solver = DecompositionFactory_DDRM.eig(n, true, true);
    if (!solver.decompose(new DMatrixRMaj(symmetric))) {
      throw new ArithmeticException("no eigenvalues were found in a " + n + " × " + n + " matrix");
    }
    Integer[] order = new Integer[n];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> -solver.getEigenvalue(i).getReal()));
    double[] values = new double[n];
    double[][] vectors = new double[n][];
    for (int i = 0; i < n; i++) {
      values[i] = solver.getEigenvalue(order[i]).getReal();
      vectors[i] = solver.getEigenVector(order[i]).getData().clone();
      fixSign(vectors[i]);
    }
    return new SymmetricEigen(values, vectors);
  }

  /** Turns the vector round where its entry of largest magnitude is negative. */
  public static void fixSign(double[] vector) {
    double largest = 0;
    for (double entry : vector) {
      if (Math.abs(entry) > Math.abs(largest)) {
        largest = entry;
      }
    }
    if (largest < 0) {
      for (int i = 0; i < vector.length; i++) {
        vector[i] = -vector[i];
      }
    }
  }
}
