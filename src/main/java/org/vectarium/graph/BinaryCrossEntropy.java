package org.vectarium.graph;

import java.util.List;

/**
 * J = −y log p − (1 − y) log(1 − p) of a probability p and a label y ∈ {0, 1}; ∂J/∂p = −1/p for y =
 * 1, 1/(1 − p) for y = 0. After a σ node the two multiply to σ(s) − y.
 */
public record BinaryCrossEntropy(int label) implements Op {
  /**
   * @throws IllegalArgumentException if the label is neither 0 nor 1
   */
  public BinaryCrossEntropy {
    LogisticLoss.requireLabel(label);
  }

  @Override
  public String symbol(List<String> inputs) {
    return "−log";
  }

  @Override
  public String text(List<String> inputs) {
    return label == 1 ? "−log " + inputs.getFirst() : "−log(1 − " + inputs.getFirst() + ")";
  }

  @Override
  public String latex(List<String> inputs) {
    return label == 1
        ? "-\\log " + inputs.getFirst()
        : "-\\log\\left(1 - " + inputs.getFirst() + "\\right)";
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    Shapes.arity(inputs, 1, "binary cross-entropy");
    Shapes.scalar(inputs, 0, "binary cross-entropy");
    return Shape.SCALAR;
  }

  @Override
  public Tensor value(List<Tensor> inputs) {
    double p = inputs.getFirst().asScalar();
    return Tensor.scalar(label == 1 ? -Math.log(p) : -Math.log1p(-p));
  }

  @Override
  public Local local(int k, List<Tensor> inputs, Tensor value) {
    double p = inputs.getFirst().asScalar();
    return new Local.Diagonal(Tensor.scalar(label == 1 ? -1 / p : 1 / (1 - p)));
  }

  @Override
  public long multiplications(List<Shape> inputs) {
    return 1;
  }
}
