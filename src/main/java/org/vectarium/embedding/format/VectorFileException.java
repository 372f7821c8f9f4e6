package org.vectarium.embedding.format;

import java.io.IOException;
import java.nio.file.Path;

/** A vector file that cannot be read as one: one sentence with file, place and remedy. */
public final class VectorFileException extends IOException {
  private static final long serialVersionUID = 1L;

  private final long line;
  private final int column;

  /**
   * @param file what was read
   * @param line from 1; 0 where the fault has no line
   * @param column in characters from 1; 0 where the whole line is meant
   * @param problem what is wrong and how to mend it
   */
  VectorFileException(Path file, long line, int column, String problem) {
    super(place(file, line, column) + ": " + problem);
    this.line = line;
    this.column = column;
  }

  /** From 1; 0 where the fault has no line. */
  public long line() {
    return line;
  }

  /** From 1; 0 where the whole line is meant. */
  public int column() {
    return column;
  }

  private static String place(Path file, long line, int column) {
    String place = file.getFileName() + (line > 0 ? ", line " + line : "");
    return column > 0 ? place + ", column " + column : place;
  }
}
