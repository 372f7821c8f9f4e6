package org.vectarium.text;

import java.io.IOException;
import java.io.InputStream;
import org.vectarium.text.CorpusException.Kind;

/**
 * Cuts UTF-8 into lines, and lines into words at white space, byte by byte: no object for a word,
 * every byte checked. Memory is one buffer, however long a line or a word is.
 *
 * <p>Owned by one thread; used for one text.
 */
final class Utf8Scanner {
  /** Words of more bytes are skipped and reported: no language has them, broken files do. */
  static final int MAX_WORD_BYTES = 1000;

  /** Lines are handed over in pieces of at most about this many bytes. */
  static final int MAX_LINE_BYTES = 1 << 16;

  private static final int BUFFER = 1 << 18;
  private static final int BAD = -1;
  private static final int UNFINISHED = -2;

  /** What the scanner hands over. */
  enum Unit {
    /** What stands between white space. */
    WORDS,
    /** Whole lines, in pieces if they are very long. */
    LINES
  }

  /** Takes what the scanner finds. */
  interface Sink {
    /** A word, or a line or piece of it: {@code buffer[from, to)}, valid during the call. */
    void word(byte[] buffer, int from, int to) throws IOException;

    void lineEnd() throws IOException;

    /** A word too long to be one was left out. */
    void longWord(long line, long bytes);
  }

  private final String label;
  private final Unit unit;
  private final Sink sink;
  private final byte[] buffer = new byte[BUFFER];

  /** Offset in the text of {@code buffer[0]}. */
  private long base;

  private int end;
  private long line = 1;
  private long lineStart;
  private long continuationBytes;

  /** Bytes of the word being skipped because it is too long; 0 otherwise. */
  private long skipped;

  /** Length of the character decoded last. */
  private int width;

  Utf8Scanner(String label, Unit unit, Sink sink) {
    this.label = label;
    this.unit = unit;
    this.sink = sink;
  }

  /**
   * Reads to the end.
   *
   * @throws CorpusException at the first byte that is not UTF-8 text
   */
  void scan(InputStream in, Runnable afterBuffer) throws IOException {
    boolean markChecked = false;
    while (true) {
      int n = in.read(buffer, end, BUFFER - end);
      boolean last = n < 0;
      end += Math.max(0, n);
      int from = 0;
      if (!markChecked && (last || end >= 3)) {
        from = hasByteOrderMark() ? 3 : 0;
        lineStart = from;
        markChecked = true;
      }
      from = markChecked ? scanBuffer(from, last) : 0;
      if (last) {
        return;
      }
      base += from;
      System.arraycopy(buffer, from, buffer, 0, end - from);
      end -= from;
      afterBuffer.run();
    }
  }

  /** The line being read, from 1. */
  long line() {
    return line;
  }

  private boolean hasByteOrderMark() {
    return end >= 3
        && buffer[0] == (byte) 0xEF
        && buffer[1] == (byte) 0xBB
        && buffer[2] == (byte) 0xBF;
  }

  /**
   * Scans {@code buffer[from, end)}.
   *
   * @param last nothing follows this buffer
   * @return where the unfinished last word begins
   */
  private int scanBuffer(int from, boolean last) throws IOException {
    boolean words = unit == Unit.WORDS;
    int start = from;
    long continuationsBefore = continuationBytes;
    int i = from;
    while (true) {
      i = skipVisible(i);
      if (i == end) {
        break;
      }
      byte b = buffer[i];
      boolean white = true;
      width = 1;
      if (b < 0) {
        int c = decode(i);
        if (c == UNFINISHED && !last) {
          break;
        }
        if (c < 0) {
          throw notUtf8(i);
        }
        continuationBytes += width - 1;
        white = words && WhitespaceTokeniser.isWhite(c);
      } else if (b != ' ' && (b < '\t' || b > '\r')) {
        if (b == 0) {
          throw binary(i, i);
        }
        white = false;
      } else {
        white = words || b == '\n' || b == '\r';
      }
      if (b == '\r' && i + 1 == end && !last) {
        break; // whether a line feed follows is in the next buffer
      }
      if (white) {
        endWord(start, i);
        if (b == '\n' || (b == '\r' && !(i + 1 < end && buffer[i + 1] == '\n'))) {
          sink.lineEnd();
          line++;
          lineStart = base + i + 1;
          continuationBytes = 0;
        }
        i += width;
        start = i;
        continuationsBefore = continuationBytes;
      } else {
        i += width;
      }
    }
    if (last) {
      endWord(start, end);
      sink.lineEnd();
      return end;
    }
    if (!words && i - start > MAX_LINE_BYTES) {
      int cut = lastSpace(start, i);
      sink.word(buffer, start, cut);
      continuationBytes = continuationsBefore + continuationsIn(start, cut);
      return cut;
    }
    if (words && (skipped > 0 || i - start > MAX_WORD_BYTES)) {
      skipped += i - start;
      return i;
    }
    continuationBytes = continuationsBefore; // the unfinished word is scanned again
    return start;
  }

