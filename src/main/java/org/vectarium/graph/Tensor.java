package org.vectarium.graph;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * A scalar, column vector or matrix of doubles, row-major.
 *
 * <p>Immutable and safe to share between threads. Entries may be infinite or NaN: a graph shows
 * where they first arise instead of refusing them.
 */
public final class Tensor {
  private final Shape shape;
  private final double[] data;

  /** Keeps the array: only for callers in this package that give it up. */
  Tensor(Shape shape, double[] data) {
    if (shape.size() != data.length) {
      throw new IllegalArgumentException(
          "a tensor of shape " + shape + " was given " + data.length + " numbers");
    }
    this.shape = shape;
    this.data = data;
  }

  public static Tensor scalar(double value) {
    return new Tensor(Shape.SCALAR, new double[] {value});
  }

  /** A column; copies. */
  public static Tensor vector(double... values) {
    return new Tensor(Shape.vector(values.length), values.clone());
  }

  /**
   * A matrix from its rows; copies.
   *
   * @throws IllegalArgumentException if the rows differ in length or there are none
   */
  public static Tensor matrix(double[][] rows) {
    if (rows.length == 0) {
      throw new IllegalArgumentException("a matrix needs at least one row");
    }
    int columns = rows[0].length;
    double[] data = new double[rows.length * columns];
    for (int r = 0; r < rows.length; r++) {
      if (rows[r].length != columns) {
        throw new IllegalArgumentException(
            "row 1 has " + columns + " numbers, row " + (r + 1) + " has " + rows[r].length);
      }
      System.arraycopy(rows[r], 0, data, r * columns, columns);
    }
    return new Tensor(Shape.matrix(rows.length, columns), data);
  }

  /** Row-major entries of a shape; copies. */
  public static Tensor of(Shape shape, double... values) {
    return new Tensor(shape, values.clone());
  }

  public static Tensor zeros(Shape shape) {
    return new Tensor(shape, new double[shape.size()]);
  }

  public static Tensor filled(Shape shape, double value) {
    double[] data = new double[shape.size()];
    Arrays.fill(data, value);
    return new Tensor(shape, data);
  }

  public Shape shape() {
    return shape;
  }

  /** The number of entries. */
  public int size() {
    return data.length;
  }

  /** Entry i in row-major order. */
  public double get(int i) {
    return data[i];
  }

  public double get(int row, int column) {
    if (column < 0 || column >= shape.columns()) {
      throw new IndexOutOfBoundsException("column " + column + " of " + shape);
    }
    return data[row * shape.columns() + column];
  }

  /**
   * The one number of a scalar, or of a vector or matrix with one entry.
   *
   * @throws IllegalStateException if there are several
   */
  public double asScalar() {
    if (data.length != 1) {
      throw new IllegalStateException("a tensor of shape " + shape + " is not one number");
    }
    return data[0];
  }

  /** A copy, row-major. */
  public double[] toArray() {
    return data.clone();
  }

  /** f of every entry. */
  public Tensor map(DoubleUnaryOperator f) {
    double[] result = new double[data.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = f.applyAsDouble(data[i]);
    }
    return new Tensor(shape, result);
  }

  /**
   * f of every pair of entries.
   *
   * @throws IllegalArgumentException if the shapes differ
   */
  public Tensor zip(Tensor other, DoubleBinaryOperator f) {
    if (!shape.equals(other.shape)) {
      throw new IllegalArgumentException("shapes " + shape + " and " + other.shape + " differ");
    }
    double[] result = new double[data.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = f.applyAsDouble(data[i], other.data[i]);
    }
    return new Tensor(shape, result);
  }

  public Tensor plus(Tensor other) {
    return zip(other, Double::sum);
  }

  /** A copy with entry i replaced. */
  public Tensor with(int i, double value) {
    double[] copy = data.clone();
    copy[i] = value;
    return new Tensor(shape, copy);
  }

  /** The same entries in another shape of the same size. */
  public Tensor reshape(Shape target) {
    return new Tensor(target, data);
  }

  /** A matrix with rows and columns exchanged; a vector as a row, a number as a 1 × 1 matrix. */
  public Tensor transposed() {
    double[] result = new double[data.length];
    for (int i = 0; i < data.length; i++) {
      result[i % shape.columns() * shape.rows() + i / shape.columns()] = data[i];
    }
    return new Tensor(Shape.matrix(shape.columns(), shape.rows()), result);
  }

  /** Whether every entry is a finite number. */
  public boolean isFinite() {
    for (double value : data) {
      if (!Double.isFinite(value)) {
        return false;
      }
    }
    return true;
  }

  /** The largest |entry|, 0 when all are zero; NaN entries are passed over. */
  public double maxAbs() {
    double max = 0;
    for (double value : data) {
      max = Math.abs(value) > max ? Math.abs(value) : max;
    }
    return max;
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Tensor other
        && shape.equals(other.shape)
        && Arrays.equals(data, other.data);
  }

  @Override
  public int hashCode() {
    return 31 * shape.hashCode() + Arrays.hashCode(data);
  }

  /** {@code 2×2[1.0, 2.0; 3.0, 4.0]}: the rows of a matrix one after the other. */
  @Override
  public String toString() {
    if (shape.isScalar()) {
      return Double.toString(data[0]);
    }
    StringBuilder text = new StringBuilder(shape + "[");
    for (int i = 0; i < data.length; i++) {
      boolean newRow = shape.isMatrix() && i % shape.columns() == 0;
      text.append(i == 0 ? "" : newRow ? "; " : ", ").append(data[i]);
    }
    return text.append("]").toString();
  }
}
