package org.vectarium.graph;

import java.util.List;

/** v = row {@code row} of a table E ∈ ℝ^{V×d}, as a column; all other rows get a zero gradient. */
public record Lookup(int row) implements Op {
  @Override
  public String symbol(List<String> inputs) {
    return inputs.getFirst() + "[" + row + "]";
  }

  @Override
  public String text(List<String> inputs) {
    return inputs.getFirst() + "[" + row + "]";
  }

  @Override
  public String latex(List<String> inputs) {
    return inputs.getFirst() + "^{\\top} e_{" + row + "}";
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    Shapes.arity(inputs, 1, "row");
    Shapes.matrix(inputs, 0, "row");
    Shapes.require(
        row >= 0 && row < inputs.getFirst().rows(), ShapeFault.NO_SUCH_ROW, row, inputs.getFirst());
    return Shape.vector(inputs.getFirst().columns());
  }

  @Override
  public Tensor value(List<Tensor> inputs) {
    int d = inputs.getFirst().shape().columns();
    double[] result = new double[d];
    for (int j = 0; j < d; j++) {
      result[j] = inputs.getFirst().get(row, j);
    }
    return new Tensor(Shape.vector(d), result);
  }

  @Override
  public Local local(int k, List<Tensor> inputs, Tensor value) {
    return new Local.Scatter(inputs.getFirst().shape(), row * value.size(), value.size());
  }

  @Override
  public long multiplications(List<Shape> inputs) {
    return 0;
  }
}
