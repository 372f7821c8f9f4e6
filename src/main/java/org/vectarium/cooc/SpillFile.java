package org.vectarium.cooc;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The rows of one slice on disk. A cell is two variable-length numbers, the step from the column
 * before and the units; a step of 0 ends the row. Some five bytes for each cell.
 *
 * <p>Written once, then read once; closing deletes the file.
 */
final class SpillFile implements RowSink, AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final OutputStream out;
  private InputStream in = InputStream.nullInputStream();
  private int column = -1;

  SpillFile() {
    try {
      file = Files.createTempFile("vectarium-counts-", ".spill");
      file.toFile().deleteOnExit();
      out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Counts did not fit in memory and could not be put on disk: " + e.getMessage(), e);
    }
  }

  @Override
  public void add(int nextColumn, long units) {
    write(nextColumn - column);
    write(units);
    column = nextColumn;
  }

  @Override
  public void endRow() {
    write(0);
    column = -1;
  }

  /** Ends writing; rows can be read from the first on. */
  void rewind() {
    try {
      out.close();
      in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Adds the next row's cells. */
  void addRowTo(RowAccumulator row) {
    int at = -1;
    for (long step = read(); step != 0; step = read()) {
      at += (int) step;
      row.add(at, read());
    }
  }

  private void write(long number) {
    try {
      long rest = number;
      while (rest >= 0x80) {
        out.write((int) (rest & 0x7F) | 0x80);
        rest >>>= 7;
      }
      out.write((int) rest);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private long read() {
    try {
      long number = 0;
      for (int shift = 0; ; shift += 7) {
        int b = in.read();
        if (b < 0) {
          throw new EOFException("the file is shorter than it was");
        }
        number |= (long) (b & 0x7F) << shift;
        if (b < 0x80) {
          return number;
        }
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private UncheckedIOException failed(IOException e) {
    return new UncheckedIOException(
        "Counts spilled to " + file + " could not be written or read back: " + e.getMessage(), e);
  }

  @Override
  public void close() {
    try {
      out.close();
      in.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw failed(e);
    }
  }
}
