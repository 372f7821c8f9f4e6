package org.vectarium.graph;

import java.util.List;

/** ŷᵢ = exp(ℓᵢ) / Σⱼ exp(ℓⱼ), the largest ℓ subtracted first; ∂ŷ/∂ℓ = diag(ŷ) − ŷŷᵀ. */
public record Softmax() implements Op {
  @Override
  public String symbol(List<String> inputs) {
    return "softmax";
  }

  @Override
  public String text(List<String> inputs) {
    return "softmax(" + inputs.getFirst() + ")";
  }

  @Override
  public String latex(List<String> inputs) {
    return "\\mathrm{softmax}\\left(" + inputs.getFirst() + "\\right)";
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    Shapes.arity(inputs, 1, "softmax");
    Shapes.vector(inputs, 0, "softmax");
    return inputs.getFirst();
  }

  @Override
  public Tensor value(List<Tensor> inputs) {
    Tensor logits = inputs.getFirst();
    double max = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < logits.size(); i++) {
      max = Math.max(max, logits.get(i));
    }
    double[] result = new double[logits.size()];
    double sum = 0;
    for (int i = 0; i < result.length; i++) {
      result[i] = Math.exp(logits.get(i) - max);
      sum += result[i];
    }
    for (int i = 0; i < result.length; i++) {
      result[i] /= sum;
    }
    return new Tensor(logits.shape(), result);
  }

  @Override
  public Local local(int k, List<Tensor> inputs, Tensor value) {
    int n = value.size();
    double[] jacobian = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        jacobian[i * n + j] = value.get(i) * ((i == j ? 1 : 0) - value.get(j));
      }
    }
    return new Local.Dense(new Tensor(Shape.matrix(n, n), jacobian), value.shape());
  }

  @Override
  public long multiplications(List<Shape> inputs) {
    return inputs.getFirst().size();
  }
}
