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
        rows.note(
            "the limit is %s; the rest of the file was left"
                .formatted(Counted.of(rows.size(), "word")));
        return rows;
      }
      try {
        int length = readWord(i, header);
        source.readFully(bytes);
        floats.asFloatBuffer().get(row);
        add(rows, length, row, i, header);
      } catch (EOFException e) {
        throw new VectorFileException(
            file,
            0,
            0,
            "the file ends inside word %,d of %,d; it was cut off, fetch it again"
                .formatted(i, header.words()));
      }
      if (i % ROWS_PER_REPORT == 0) {
        source.report(options, rows.size());
      }
    }
    if (source.peek(2).length > 1) {
      rows.note(
          "the first line promises %,d words; the rest of the file was left"
              .formatted(header.words()));
    }
    return rows;
  }

  private void add(RowCollector rows, int length, float[] row, long i, Header header)
      throws VectorFileException {
    try {
      String text = utf8.decode(word, 0, length);
      if (text == null || text.isEmpty()) {
        throw fault(i, header, text == null ? "its letters are not UTF-8" : "it is empty");
      }
      for (int c = 0; c < row.length; c++) {
        if (!Float.isFinite(row[c])) {
          throw fault(i, header, "\"" + text + "\", number " + (c + 1) + " is " + row[c]);
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
          throw fault(i, header, "it is longer than 4,096 bytes; the sizes in line 1 are wrong");
        }
        if (length == word.length) {
          word = Arrays.copyOf(word, 2 * length);
        }
        word[length++] = (byte) b;
      }
    }
  }

  private VectorFileException fault(long i, Header header, String problem) {
    return new VectorFileException(
        file, 0, 0, "word %,d of %,d: %s".formatted(i, header.words(), problem));
  }
}
