package org.vectarium.text;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/**
 * A text that cannot be read as it is. The message is one complete English sentence, or two, that
 * says what is wrong, where, and how to mend it; {@link #kind} and the place let a screen say the
 * same in another language.
 */
public final class CorpusException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Kind {
    /** There is no such file or folder, or it vanished. */
    NOT_FOUND,
    /** The file system refuses or fails; detail: its own words. */
    UNREADABLE,
    /** Somebody wrote to it, or cut it short, while it was being read. */
    CHANGED,
    /** No room for the token ids; details: the temporary folder, how many ids, the cause. */
    NO_ROOM,
    /** A folder, or several, without a single text file. */
    NO_TEXT_FILE,
    /** No word in the whole text. */
    EMPTY,
    /** NUL bytes: a program, a picture, an archive; detail: the byte's place. */
    BINARY,
    /**
     * Bytes that are no UTF-8; the reader of the text must name its encoding. Details, where there
     * is a column: the byte's place and its value in hexadecimal.
     */
    NOT_UTF8,
    /** Bytes that do not fit the encoding a person named; details: its name, the byte's place. */
    WRONG_ENCODING,
    /** A .gz that is cut short or damaged. */
    BROKEN_GZIP,
    /** Fewer types than the use of the corpus needs; details: how many there are and are needed. */
    TOO_FEW_TYPES,
    /** More types than any text has: not a text, or the wrong tokeniser; detail: how many. */
    TOO_MANY_TYPES,
    /** A line with another number of columns than its neighbours; details: it has, it needs. */
    WRONG_COLUMNS,
    /** A label that is none of the known ones; detail: the label. */
    UNKNOWN_TAG
  }

  private final Kind kind;
  private final String source;
  private final long line;
  private final long column;
  private final List<Serializable> details;

  /**
   * @param source the file or text, as a person knows it
   * @param line from 1, or 0 where a line says nothing
   * @param column in characters from 1, or 0
   * @param message complete sentences naming the place and the remedy
   * @param details the other facts of the message, as its {@link Kind} lists them
   */
  public CorpusException(
      Kind kind, String source, long line, long column, String message, Serializable... details) {
    super(message);
    this.kind = kind;
    this.source = source;
    this.line = line;
    this.column = column;
    this.details = List.of(details);
  }

  /** Without a place inside the text. */
  public CorpusException(Kind kind, String source, String message, Serializable... details) {
    this(kind, source, 0, 0, message, details);
  }

  /** One or two complete sentences; never null. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  public Kind kind() {
    return kind;
  }

  /** The file or text at fault. */
  public String source() {
    return source;
  }

  /** The line at fault from 1, or 0. */
  public long line() {
    return line;
  }

  /** The character of the line at fault from 1, or 0. */
  public long column() {
    return column;
  }

  /** The other facts of the message, as the {@link Kind} lists them. */
  public List<Serializable> details() {
    return details;
  }
}
