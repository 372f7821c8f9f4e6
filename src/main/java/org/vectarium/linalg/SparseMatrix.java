package org.vectarium.linalg;

import java.util.Arrays;

/**
 * An immutable sparse matrix of floats in compressed rows: the non-zero cells of row i are the
 * entries {@code [rowStart(i), rowStart(i + 1))} of {@link #columnIndices()} and {@link #values()},
 * by rising column.
 *
 * <p>Safe to share between threads. At most 2³¹−9 non-zero cells.
 */
public final class SparseMatrix {
  private final int rows;
  private final int columns;
  private final int[] rowStarts;
  private final int[] columnIndices;
  private final float[] values;

  /**
   * Takes the arrays over: whoever hands them in gives up writing to them.
   *
   * @param rowStarts length rows + 1, from 0 to the number of cells, not falling
   * @param columnIndices rising within each row, each in [0, columns)
   * @param values one for each column index
   * @throws IllegalArgumentException naming the first rule that is broken
   */
  public SparseMatrix(int rows, int columns, int[] rowStarts, int[] columnIndices, float[] values) {
    if (rows < 0 || columns < 0) {
      throw new IllegalArgumentException("a matrix cannot be " + rows + " × " + columns);
    }
    if (rowStarts.length != rows + 1
        || rowStarts[0] != 0
        || rowStarts[rows] != values.length
        || columnIndices.length != values.length) {
      throw new IllegalArgumentException(
          rows
              + " rows need "
              + (rows + 1)
              + " row starts, from 0 to the number of cells; given "
              + rowStarts.length
              + " for "
              + columnIndices.length
              + " columns and "
              + values.length
              + " values");
    }
    this.rows = rows;
    this.columns = columns;
    this.rowStarts = rowStarts;
    this.columnIndices = columnIndices;
    this.values = values;
    for (int row = 0; row < rows; row++) {
      checkRow(row);
    }
  }

  private void checkRow(int row) {
    int before = -1;
    for (int k = rowStarts[row]; k < rowStarts[row + 1]; k++) {
      if (columnIndices[k] <= before || columnIndices[k] >= columns) {
        throw new IllegalArgumentException(
            "row "
                + row
                + " has column "
                + columnIndices[k]
                + " after "
                + before
                + " of "
                + columns);
      }
      before = columnIndices[k];
    }
    if (rowStarts[row + 1] < rowStarts[row]) {
      throw new IllegalArgumentException("row " + row + " ends before it starts");
    }
  }

