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

  /**
   * Whether the value has corners, where the slopes on the two sides differ. Between its corners
   * such an operation's local derivative is constant, so that two places with different ones have a
   * corner between them.
   */
  default boolean bends() {
    return false;
  }

  /**
   * How the value starts to move when the inputs start to move along {@code tangents}: Σₖ Jₖ ·
   * tangentₖ; at a corner, with the slope of the side to which they move.
   *
   * @param tangents one for each input, shaped like it
   * @return shaped like the value
   */
  default Tensor slope(List<Tensor> inputs, List<Tensor> tangents, Tensor value) {
    Tensor sum = Tensor.zeros(value.shape());
    for (int k = 0; k < inputs.size(); k++) {
      sum = sum.plus(local(k, inputs, value).forward(tangents.get(k)).reshape(value.shape()));
    }
    return sum;
  }

  /** How many multiplications and divisions {@link #value} makes. */
  long multiplications(List<Shape> inputs);
}
