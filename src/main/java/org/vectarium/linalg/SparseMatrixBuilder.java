package org.vectarium.linalg;

import java.util.Arrays;

/**
 * Fills a {@link SparseMatrix} row by row, cells by rising column.
 *
 * <p>Not synchronised; usable once.
 */
public final class SparseMatrixBuilder {
  private static final int MOST_CELLS = Integer.MAX_VALUE - 8;

  private final int rows;
  private final int columns;
  private final int[] rowStarts;
  private int[] columnIndices = new int[1024];
  private float[] values = new float[1024];
  private int row;
  private int cells;

  public SparseMatrixBuilder(int rows, int columns) {
    if (rows < 0 || columns < 0) {
      throw new IllegalArgumentException("a matrix cannot be " + rows + " × " + columns);
    }
    this.rows = rows;
    this.columns = columns;
    this.rowStarts = new int[rows + 1];
  }

  /** Appends a cell to the row being filled. */
  public void add(int column, float value) {
    if (cells == values.length) {
      grow();
    }
    columnIndices[cells] = column;
    values[cells++] = value;
  }

  /** Ends the row being filled. */
  public void endRow() {
    rowStarts[++row] = cells;
  }

  /**
   * The matrix. The builder cannot be used afterwards.
   *
   * @throws IllegalArgumentException if the cells are out of order or rows are missing
   */
  public SparseMatrix build() {
    if (row != rows) {
      throw new IllegalArgumentException("only " + row + " of " + rows + " rows were filled");
    }
    int[] exactColumns = Arrays.copyOf(columnIndices, cells);
    columnIndices = new int[0];
    float[] exactValues = Arrays.copyOf(values, cells);
    values = new float[0];
    return new SparseMatrix(rows, columns, rowStarts, exactColumns, exactValues);
  }

  private void grow() {
    if (cells == MOST_CELLS) {
      throw new IllegalStateException(
          "the matrix has more than " + MOST_CELLS + " non-zero cells; raise the minimum count");
    }
    int size = (int) Math.min(MOST_CELLS, cells * 3L / 2);
    columnIndices = Arrays.copyOf(columnIndices, size);
    values = Arrays.copyOf(values, size);
  }
}
