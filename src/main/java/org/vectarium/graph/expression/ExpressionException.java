package org.vectarium.graph.expression;

import java.util.List;
import org.vectarium.graph.Fault;
import org.vectarium.graph.ShapeException;

/** A formula that cannot be read: one sentence with the column, counted from 1. */
public final class ExpressionException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final int column;
  private final transient Fault fault;
  private final transient List<Object> arguments;

  /**
   * @param column from 1
   * @param arguments as {@code fault} names them
   */
  public ExpressionException(int column, Fault fault, Object... arguments) {
    this(column, fault, List.of(arguments));
  }

  /** Shapes that cannot be combined at a place of the formula. */
  ExpressionException(int column, ShapeException e) {
    this(column, e.fault(), e.arguments());
  }

  private ExpressionException(int column, Fault fault, List<Object> arguments) {
    super("column " + column + ": " + fault.sentence(arguments));
    this.column = column;
    this.fault = fault;
    this.arguments = arguments;
  }

  /** Where, from 1. */
  public int column() {
    return column;
  }

  /** A {@link FormulaFault} or a {@link org.vectarium.graph.ShapeFault}. */
  public Fault fault() {
    return fault;
  }

  /** What the sentence is filled with. */
  public List<Object> arguments() {
    return arguments;
  }
}
