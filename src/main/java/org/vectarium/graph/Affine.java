package org.vectarium.graph;

import java.util.List;

/** z = W x + b: {@link MatVec} and the bias in one node; ∂z/∂b = I. Inputs: W, x, b. */
public record Affine() implements Op {
  private static final MatVec PRODUCT = new MatVec();

  @Override
  public String symbol(List<String> inputs) {
    return inputs.get(0) + inputs.get(1) + "+" + inputs.get(2);
  }

  @Override
  public String text(List<String> inputs) {
    return inputs.get(0) + inputs.get(1) + " + " + inputs.get(2);
  }

  @Override
  public String latex(List<String> inputs) {
    return inputs.get(0) + "\\," + inputs.get(1) + " + " + inputs.get(2);
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    Shapes.arity(inputs, 3, "Wx + b");
    Shape z = PRODUCT.shape(inputs.subList(0, 2));
    Shapes.require(z.equals(inputs.get(2)), ShapeFault.BIAS, z, inputs.get(2));
    return z;
  }

  @Override
  public Tensor value(List<Tensor> inputs) {
    return PRODUCT.value(inputs.subList(0, 2)).plus(inputs.get(2));
  }

  @Override
  public Local local(int k, List<Tensor> inputs, Tensor value) {
    return k == 2 ? new Local.Identity(value.shape()) : PRODUCT.local(k, inputs, value);
  }

  @Override
  public long multiplications(List<Shape> inputs) {
    return PRODUCT.multiplications(inputs.subList(0, 2));
  }
}
