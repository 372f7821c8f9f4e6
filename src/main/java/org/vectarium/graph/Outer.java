package org.vectarium.graph;

import java.util.List;

/** M = a bᵀ ∈ ℝ^{m×n}; ∂Mᵢⱼ/∂aᵢ = bⱼ and ∂Mᵢⱼ/∂bⱼ = aᵢ. */
public record Outer() implements Op {
  @Override
  public String symbol(List<String> inputs) {
    return inputs.get(0) + inputs.get(1) + "ᵀ";
  }

  @Override
  public String text(List<String> inputs) {
    return inputs.get(0) + inputs.get(1) + "ᵀ";
  }

  @Override
  public String latex(List<String> inputs) {
    return inputs.get(0) + "\\," + inputs.get(1) + "^{\\top}";
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    Shapes.arity(inputs, 2, "outer");
    Shapes.vector(inputs, 0, "outer");
    Shapes.vector(inputs, 1, "outer");
    return Shape.matrix(inputs.get(0).rows(), inputs.get(1).rows());
  }

  @Override
  public Tensor value(List<Tensor> inputs) {
    return new Local.Outer(inputs.get(1), inputs.get(0).size()).downstream(inputs.get(0));
  }

  @Override
  public Local local(int k, List<Tensor> inputs, Tensor value) {
    int m = inputs.get(0).size();
    int n = inputs.get(1).size();
    int own = k == 0 ? m : n;
    double[] jacobian = new double[m * n * own];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        int row = (i * n + j) * own;
        jacobian[row + (k == 0 ? i : j)] = k == 0 ? inputs.get(1).get(j) : inputs.get(0).get(i);
      }
    }
    return new Local.Dense(new Tensor(Shape.matrix(m * n, own), jacobian), inputs.get(k).shape());
  }

  @Override
  public long multiplications(List<Shape> inputs) {
    return (long) inputs.get(0).size() * inputs.get(1).size();
  }
}
