package org.vectarium.embedding.format;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;

/**
 * A vector file that cannot be read as one: one English sentence with file, place and remedy; by
 * {@link #remark} and the place a screen says the same in another language.
 */
public final class VectorFileException extends IOException {
  private static final long serialVersionUID = 2L;

  private final String file;
  private final long line;
  private final int column;
  private final VectorRemark remark;

  /**
   * @param file what was read
   * @param line from 1; 0 where the fault has no line
   * @param column in characters from 1; 0 where the whole line is meant
   * @param fault what is wrong and how to mend it
   * @param arguments as the fault names them
   */
  VectorFileException(
      Path file, long line, int column, VectorFault fault, Serializable... arguments) {
    this(String.valueOf(file.getFileName()), line, column, VectorRemark.of(fault, arguments));
  }

  private VectorFileException(String file, long line, int column, VectorRemark remark) {
    super(place(file, line, column) + ": " + remark.sentence());
    this.file = file;
    this.line = line;
    this.column = column;
    this.remark = remark;
  }

  /** The name of the file without its folder. */
  public String file() {
    return file;
  }

  /** From 1; 0 where the fault has no line. */
  public long line() {
    return line;
  }

  /** From 1; 0 where the whole line is meant. */
  public int column() {
    return column;
  }

  /** What is wrong, without the place. */
  public VectorRemark remark() {
    return remark;
  }

  private static String place(String file, long line, int column) {
    String place = file + (line > 0 ? ", line " + line : "");
    return column > 0 ? place + ", column " + column : place;
  }
}
