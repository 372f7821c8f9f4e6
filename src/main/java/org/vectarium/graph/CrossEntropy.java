package org.vectarium.graph;

import java.util.List;

/**
 * J = −log ŷ_t for the true class t; ∂J/∂ŷ is zero but for −1/ŷ_t.
 *
 * @param target the row of ŷ from 0; shown, as all entries are, counted from 1
 */
public record CrossEntropy(int target) implements Op {
  @Override
  public String symbol(List<String> inputs) {
    return "−log";
  }

  @Override
  public String text(List<String> inputs) {
    return "−log " + inputs.getFirst() + "[" + (target + 1) + "]";
  }

  @Override
  public String latex(List<String> inputs) {
    return "-\\log " + inputs.getFirst() + "_{" + (target + 1) + "}";
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    Shapes.arity(inputs, 1, "crossentropy");
    Shapes.vector(inputs, 0, "crossentropy");
    Shapes.require(
        target >= 0 && target < inputs.getFirst().rows(),
        ShapeFault.NO_SUCH_CLASS,
        target + 1,
        inputs.getFirst().rows());
    return Shape.SCALAR;
  }

  @Override
  public Tensor value(List<Tensor> inputs) {
    return Tensor.scalar(-Math.log(inputs.getFirst().get(target)));
  }

  @Override
  public Local local(int k, List<Tensor> inputs, Tensor value) {
    Tensor y = inputs.getFirst();
    double[] row = new double[y.size()];
    row[target] = -1 / y.get(target);
    return new Local.Dense(new Tensor(Shape.matrix(1, row.length), row), y.shape());
  }

  @Override
  public long multiplications(List<Shape> inputs) {
    return 1;
  }
}
