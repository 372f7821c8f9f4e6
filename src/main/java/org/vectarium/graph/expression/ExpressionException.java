package org.vectarium.graph.expression;

/** A formula that cannot be read: one sentence with the column, counted from 1. */
public final class ExpressionException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final int column;

  /**
   * @param column from 1
   * @param what is wrong, and how to mend it
   */
  public ExpressionException(int column, String what) {
    super("column " + column + ": " + what);
    this.column = column;
  }

  /** Where, from 1. */
  public int column() {
    return column;
  }
}
