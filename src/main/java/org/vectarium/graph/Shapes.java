package org.vectarium.graph;

import java.util.List;

/** Checks that several node types share. */
final class Shapes {
  private Shapes() {}

  static void arity(List<Shape> inputs, int expected, String what) {
    require(inputs.size() == expected, ShapeFault.INPUTS, what, expected, inputs.size());
  }

  static void require(boolean holds, ShapeFault fault, Object... arguments) {
    if (!holds) {
      throw new ShapeException(fault, arguments);
    }
  }

  /**
   * @param k which input of {@code what}, from 0
   */
  static void vector(List<Shape> inputs, int k, String what) {
    require(inputs.get(k).isVector(), ShapeFault.NOT_A_VECTOR, what, k + 1, inputs.get(k));
  }

  static void matrix(List<Shape> inputs, int k, String what) {
    require(inputs.get(k).isMatrix(), ShapeFault.NOT_A_MATRIX, what, k + 1, inputs.get(k));
  }

  static void scalar(List<Shape> inputs, int k, String what) {
    require(inputs.get(k).isScalar(), ShapeFault.NOT_A_NUMBER, what, k + 1, inputs.get(k));
  }
}
