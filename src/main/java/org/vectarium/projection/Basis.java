package org.vectarium.projection;

import org.vectarium.linalg.FloatMatrix;
import org.vectarium.linalg.RowProducts;

/**
 * k orthonormal axes through an origin: x ↦ (⟨aᵢ, x − o⟩)ᵢ.
 *
 * <p>Immutable by agreement: the arrays are not to be written to. Safe to share between threads.
 *
 * @param origin o, length d
 * @param axes k unit vectors of length d
 * @param explained the share of all variance that lies along each axis, in [0, 1], length k
 */
@SuppressWarnings("ArrayRecordComponent")
public record Basis(double[] origin, double[][] axes, double[] explained) {

  /** k. */
  public int size() {
    return axes.length;
  }

  /** d. */
  public int dimension() {
    return origin.length;
  }

  /**
   * The share of all variance that the k axes show together, in [0, 1]; an axis that stands twice
   * shows nothing new.
   */
  public double explainedTogether() {
    double sum = 0;
    for (int i = 0; i < axes.length; i++) {
      if (isFirst(i)) {
        sum += explained[i];
      }
    }
    return sum;
  }

  private boolean isFirst(int axis) {
    for (int before = 0; before < axis; before++) {
      if (axes[before] == axes[axis]) {
        return false;
      }
    }
    return true;
  }

  /** These axes in this order, for instance the second and third. */
  public Basis select(int... which) {
    double[][] chosen = new double[which.length][];
    double[] shares = new double[which.length];
    for (int i = 0; i < which.length; i++) {
      chosen[i] = axes[which[i]];
      shares[i] = explained[which[i]];
    }
    return new Basis(origin, chosen, shares);
  }

  /** The coordinates of one vector of length d. */
  public double[] project(float[] vector) {
    double[] coordinates = new double[axes.length];
    for (int i = 0; i < axes.length; i++) {
      for (int c = 0; c < vector.length; c++) {
        coordinates[i] += axes[i][c] * (vector[c] - origin[c]);
      }
    }
    return coordinates;
  }

  /**
   * The first two coordinates of the table's first {@code x.length} rows.
   *
   * @param x receives the coordinates along axis 0
   * @param y receives the coordinates along axis 1
   * @throws IllegalArgumentException if the basis has fewer than two axes, or another dimension
   *     than the table
   */
  public void project(FloatMatrix matrix, float[] x, float[] y) {
    check(matrix, 2);
    RowProducts.project(
        matrix, x.length, axis(matrix, 0), shift(0), axis(matrix, 1), shift(1), x, y);
  }

  /** The coordinates along one axis of the table's first {@code out.length} rows. */
  public void project(FloatMatrix matrix, int axis, float[] out) {
    check(matrix, axis + 1);
    RowProducts.dot(matrix, 0, out.length, axis(matrix, axis), out);
    float shift = shift(axis);
    for (int i = 0; i < out.length; i++) {
      out[i] -= shift;
    }
  }

  private void check(FloatMatrix matrix, int needed) {
    if (matrix.columns() != dimension() || size() < needed) {
      throw new IllegalArgumentException(
          "a basis of %d axes in %d dimensions cannot give %d coordinates of a %d-column table"
              .formatted(size(), dimension(), needed, matrix.columns()));
    }
  }

  private float[] axis(FloatMatrix matrix, int axis) {
    float[] padded = new float[matrix.stride()];
    for (int c = 0; c < dimension(); c++) {
      padded[c] = (float) axes[axis][c];
    }
    return padded;
  }

  private float shift(int axis) {
    double sum = 0;
    for (int c = 0; c < dimension(); c++) {
      sum += axes[axis][c] * origin[c];
    }
    return (float) sum;
  }
}