  /**
   * The next place from {@code i} on without a visible ASCII character; the end if none is left.
   */
  private int skipVisible(int i) {
    int at = i;
    while (at + EightBytes.SIZE <= end) {
      int visible = EightBytes.visible(EightBytes.at(buffer, at));
      at += visible;
      if (visible < EightBytes.SIZE) {
        return at;
      }
    }
    while (at < end && buffer[at] > ' ') {
      at++;
    }
    return at;
  }

  /** Where to cut a piece off a long line: after its last space, or at its end if it has none. */
  private int lastSpace(int start, int to) {
    for (int i = to - 1; i > start; i--) {
      if (buffer[i] == ' ') {
        return i + 1;
      }
    }
    return to;
  }

  private int lineEnds(int from, int to) {
    int n = 0;
    for (int i = from; i < to; i++) {
      n += buffer[i] == '\n' ? 1 : 0;
    }
    return n;
  }

  private int continuationsIn(int from, int to) {
    int n = 0;
    for (int i = from; i < to; i++) {
      n += (buffer[i] & 0xC0) == 0x80 ? 1 : 0;
    }
    return n;
  }

  /** Words longer than {@link #MAX_WORD_BYTES} are only reported; lines of any length pass. */
  private void endWord(int start, int to) throws IOException {
    if (skipped > 0 || (unit == Unit.WORDS && to - start > MAX_WORD_BYTES)) {
      sink.longWord(line, skipped + to - start);
      skipped = 0;
    } else if (to > start) {
      sink.word(buffer, start, to);
    }
  }

  /**
   * The character whose first byte, ≥ 0x80, stands at {@code i}; sets {@link #width}. Overlong
   * forms, surrogates and values past U+10FFFF are bad (RFC 3629).
   */
  private int decode(int i) {
    int b = buffer[i] & 0xFF;
    int n = b < 0xC2 ? 0 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : b < 0xF5 ? 4 : 0;
    if (n == 0) {
      return BAD;
    }
    width = n;
    int c = b & (0xFF >> (n + 1));
    for (int k = 1; k < n; k++) {
      if (i + k >= end) {
        return UNFINISHED;
      }
      byte next = buffer[i + k];
      if ((next & 0xC0) != 0x80) {
        return BAD;
      }
      c = (c << 6) | (next & 0x3F);
    }
    boolean overlong = (n == 3 && c < 0x800) || (n == 4 && c < 0x10000);
    return overlong || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF) ? BAD : c;
  }

  private CorpusException notUtf8(int i) {
    for (int k = 0; k < end; k++) {
      if (buffer[k] == 0) {
        return binary(i, k);
      }
    }
    long offset = base + i;
    long column = offset - lineStart - continuationBytes + 1;
    return new CorpusException(
        Kind.NOT_UTF8,
        label,
        line,
        column,
        "%s is not UTF-8 text: line %,d, character %,d (byte %,d) is 0x%02X. Save it as UTF-8, or "
                .formatted(label, line, column, offset, buffer[i] & 0xFF)
            + "name its encoding when opening it.",
        offset,
        "0x%02X".formatted(buffer[i] & 0xFF));
  }

  /**
   * @param here where the scanner stands, on {@link #line}
   * @param at where the NUL stands
   */
  private CorpusException binary(int here, int at) {
    long offset = base + at;
    long place =
        line + Integer.signum(at - here) * lineEnds(Math.min(at, here), Math.max(at, here));
    return new CorpusException(
        Kind.BINARY,
        label,
        place,
        0,
        "%s is not a text file: there is a NUL byte on line %,d (byte %,d). Choose a plain text file, "
                .formatted(label, place, offset)
            + "or name its encoding if it is UTF-16 or UTF-32.",
        offset);
  }
}
