package org.vectarium.graph;

/** Shapes that cannot be combined; the message is one sentence with the shapes in it. */
public final class ShapeException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  public ShapeException(String message) {
    super(message);
  }
}
