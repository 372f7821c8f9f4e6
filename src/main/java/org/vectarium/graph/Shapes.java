package org.vectarium.graph;

import java.util.List;

/** Checks that several node types share, with their sentences. */
final class Shapes {
  private Shapes() {}

  static void arity(List<Shape> inputs, int expected, String what) {
    if (inputs.size() != expected) {
      throw new ShapeException(
          what
              + " takes "
              + expected
              + (expected == 1 ? " input" : " inputs")
              + ", here there "
              + (inputs.size() == 1 ? "is 1" : "are " + inputs.size()));
    }
  }

  static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new ShapeException(sentence);
    }
  }

  static void vector(Shape shape, String what) {
    require(shape.isVector(), what + " must be a vector, but its shape is " + shape);
  }

  static void matrix(Shape shape, String what) {
    require(shape.isMatrix(), what + " must be a matrix, but its shape is " + shape);
  }

  static void scalar(Shape shape, String what) {
    require(shape.isScalar(), what + " must be a single number, but its shape is " + shape);
  }
}
