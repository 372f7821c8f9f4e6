package org.vectarium.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.linalg.Scatter;
import org.vectarium.linalg.Scatter.RowSet;
import org.vectarium.linalg.SymmetricEigen;

/**
 * Principal component analysis: the eigenvectors of C = 1/n Σ (x − μ)(x − μ)ᵀ, largest eigenvalue
 * first. They are the right singular vectors of the centred table (Pearson 1901).
 *
 * <p>Cost: n·d² products for C, then d³ for its eigenvectors; the table is read twice and never
 * copied.
 */
public final class Pca {
  private Pca() {}

  /** The first {@code components} principal axes of all rows. */
  public static Basis fit(FloatMatrix matrix, int components) {
    return fit(matrix, RowSet.first(matrix.rows()), components);
  }

  /**
   * The first principal axes of some rows.
   *
   * @param which the rows that take part, at least one
   * @param components k; fewer are returned where d &lt; k
   */
  public static Basis fit(FloatMatrix matrix, RowSet which, int components) {
    checkRows(which);
    Scatter scatter = Scatter.centred(matrix, which);
    return basis(scatter, scatter.mean(), components);
  }

  /** The right singular vectors of the table as it is, without taking the mean away. */
  public static Basis fitUncentred(FloatMatrix matrix, RowSet which, int components) {
    checkRows(which);
    Scatter scatter = Scatter.uncentred(matrix, which);
    return basis(scatter, new double[matrix.columns()], components);
  }

  /**
   * Orthonormal axes through the mean that span the given directions (Gram–Schmidt, in their
   * order), with the share of all variance that lies along each.
   *
   * @param directions of length d
   * @return as many axes as there are independent directions
   */
  public static Basis spanning(FloatMatrix matrix, List<float[]> directions) {
    Scatter scatter = Scatter.centred(matrix, RowSet.first(matrix.rows()));
    List<double[]> axes = new ArrayList<>();
    for (float[] direction : directions) {
      double[] axis = new double[direction.length];
      double before = 0;
      for (int c = 0; c < axis.length; c++) {
        axis[c] = direction[c];
        before += axis[c] * axis[c];
      }
      for (double[] earlier : axes) {
        double along = dot(earlier, axis);
        for (int c = 0; c < axis.length; c++) {
          axis[c] -= along * earlier[c];
        }
      }
      double after = dot(axis, axis);
      if (after > 1e-10 * before) {
        for (int c = 0; c < axis.length; c++) {
          axis[c] /= Math.sqrt(after);
        }
        axes.add(axis);
      }
    }
    double total = 0;
    for (int c = 0; c < matrix.columns(); c++) {
      total += scatter.scatter()[c][c];
    }
    double[] explained = new double[axes.size()];
    for (int i = 0; i < explained.length; i++) {
      double[] axis = axes.get(i);
      for (int c = 0; c < axis.length && total > 0; c++) {
        explained[i] += axis[c] * dot(scatter.scatter()[c], axis) / total;
      }
    }
    return new Basis(scatter.mean(), axes.toArray(double[][]::new), explained);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int c = 0; c < a.length; c++) {
      sum += a[c] * b[c];
    }
    return sum;
  }

  private static void checkRows(RowSet which) {
    if (which.count() < 1) {
      throw new IllegalArgumentException("principal components of no rows");
    }
  }

  private static Basis basis(Scatter scatter, double[] origin, int components) {
    SymmetricEigen eigen = SymmetricEigen.of(scatter.scatter());
    int k = Math.min(components, origin.length);
    double total = 0;
    for (double value : eigen.values()) {
      total += Math.max(0, value);
    }
    double[] explained = new double[k];
    for (int i = 0; i < k; i++) {
      explained[i] = total > 0 ? Math.max(0, eigen.values()[i]) / total : 0;
    }
    return new Basis(origin, Arrays.copyOf(eigen.vectors(), k), explained);
  }
}
