package org.vectarium.graph;

import java.util.List;

/** Shapes that cannot be combined; the message is one sentence with the shapes in it. */
public final class ShapeException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final ShapeFault fault;
  private final transient List<Object> arguments;

  /**
   * @param arguments as {@code fault} names them
   */
  public ShapeException(ShapeFault fault, Object... arguments) {
    super(fault.sentence(List.of(arguments)));
    this.fault = fault;
    this.arguments = List.of(arguments);
  }

  public ShapeFault fault() {
    return fault;
  }

  /** What the sentence is filled with. */
  public List<Object> arguments() {
    return arguments;
  }
}
