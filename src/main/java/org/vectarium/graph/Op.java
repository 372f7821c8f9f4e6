package org.vectarium.graph;

import java.util.List;

/**
 * What an inner node of a graph computes: a value from its inputs, and the derivative of that value
 * by each of them. Value and derivative stand side by side in one record, and one test walks over
 * every permitted type and compares the two by central differences.
 *
 * <p>Immutable; methods are pure and may be called from any thread.
 */
public sealed interface Op
    permits Affine,
        BinaryCrossEntropy,
        Concat,
        CrossEntropy,
        Dot,
        Elementwise,
        LogisticLoss,
        Lookup,
        MatVec,
        Outer,
        Pairwise,
        Power,
        Reduce,
        Softmax {

  /** What stands inside the node's circle, given the names of the inputs. */
  String symbol(List<String> inputs);

  /** The node's defining formula as plain text, such as {@code max(y, z)}. */
  String text(List<String> inputs);

  /** The node's defining formula in LaTeX, given its inputs in LaTeX. */
  String latex(List<String> inputs);

  /**
   * Whether the formula sets its inputs between brackets of its own, so that a negative number
   * needs no others.
   */
  default boolean encloses() {
    return false;
  }

  /**
   * The shape of the value.
   *
   * @throws ShapeException if inputs of these shapes cannot be combined
   */
  Shape shape(List<Shape> inputs);

  /** The value; shapes have been checked by {@link #shape}. */
  Tensor value(List<Tensor> inputs);

  /** ∂value/∂(input {@code k}), at these inputs and this value. */
  Local local(int k, List<Tensor> inputs, Tensor value);

  /** How many multiplications and divisions {@link #value} makes. */
  long multiplications(List<Shape> inputs);
}
