package org.vectarium.cooc;

import java.util.Arrays;

/**
 * One row of counts being summed: a dense array with a two-level bit map of the columns touched, so
 * that draining a row costs its cells and not its width, and gives them by rising column without a
 * sort.
 *
 * <p>Not synchronised.
 */
final class RowAccumulator {
  private final long[] sums;
  private final long[] touched;
  private final long[] touchedBlocks;

  RowAccumulator(int columns) {
    sums = new long[columns];
    touched = new long[Math.ceilDiv(columns, 64)];
    touchedBlocks = new long[Math.ceilDiv(touched.length, 64)];
  }

  /** Adds {@code units} &gt; 0 to a column. */
  void add(int column, long units) {
    long before = sums[column];
    if (before == 0) {
      touched[column >>> 6] |= 1L << column;
      touchedBlocks[column >>> 12] |= 1L << (column >>> 6);
    }
    sums[column] = before + units;
  }

  /** Hands every touched column to the sink, ends the row there, and starts again from zeros. */
  void drainTo(RowSink sink) {
    for (int block = 0; block < touchedBlocks.length; block++) {
      for (long words = touchedBlocks[block]; words != 0; words &= words - 1) {
        int word = (block << 6) + Long.numberOfTrailingZeros(words);
        for (long bits = touched[word]; bits != 0; bits &= bits - 1) {
          int column = (word << 6) + Long.numberOfTrailingZeros(bits);
          sink.add(column, sums[column]);
          sums[column] = 0;
        }
        touched[word] = 0;
      }
    }
    Arrays.fill(touchedBlocks, 0);
    sink.endRow();
  }
}
