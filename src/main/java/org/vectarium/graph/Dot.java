package org.vectarium.graph;

import java.util.List;

/** s = uᵀh ∈ ℝ; ∂s/∂u = hᵀ and ∂s/∂h = uᵀ, rows of 1 × n. */
public record Dot() implements Op {
  @Override
  public String symbol(List<String> inputs) {
    return inputs.get(0) + "·" + inputs.get(1);
  }

  @Override
  public String text(List<String> inputs) {
    return inputs.get(0) + "ᵀ" + inputs.get(1);
  }

  @Override
  public String latex(List<String> inputs) {
    return inputs.get(0) + "^{\\top}" + inputs.get(1);
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    Shapes.arity(inputs, 2, "dot");
    Shapes.vector(inputs, 0, "dot");
    Shapes.vector(inputs, 1, "dot");
    Shapes.require(
        inputs.get(0).equals(inputs.get(1)),
        ShapeFault.UNEQUAL_LENGTHS,
        inputs.get(0),
        inputs.get(1));
    return Shape.SCALAR;
  }

  @Override
  public Tensor value(List<Tensor> inputs) {
    double sum = 0;
    for (int i = 0; i < inputs.get(0).size(); i++) {
      sum += inputs.get(0).get(i) * inputs.get(1).get(i);
    }
    return Tensor.scalar(sum);
  }

  @Override
  public Local local(int k, List<Tensor> inputs, Tensor value) {
    Tensor other = inputs.get(1 - k);
    return new Local.Dense(other.reshape(Shape.matrix(1, other.size())), other.shape());
  }

  @Override
  public long multiplications(List<Shape> inputs) {
    return inputs.get(0).size();
  }
}
