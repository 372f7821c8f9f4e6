package org.vectarium.graph;

import java.util.List;

/** h = f(z), entry by entry; ∂h/∂z = diag(f′(z)), never built as a matrix. */
public record Elementwise(Function f) implements Op {
  @Override
  public String symbol(List<String> inputs) {
    return f.symbol();
  }

  @Override
  public String text(List<String> inputs) {
    return f.text(inputs.getFirst());
  }

  @Override
  public String latex(List<String> inputs) {
    return f.latex(inputs.getFirst());
  }

  @Override
  public boolean encloses() {
    return true;
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    Shapes.arity(inputs, 1, f.symbol());
    return inputs.getFirst();
  }

  @Override
  public Tensor value(List<Tensor> inputs) {
    return inputs.getFirst().map(f::value);
  }

  @Override
  public Local local(int k, List<Tensor> inputs, Tensor value) {
    return new Local.Diagonal(inputs.getFirst().zip(value, f::derivative));
  }

  @Override
  public boolean bends() {
    return f.bends();
  }

  @Override
  public Tensor slope(List<Tensor> inputs, List<Tensor> tangents, Tensor value) {
    Tensor x = inputs.getFirst();
    double[] result = tangents.getFirst().toArray();
    for (int i = 0; i < result.length; i++) {
      result[i] = f.slope(x.get(i), value.get(i), result[i]);
    }
    return new Tensor(value.shape(), result);
  }

  @Override
  public long multiplications(List<Shape> inputs) {
    return f == Function.IDENTITY || f == Function.NEGATE ? 0 : inputs.getFirst().size();
  }
}
