package org.vectarium.train;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.vectarium.linalg.FloatMatrix;

/** Tables as bytes: rows, columns, then d big-endian floats a row, padding left out. */
final class StateIo {
  private StateIo() {}

  static void write(DataOutput out, FloatMatrix matrix) throws IOException {
    out.writeInt(matrix.rows());
    out.writeInt(matrix.columns());
    ByteBuffer bytes = ByteBuffer.allocate(matrix.columns() * Float.BYTES);
    for (int row = 0; row < matrix.rows(); row++) {
      bytes.asFloatBuffer().put(matrix.data(), matrix.offset(row), matrix.columns());
      out.write(bytes.array());
    }
  }

  /**
   * Fills a table of the right size.
   *
   * @throws IOException if the saved table has another size
   */
  static void read(DataInput in, FloatMatrix matrix) throws IOException {
    int rows = in.readInt();
    int columns = in.readInt();
    if (rows != matrix.rows() || columns != matrix.columns()) {
      throw new IOException(
          "the saved table is %d × %d, but this run needs %d × %d"
              .formatted(rows, columns, matrix.rows(), matrix.columns()));
    }
    ByteBuffer bytes = ByteBuffer.allocate(columns * Float.BYTES);
    for (int row = 0; row < rows; row++) {
      in.readFully(bytes.array());
      bytes.asFloatBuffer().get(matrix.data(), matrix.offset(row), columns);
      // A run that diverged may have written NaN · 0 into the padding.
      int padding = matrix.offset(row) + columns;
      Arrays.fill(matrix.data(), padding, matrix.offset(row) + matrix.stride(), 0);
    }
  }
}
