package org.vectarium.graph;

import java.util.List;

/** y = xᵖ, entry by entry, for a fixed exponent; ∂y/∂x = diag(p·xᵖ⁻¹). */
public record Power(double exponent) implements Op {
  @Override
  public String symbol(List<String> inputs) {
    return "^" + exponentText();
  }

  @Override
  public String text(List<String> inputs) {
    return inputs.getFirst() + symbol(inputs);
  }

  @Override
  public String latex(List<String> inputs) {
    return "\\left(" + inputs.getFirst() + "\\right)^{" + exponentText() + "}";
  }

  @Override
  public boolean encloses() {
    return true;
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    Shapes.arity(inputs, 1, "^");
    return inputs.getFirst();
  }

  @Override
  public Tensor value(List<Tensor> inputs) {
    return inputs.getFirst().map(x -> Math.pow(x, exponent));
  }

  @Override
  public Local local(int k, List<Tensor> inputs, Tensor value) {
    return new Local.Diagonal(
        inputs.getFirst().map(x -> exponent == 0 ? 0 : exponent * Math.pow(x, exponent - 1)));
  }

  @Override
  public long multiplications(List<Shape> inputs) {
    return inputs.getFirst().size();
  }

  private String exponentText() {
    return exponent == Math.rint(exponent) && Math.abs(exponent) < 1e9
        ? Long.toString((long) exponent)
        : Double.toString(exponent);
  }
}
