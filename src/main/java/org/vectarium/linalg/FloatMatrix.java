package org.vectarium.linalg;

/**
 * A mutable table of V rows and d columns of floats, row-major, each row padded with zeros to whole
 * SIMD registers: row r starts at {@link #offset(int) offset(r)}.
 *
 * <p>Not synchronised: one thread writes, or several race on purpose (Hogwild).
 */
public final class FloatMatrix {
  /**
   * Floats before row 0. A large array's first element lies 16 bytes past a cache line (HotSpot's
   * usual array header); 48 bytes more, and every row starts on a line: a row of 100 numbers is
   * fetched in 7 lines instead of 8, and no register straddles two of them.
   */
  private static final int LEAD = 12;

  private final int rows;
  private final int columns;
  private final int stride;
  private final float[] data;

  /**
   * A matrix of zeros.
   *
   * @throws IllegalArgumentException if rows &lt; 0, columns &lt; 1 or the table has more than
   *     2³¹−1 floats
   */
  public FloatMatrix(int rows, int columns) {
    if (rows < 0 || columns < 1) {
      throw new IllegalArgumentException("a matrix cannot be " + rows + " × " + columns);
    }
    this.rows = rows;
    this.columns = columns;
    this.stride = Math.ceilDiv(columns, 16) * 16;
    long size = LEAD + (long) rows * stride;
    if (size > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "a matrix of " + rows + " × " + columns + " does not fit in one array");
    }
    this.data = new float[(int) size];
  }

  private FloatMatrix(FloatMatrix other) {
    this.rows = other.rows;
    this.columns = other.columns;
    this.stride = other.stride;
    this.data = other.data.clone();
  }

  /** V. */
  public int rows() {
    return rows;
  }

  /** d. */
  public int columns() {
    return columns;
  }

  /** Floats from one row's start to the next: d rounded up to a multiple of 16. */
  public int stride() {
    return stride;
  }

  /** The storage itself, not a copy; rows are at their {@link #offset}s. The rest stays zero. */
  public float[] data() {
    return data;
  }

  /** Where row {@code row} starts in {@link #data()}. */
  public int offset(int row) {
    return LEAD + row * stride;
  }

  public float get(int row, int column) {
    return data[offset(row) + checkColumn(column)];
  }

  public void set(int row, int column, float value) {
    data[offset(row) + checkColumn(column)] = value;
  }

  /** A copy of one row, length d. */
  public float[] row(int row) {
    float[] copy = new float[columns];
    System.arraycopy(data, offset(row), copy, 0, columns);
    return copy;
  }

  public FloatMatrix copy() {
    return new FloatMatrix(this);
  }

  private int checkColumn(int column) {
    if (column < 0 || column >= columns) {
      throw new IndexOutOfBoundsException("column " + column + " of " + columns);
    }
    return column;
  }
}
