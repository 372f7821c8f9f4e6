package org.vectarium.embedding.format;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads word2vec's binary format: word, space, d little-endian floats. One thread, one file. */
final class BinaryRows {
  private static final int LONGEST_WORD = 4096;
  private static final int ROWS_PER_REPORT = 4000;

  private final Path file;
  private final ByteSource source;
  private final ReadOptions options;
  private final Utf8 utf8 = new Utf8();
  private byte[] word = new byte[64];

  BinaryRows(Path file, ByteSource source, ReadOptions options) {
    this.file = file;
    this.source = source;
    this.options = options;
  }

  RowCollector read() throws IOException {
    byte[] head = source.peek(100);
    int end = 0;
    while (end < head.length && head[end] != '\n') {
      end++;
    }
    Header header = Header.parse(file, head, 0, end, new int[] {4, 1}, source);
    source.skip(Math.min(head.length, end + 1));
    RowCollector rows = new RowCollector(file, header.dimension(), options);
    float[] row = new float[header.dimension()];
    byte[] bytes = new byte[4 * header.dimension()];
    ByteBuffer floats = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (long i = 1; i <= header.words(); i++) {
      if (rows.full()) {
        rows.note(VectorFault.LIMIT, rows.size());
        return rows;
      }
      try {
        int length = readWord(i, header);
        source.readFully(bytes);
        floats.asFloatBuffer().get(row);
        add(rows, length, row, i, header);
      } catch (EOFException e) {
        throw new VectorFileException(file, 0, 0, VectorFault.CUT_INSIDE, i, header.words());
      }
      if (i % ROWS_PER_REPORT == 0) {
        source.report(options, rows.size());
      }
    }
    if (source.peek(2).length > 1) {
      rows.note(VectorFault.MORE_THAN_PROMISED, header.words());
    }
    return rows;
  }

  private void add(RowCollector rows, int length, float[] row, long i, Header header)
      throws VectorFileException {
    try {
      String text = utf8.decode(word, 0, length);
      if (text == null || text.isEmpty()) {
        VectorFault fault = text == null ? VectorFault.BINARY_NOT_UTF8 : VectorFault.BINARY_EMPTY;
        throw new VectorFileException(file, 0, 0, fault, i, header.words());
      }
      for (int c = 0; c < row.length; c++) {
        if (!Float.isFinite(row[c])) {
          throw new VectorFileException(
              file,
              0,
              0,
              VectorFault.BINARY_NOT_FINITE,
              i,
              header.words(),
              text,
              c + 1,
              Float.toString(row[c]));
        }
      }
      rows.add(text, row, i + 1);
    } catch (VectorFileException e) {
      rows.skip(e);
    }
  }

  private int readWord(long i, Header header) throws IOException {
    int length = 0;
    while (true) {
      int b = source.read();
      if (b < 0) {
        throw new EOFException();
      }
      if (b == ' ') {
        return length;
      }
      // word2vec.c ends each row with a line feed; other writers do not.
      if (b != '\n' || length > 0) {
        if (length == LONGEST_WORD) {
          throw new VectorFileException(file, 0, 0, VectorFault.BINARY_TOO_LONG, i, header.words());
        }
        if (length == word.length) {
          word = Arrays.copyOf(word, 2 * length);
        }
        word[length++] = (byte) b;
      }
    }
  }
}
