package org.vectarium.graph;

import java.util.List;

/** x = [a; b; …]: vectors (or numbers) under one another; each gets its own slice of ∂s/∂x back. */
public record Concat() implements Op {
  @Override
  public String symbol(List<String> inputs) {
    return "[ ; ]";
  }

  @Override
  public String text(List<String> inputs) {
    return "[" + String.join("; ", inputs) + "]";
  }

  @Override
  public String latex(List<String> inputs) {
    return "\\left[" + String.join(";\\,", inputs) + "\\right]";
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    Shapes.require(!inputs.isEmpty(), ShapeFault.NOTHING_TO_JOIN);
    int size = 0;
    for (Shape input : inputs) {
      Shapes.require(!input.isMatrix(), ShapeFault.MATRIX_IN_CONCAT, input);
      size += input.size();
    }
    return Shape.vector(size);
  }

  @Override
  public Tensor value(List<Tensor> inputs) {
    double[] result = new double[shape(inputs.stream().map(Tensor::shape).toList()).size()];
    int offset = 0;
    for (Tensor input : inputs) {
      for (int i = 0; i < input.size(); i++) {
        result[offset++] = input.get(i);
      }
    }
    return new Tensor(Shape.vector(result.length), result);
  }

  @Override
  public Local local(int k, List<Tensor> inputs, Tensor value) {
    int offset = 0;
    for (int i = 0; i < k; i++) {
      offset += inputs.get(i).size();
    }
    return new Local.Slice(inputs.get(k).shape(), offset, value.size());
  }

  @Override
  public long multiplications(List<Shape> inputs) {
    return 0;
  }
}
