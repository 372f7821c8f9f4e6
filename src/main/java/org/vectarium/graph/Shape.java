package org.vectarium.graph;

/**
 * ℝ, ℝⁿ or ℝ^{r×c}. A vector is a column: n × 1.
 *
 * @param rank 0 for a scalar, 1 for a vector, 2 for a matrix
 * @param rows n of a vector, r of a matrix, 1 for a scalar
 * @param columns c of a matrix, else 1
 */
public record Shape(int rank, int rows, int columns) {
  /** ℝ. */
  public static final Shape SCALAR = new Shape(0, 1, 1);

  /**
   * @throws IllegalArgumentException if no such shape exists or it has more than 2³¹−1 entries
   */
  public Shape {
    boolean wellFormed =
        rows >= 1
            && columns >= 1
            && (long) rows * columns <= Integer.MAX_VALUE
            && switch (rank) {
              case 0 -> rows == 1 && columns == 1;
              case 1 -> columns == 1;
              case 2 -> true;
              default -> false;
            };
    if (!wellFormed) {
      throw new IllegalArgumentException(
          "no shape has rank " + rank + ", " + rows + " rows and " + columns + " columns");
    }
  }

  /** ℝⁿ, a column. */
  public static Shape vector(int n) {
    return new Shape(1, n, 1);
  }

  /** ℝ^{r×c}. */
  public static Shape matrix(int rows, int columns) {
    return new Shape(2, rows, columns);
  }

  /** The number of entries. */
  public int size() {
    return rows * columns;
  }

  public boolean isScalar() {
    return rank == 0;
  }

  public boolean isVector() {
    return rank == 1;
  }

  public boolean isMatrix() {
    return rank == 2;
  }

  /** Where an entry stands, from 1: {@code [2]} or {@code [1,2]}; nothing for a scalar. */
  public String index(int entry) {
    return switch (rank) {
      case 0 -> "";
      case 1 -> "[" + (entry + 1) + "]";
      default -> "[" + (entry / columns + 1) + "," + (entry % columns + 1) + "]";
    };
  }

  /** {@code ℝ}, {@code 8×1} or {@code 8×20}: what a badge on an edge shows. */
  @Override
  public String toString() {
    return isScalar() ? "ℝ" : rows + "×" + columns;
  }
}
