package org.vectarium.graph;

import java.util.List;

/** z = W x with W ∈ ℝ^{m×n}, x ∈ ℝⁿ; ∂z/∂x = W, and by the shape convention ∂s/∂W = δxᵀ. */
public record MatVec() implements Op {
  @Override
  public String symbol(List<String> inputs) {
    return String.join("", inputs);
  }

  @Override
  public String text(List<String> inputs) {
    return inputs.get(0) + inputs.get(1);
  }

  @Override
  public String latex(List<String> inputs) {
    return inputs.get(0) + "\\," + inputs.get(1);
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    Shapes.arity(inputs, 2, "matrix · vector");
    Shapes.matrix(inputs, 0, "matrix · vector");
    Shapes.vector(inputs, 1, "matrix · vector");
    Shapes.require(
        inputs.get(0).columns() == inputs.get(1).rows(),
        ShapeFault.MATRIX_VECTOR,
        inputs.get(0),
        inputs.get(1),
        inputs.get(0).columns());
    return Shape.vector(inputs.get(0).rows());
  }

  @Override
  public Tensor value(List<Tensor> inputs) {
    return new Tensor(
        Shape.vector(inputs.get(0).shape().rows()), product(inputs.get(0), inputs.get(1)));
  }

  @Override
  public Local local(int k, List<Tensor> inputs, Tensor value) {
    return k == 0
        ? new Local.Outer(inputs.get(1), value.size())
        : new Local.Dense(inputs.get(0), inputs.get(1).shape());
  }

  @Override
  public long multiplications(List<Shape> inputs) {
    return inputs.get(0).size();
  }

  /** W x as an array. */
  static double[] product(Tensor w, Tensor x) {
    double[] result = new double[w.shape().rows()];
    for (int i = 0; i < result.length; i++) {
      double sum = 0;
      for (int j = 0; j < x.size(); j++) {
        sum += w.get(i, j) * x.get(j);
      }
      result[i] = sum;
    }
    return result;
  }
}