  /** Every cell of a dense table that is not 0; for small matrices. */
  public static SparseMatrix of(double[][] dense) {
    SparseMatrixBuilder builder =
        new SparseMatrixBuilder(dense.length, dense.length == 0 ? 0 : dense[0].length);
    for (double[] row : dense) {
      for (int j = 0; j < row.length; j++) {
        if (row[j] != 0) {
          builder.add(j, (float) row[j]);
        }
      }
      builder.endRow();
    }
    return builder.build();
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  /** How many cells are stored. */
  public int nonZeros() {
    return values.length;
  }

  /** Where row {@code row} starts; {@code rowStart(rows())} is the number of cells. */
  public int rowStart(int row) {
    return rowStarts[row];
  }

  /** The storage itself, not a copy: read only. */
  public int[] columnIndices() {
    return columnIndices;
  }

  /** The storage itself, not a copy: read only. */
  public float[] values() {
    return values;
  }

  /** The cell's value, 0 where nothing is stored; a binary search of the row. */
  public float get(int row, int column) {
    if (column < 0 || column >= columns) {
      throw new IndexOutOfBoundsException("column " + column + " of " + columns);
    }
    int k = Arrays.binarySearch(columnIndices, rowStarts[row], rowStarts[row + 1], column);
    return k < 0 ? 0 : values[k];
  }

  /** Row {@code row} with its zeros, length {@link #columns()}. */
  public float[] denseRow(int row) {
    float[] dense = new float[columns];
    for (int k = rowStarts[row]; k < rowStarts[row + 1]; k++) {
      dense[columnIndices[k]] = values[k];
    }
    return dense;
  }

  /** r_i = Σ_j X_ij for every row, summed in double. */
  public double[] rowSums() {
    double[] sums = new double[rows];
    for (int row = 0; row < rows; row++) {
      for (int k = rowStarts[row]; k < rowStarts[row + 1]; k++) {
        sums[row] += values[k];
      }
    }
    return sums;
  }

  /** c_j = Σ_i X_ij for every column, summed in double. */
  public double[] columnSums() {
    double[] sums = new double[columns];
    for (int k = 0; k < values.length; k++) {
      sums[columnIndices[k]] += values[k];
    }
    return sums;
  }

  /** Xᵀ, by one counting pass and one placing pass. */
  public SparseMatrix transpose() {
    int[] starts = new int[columns + 1];
    for (int column : columnIndices) {
      starts[column + 1]++;
    }
    for (int column = 0; column < columns; column++) {
      starts[column + 1] += starts[column];
    }
    int[] next = Arrays.copyOf(starts, columns);
    int[] rowIndices = new int[values.length];
    float[] moved = new float[values.length];
    for (int row = 0; row < rows; row++) {
      for (int k = rowStarts[row]; k < rowStarts[row + 1]; k++) {
        int at = next[columnIndices[k]]++;
        rowIndices[at] = row;
        moved[at] = values[k];
      }
    }
    return new SparseMatrix(columns, rows, starts, rowIndices, moved);
  }

  /** f(i, j, X_ij) of a stored cell. */
  @FunctionalInterface
  public interface CellFunction {
    double apply(int row, int column, float value);
  }

  /** The matrix of f(i, j, X_ij) over the stored cells; cells that become 0 are dropped. */
  public SparseMatrix map(CellFunction f) {
    SparseMatrixBuilder builder = new SparseMatrixBuilder(rows, columns);
    for (int row = 0; row < rows; row++) {
      for (int k = rowStarts[row]; k < rowStarts[row + 1]; k++) {
        float value = (float) f.apply(row, columnIndices[k], values[k]);
        if (value != 0) {
          builder.add(columnIndices[k], value);
        }
      }
      builder.endRow();
    }
    return builder.build();
  }

  /**
   * The square matrix with its words in another order: entry (i, j) is X of (order[i], order[j]).
   *
   * @param order each of 0…rows − 1 once
   */
  public SparseMatrix permuted(int[] order) {
    int[] placeOf = new int[columns];
    for (int place = 0; place < order.length; place++) {
      placeOf[order[place]] = place;
    }
    SparseMatrixBuilder builder = new SparseMatrixBuilder(rows, columns);
    for (int word : order) {
      int start = rowStarts[word];
      int length = rowStarts[word + 1] - start;
      long[] cells = new long[length];
      for (int k = 0; k < length; k++) {
        cells[k] = (long) placeOf[columnIndices[start + k]] << 32 | (start + k);
      }
      Arrays.sort(cells);
      for (long cell : cells) {
        builder.add((int) (cell >>> 32), values[(int) cell]);
      }
      builder.endRow();
    }
    return builder.build();
  }

  /**
   * The value that a share of the stored cells does not exceed; 0 without cells. Judged from 20,000
   * cells at most, evenly spread.
   *
   * @param share in [0, 1]
   */
  public float quantile(double share) {
    if (values.length == 0) {
      return 0;
    }
    int step = Math.max(1, values.length / 20_000);
    float[] sample = new float[Math.ceilDiv(values.length, step)];
    for (int k = 0; k < sample.length; k++) {
      sample[k] = values[k * step];
    }
    Arrays.sort(sample);
    return sample[(int) Math.min(sample.length - 1L, Math.round(share * (sample.length - 1)))];
  }

  /** Σ_ij X_ij². */
  public double squaredNorm() {
    double sum = 0;
    for (float value : values) {
      sum += (double) value * value;
    }
    return sum;
  }

  /** Whether X = Xᵀ, to the bit. */
  public boolean isSymmetric() {
    if (rows != columns) {
      return false;
    }
    SparseMatrix other = transpose();
    return Arrays.equals(rowStarts, other.rowStarts)
        && Arrays.equals(columnIndices, other.columnIndices)
        && Arrays.equals(values, other.values);
  }

  @Override
  public String toString() {
    return "SparseMatrix[" + rows + " × " + columns + ", " + values.length + " cells]";
  }
}
