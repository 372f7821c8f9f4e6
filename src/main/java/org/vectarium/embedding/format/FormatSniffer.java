package org.vectarium.embedding.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Recognises a vector file by its first bytes. */
final class FormatSniffer {
  /** Enough for two rows of 4,096 numbers. */
  private static final int PEEK = 1 << 17;

  private FormatSniffer() {}

  /** The format; a byte order mark of UTF-8 is skipped. */
  static VectorFormat recognise(Path file, ByteSource source) throws IOException {
    byte[] head = source.peek(PEEK);
    if (head.length == 0) {
      throw new VectorFileException(file, 0, 0, VectorFault.EMPTY);
    }
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      source.skip(3);
      head = source.peek(PEEK);
    } else if (starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF)) {
      throw new VectorFileException(file, 1, 1, VectorFault.UTF_16);
    } else if (starts(head, 'P', 'K', 3, 4)) {
      throw new VectorFileException(file, 0, 0, VectorFault.ZIP);
    }
    int end = lineEnd(head, 0);
    if (Header.looksLike(head, 0, end)) {
      int second = next(head, end);
      if (binary(head, second, Header.dimension(head, 0, end))) {
        return VectorFormat.WORD2VEC_BINARY;
      }
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      return name.endsWith(".vec") || name.endsWith(".vec.gz")
          ? VectorFormat.FASTTEXT
          : VectorFormat.WORD2VEC_TEXT;
    }
    for (int i = 0; i < end; i++) {
      if (head[i] == 0) {
        throw new VectorFileException(file, 1, 0, VectorFault.NOT_VECTORS);
      }
    }
    return withoutHeader(head, end);
  }

  private static VectorFormat withoutHeader(byte[] head, int end) {
    Fields byBlanks = new Fields(' ');
    byBlanks.split(head, 0, end);
    boolean tabs = contains(head, end, '\t');
    if (tabs) {
      Fields byTabs = new Fields('\t');
      byTabs.split(head, 0, end);
      boolean onlyNumbers = numbersFrom(head, byTabs, 0);
      return onlyNumbers ? VectorFormat.TENSORBOARD : VectorFormat.TSV;
    }
    boolean row = byBlanks.count() >= 2 && numbersFrom(head, byBlanks, 1);
    return !row && contains(head, end, ',') ? VectorFormat.CSV : VectorFormat.GLOVE;
  }

  /**
   * Whether the rows behind a header are binary. A number may hold any byte, so a line feed in the
   * first proves no text: rows that are words and 4 d bytes as far as can be seen are believed.
   */
  private static boolean binary(byte[] bytes, int from, long dimension) {
    int to = lineEnd(bytes, from);
    for (int i = from; i < to; i++) {
      if (control(bytes[i])) {
        return true;
      }
    }
    Fields fields = new Fields(' ');
    fields.split(bytes, from, to);
    int last = fields.count() - 1;
    if (last > 0 && !number(bytes, fields.start(last), fields.end(last))) {
      return true;
    }
    if (to == bytes.length) {
      return last == 0;
    }
    return last < dimension && binaryRows(bytes, from, dimension);
  }

  /** Whether all that can be seen is a word without control characters, a blank, 4 d bytes, … */
  private static boolean binaryRows(byte[] bytes, int from, long dimension) {
    long at = from;
    while (at < bytes.length) {
      // The original C program ends each row with a line feed.
      int word = (int) at + (at > from && bytes[(int) at] == '\n' ? 1 : 0);
      int i = word;
      while (i < bytes.length && bytes[i] != ' ') {
        if (control(bytes[i]) || bytes[i] == '\n' || bytes[i] == '\r') {
          return false;
        }
        i++;
      }
      if (i < bytes.length && i == word) {
        return false;
      }
      at = i + 1 + 4 * dimension;
    }
    return true;
  }

  private static boolean control(byte b) {
    return b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r';
  }

  private static boolean numbersFrom(byte[] bytes, Fields fields, int first) {
    for (int f = first; f < fields.count(); f++) {
      if (!number(bytes, fields.start(f), fields.end(f))) {
        return false;
      }
    }
    return true;
  }

  private static boolean number(byte[] bytes, int from, int to) {
    return DecimalFloat.isNumber(bytes, from, to) || TextRows.notFinite(bytes, from, to);
  }

  private static boolean contains(byte[] bytes, int to, char wanted) {
    for (int i = 0; i < to; i++) {
      if (bytes[i] == wanted) {
        return true;
      }
    }
    return false;
  }

  private static int lineEnd(byte[] bytes, int from) {
    int i = from;
    while (i < bytes.length && bytes[i] != '\n' && bytes[i] != '\r') {
      i++;
    }
    return i;
  }

  private static int next(byte[] bytes, int end) {
    boolean pair = end + 1 < bytes.length && bytes[end] == '\r' && bytes[end + 1] == '\n';
    return Math.min(bytes.length, end + (pair ? 2 : 1));
  }

  private static boolean starts(byte[] bytes, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }
}
