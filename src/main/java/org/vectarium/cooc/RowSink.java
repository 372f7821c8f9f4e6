package org.vectarium.cooc;

/** Takes the rows of a count matrix in order, each row's cells by rising column. */
interface RowSink {
  /**
   * A cell of the present row.
   *
   * @param units the count as a number of {@link WindowWeight#unit}s, at least 1
   */
  void add(int column, long units);

  /** The present row is complete; the next cell belongs to the next row. */
  void endRow();
}
