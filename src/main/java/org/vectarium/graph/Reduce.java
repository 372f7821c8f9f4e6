package org.vectarium.graph;

import java.util.List;

/** s = Σᵢ xᵢ, or the mean Σᵢ xᵢ / n; ∂s/∂x is a row of ones, or of 1/n. */
public record Reduce(boolean mean) implements Op {
  @Override
  public String symbol(List<String> inputs) {
    return mean ? "mean" : "Σ";
  }

  @Override
  public String text(List<String> inputs) {
    return symbol(inputs) + "(" + inputs.getFirst() + ")";
  }

  @Override
  public String latex(List<String> inputs) {
    return (mean ? "\\mathrm{mean}" : "\\textstyle\\sum")
        + "\\left("
        + inputs.getFirst()
        + "\\right)";
  }

  @Override
  public boolean encloses() {
    return true;
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    Shapes.arity(inputs, 1, mean ? "mean" : "sum");
    return Shape.SCALAR;
  }

  @Override
  public Tensor value(List<Tensor> inputs) {
    Tensor x = inputs.getFirst();
    double sum = 0;
    for (int i = 0; i < x.size(); i++) {
      sum += x.get(i);
    }
    return Tensor.scalar(mean ? sum / x.size() : sum);
  }

  @Override
  public Local local(int k, List<Tensor> inputs, Tensor value) {
    Shape shape = inputs.getFirst().shape();
    int n = shape.size();
    return new Local.Dense(Tensor.filled(Shape.matrix(1, n), mean ? 1.0 / n : 1), shape);
  }

  @Override
  public long multiplications(List<Shape> inputs) {
    return mean ? 1 : 0;
  }
}
