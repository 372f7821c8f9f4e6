package org.vectarium.embedding.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The bytes of a file, unpacked where it is gzip-compressed, as lines or as blocks. Reports
 * progress by the file's own bytes and never holds more than the line or block asked for. One
 * thread.
 */
final class ByteSource implements AutoCloseable {
  /** No row of numbers is longer; a longer line is another kind of file. */
  static final int LONGEST_LINE = 4 << 20;

  private static final int FIRST_BUFFER = 1 << 16;
  private static final int MOST_BLANK_LINES = 1_000_000;

  private final Path file;
  private final long size;
  private final CountingStream counted;
  private final InputStream in;
  private final boolean compressed;
  private byte[] buffer = new byte[FIRST_BUFFER];
  private int from;
  private int to;
  private long line;
  private int lineStart;
  private int lineEnd;
  private boolean afterReturn;

  ByteSource(Path file) throws IOException {
    this.file = file;
    this.size = Math.max(1, Files.size(file));
    InputStream raw = Files.newInputStream(file);
    try {
      this.counted = new CountingStream(raw);
      byte[] magic = counted.peekTwo();
      this.compressed = magic[0] == 0x1F && magic[1] == (byte) 0x8B;
      this.in = compressed ? new GZIPInputStream(counted, 1 << 16) : counted;
    } catch (IOException e) {
      raw.close();
      throw damaged(file, 0, e);
    }
  }

  boolean compressed() {
    return compressed;
  }

  /** Bytes of the file, compressed or not. */
  long size() {
    return size;
  }

  /** In [0, 1]. */
  double fraction() {
    return Math.min(1, (double) counted.count() / size);
  }

  void report(ReadOptions options, int words) {
    if (!options.progress().report(fraction(), words)) {
      throw new CancellationException("reading " + file.getFileName() + " was cancelled");
    }
  }

  /** Number of the present line, from 1. */
  long line() {
    return line;
  }

  byte[] buffer() {
    return buffer;
  }

  /** Where the present line starts in the buffer. */
  int lineStart() {
    return lineStart;
  }

  /** One past the line's last byte; its end-of-line bytes are not part of it. */
  int lineEnd() {
    return lineEnd;
  }

  /** Moves to the next line that is not blank; ends of line are LF, CR LF or CR. */
  boolean nextLine() throws IOException {
    for (int blank = 0; blank < MOST_BLANK_LINES; blank++) {
      if (!anyLine()) {
        return false;
      }
      if (lineEnd > lineStart) {
        return true;
      }
    }
    throw new VectorFileException(file, line, 0, VectorFault.MANY_EMPTY_LINES);
  }

  private boolean anyLine() throws IOException {
    int scanned = from;
    while (true) {
      for (; scanned < to; scanned++) {
        byte b = buffer[scanned];
        if (b == '\n' && afterReturn && scanned == from) {
          from++;
          afterReturn = false;
          continue;
        }
        if (b == '\n' || b == '\r') {
          lineStart = from;
          lineEnd = scanned;
          from = scanned + 1;
          afterReturn = b == '\r';
          line++;
          return true;
        }
      }
      if (to - from > LONGEST_LINE) {
        throw new VectorFileException(file, line + 1, 0, VectorFault.LONG_LINE);
      }
      int kept = scanned - from;
      if (!fill()) {
        if (from == to) {
          return false;
        }
        lineStart = from;
        lineEnd = to;
        from = to;
        line++;
        return true;
      }
      scanned = from + kept;
    }
  }

  /** Looks at the first bytes without taking them: as many as there are, up to {@code most}. */
  byte[] peek(int most) throws IOException {
    while (to - from < most && fill()) {
      // fill() reads on
    }
    return Arrays.copyOfRange(buffer, from, Math.min(to, from + most));
  }

  /** Skips so many of the bytes that {@link #peek} showed. */
  void skip(int bytes) {
    from += bytes;
  }

  /** The next byte, or −1 at the end. */
  int read() throws IOException {
    return from < to || fill() ? buffer[from++] & 0xFF : -1;
  }

  /** Fills the array. */
  void readFully(byte[] target) throws IOException {
    int done = Math.min(to - from, target.length);
    System.arraycopy(buffer, from, target, 0, done);
    from += done;
    while (done < target.length) {
      int n = readSome(target, done, target.length - done);
      if (n < 0) {
        throw new EOFException();
      }
      done += n;
    }
  }

  /** Reads on behind what is there; false at the end. */
  private boolean fill() throws IOException {
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
    }
    if (to == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int n = readSome(buffer, to, buffer.length - to);
    if (n > 0) {
      to += n;
    }
    return n > 0;
  }

  private int readSome(byte[] target, int offset, int length) throws IOException {
    try {
      return in.read(target, offset, length);
    } catch (IOException e) {
      // The line that cannot be completed; a binary file has none.
      throw damaged(file, line == 0 ? 0 : line + 1, e);
    }
  }

  private static IOException damaged(Path file, long line, IOException e) {
    boolean packed = e instanceof ZipException || e instanceof EOFException;
    return packed ? new VectorFileException(file, line, 0, VectorFault.BROKEN_GZIP) : e;
  }

  @Override
  public void close() throws IOException {
    in.close();
    counted.close();
  }
}
