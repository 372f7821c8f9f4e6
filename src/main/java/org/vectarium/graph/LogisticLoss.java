package org.vectarium.graph;

import java.util.List;

/**
 * J = −log σ(s) for label 1, −log σ(−s) for label 0, from the score s itself, so that it never
 * overflows: −log σ(x) = max(0, −x) + log(1 + e^{−|x|}). ∂J/∂s = σ(s) − y.
 */
public record LogisticLoss(int label) implements Op {
  /**
   * @throws IllegalArgumentException if the label is neither 0 nor 1
   */
  public LogisticLoss {
    requireLabel(label);
  }

  static void requireLabel(int label) {
    if (label != 0 && label != 1) {
      throw new IllegalArgumentException("the label is " + label + "; it must be 0 or 1");
    }
  }

  @Override
  public String symbol(List<String> inputs) {
    return "−logσ";
  }

  @Override
  public String text(List<String> inputs) {
    return "−log σ(" + (label == 1 ? "" : "−") + inputs.getFirst() + ")";
  }

  @Override
  public String latex(List<String> inputs) {
    return "-\\log\\sigma\\left(" + (label == 1 ? "" : "-") + inputs.getFirst() + "\\right)";
  }

  @Override
  public boolean encloses() {
    return label == 1;
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    Shapes.arity(inputs, 1, "logisticloss");
    Shapes.scalar(inputs, 0, "logisticloss");
    return Shape.SCALAR;
  }

  @Override
  public Tensor value(List<Tensor> inputs) {
    double s = inputs.getFirst().asScalar();
    double x = label == 1 ? s : -s;
    return Tensor.scalar(Math.max(0, -x) + Math.log1p(Math.exp(-Math.abs(x))));
  }

  @Override
  public Local local(int k, List<Tensor> inputs, Tensor value) {
    return new Local.Diagonal(
        Tensor.scalar(Function.sigmoid(inputs.getFirst().asScalar()) - label));
  }

  @Override
  public long multiplications(List<Shape> inputs) {
    return 1;
  }
}
