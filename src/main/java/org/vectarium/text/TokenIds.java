package org.vectarium.text;

/**
 * The text as word ids in reading order, with {@link #SENTENCE_END} after every sentence, in memory
 * or in a mapped file.
 *
 * <p>Immutable and safe to read from several threads at once. Positions are stable, so a position
 * is all a trainer has to save in order to come back.
 */
public interface TokenIds {
  /** Stands after the last word of every sentence; windows never reach across it. */
  int SENTENCE_END = -1;

  /** Number of entries, sentence ends included. */
  long size();

  /**
   * Copies entries {@code [position, position + length)} into {@code target[offset…]}.
   *
   * @return how many were copied: {@code length}, or fewer at the end of the text
   */
  int read(long position, int[] target, int offset, int length);
}
