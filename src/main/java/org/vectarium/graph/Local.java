package org.vectarium.graph;

/**
 * ∂(output)/∂(one input) of one node, in the form that costs least to store and to multiply by.
 *
 * <p>Shapes: with an output of m entries and an input of n, {@link #jacobian} is the m × n matrix
 * of numerator layout and {@link #downstream} is Jᵀ · upstream, laid out like the input (the shape
 * convention). Matrices are flattened row by row. Immutable.
 */
public sealed interface Local {

  /** The shape of the input, and so of {@link #downstream}. */
  Shape inputShape();

  /** Upstream × local = downstream; {@code upstream} has the output's shape. */
  Tensor downstream(Tensor upstream);

  /**
   * J · tangent: how the output starts to move when the input moves along {@code tangent} (forward
   * mode).
   *
   * @param tangent shaped like the input
   * @return m entries, as a vector
   */
  Tensor forward(Tensor tangent);

  /** The whole Jacobian, m × n. */
  Tensor jacobian();

  /** How many multiplications {@link #downstream} makes. */
  long multiplications();

  /** I: the upstream gradient passes unchanged, as through a + . */
  record Identity(Shape inputShape) implements Local {
    @Override
    public Tensor downstream(Tensor upstream) {
      return upstream.reshape(inputShape);
    }

    @Override
    public Tensor forward(Tensor tangent) {
      return tangent.reshape(Shape.vector(tangent.size()));
    }

    @Override
    public Tensor jacobian() {
      return diagonalMatrix(Tensor.filled(inputShape, 1));
    }

    @Override
    public long multiplications() {
      return 0;
    }
  }

  /** diag(d): an element-wise node; downstream = upstream ∘ d. */
  record Diagonal(Tensor d) implements Local {
    @Override
    public Shape inputShape() {
      return d.shape();
    }

    @Override
    public Tensor downstream(Tensor upstream) {
      return upstream.zip(d, (a, b) -> a * b);
    }

    @Override
    public Tensor forward(Tensor tangent) {
      return downstream(tangent).reshape(Shape.vector(d.size()));
    }

    @Override
    public Tensor jacobian() {
      return diagonalMatrix(d);
    }

    @Override
    public long multiplications() {
      return d.size();
    }
  }

  /** Any J ∈ ℝ^{m×n}: downstream = Jᵀ · upstream. */
  record Dense(Tensor jacobian, Shape inputShape) implements Local {
    public Dense {
      if (jacobian.shape().columns() != inputShape.size()) {
        throw new IllegalArgumentException(
            "a Jacobian of " + jacobian.shape() + " does not fit an input of " + inputShape);
      }
    }

    @Override
    public Tensor downstream(Tensor upstream) {
      int n = inputShape.size();
      double[] result = new double[n];
      for (int i = 0; i < upstream.size(); i++) {
        for (int j = 0; j < n; j++) {
          result[j] += upstream.get(i) * jacobian.get(i, j);
        }
      }
      return new Tensor(inputShape, result);
    }

    @Override
    public Tensor forward(Tensor tangent) {
      return Tensor.vector(MatVec.product(jacobian, tangent));
    }

    @Override
    public long multiplications() {
      return jacobian.size();
    }
  }

  /**
   * ∂(Wx)/∂W, whose Jacobian is m × (m·n) and nearly all zeros, as ∂zᵢ/∂Wᵢⱼ = xⱼ: downstream = δxᵀ,
   * an outer product.
   *
   * @param x n × 1, what the matrix is multiplied by
   * @param rows m
   */
  record Outer(Tensor x, int rows) implements Local {
    @Override
    public Shape inputShape() {
      return Shape.matrix(rows, x.size());
    }

    @Override
    public Tensor downstream(Tensor upstream) {
      int n = x.size();
      double[] result = new double[rows * n];
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < n; j++) {
          result[i * n + j] = upstream.get(i) * x.get(j);
        }
      }
      return new Tensor(inputShape(), result);
    }

    @Override
    public Tensor forward(Tensor tangent) {
      return Tensor.vector(MatVec.product(tangent, x));
    }

    @Override
    public Tensor jacobian() {
      int n = x.size();
      double[] result = new double[Math.multiplyExact(rows, rows * n)];
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < n; j++) {
          result[i * rows * n + i * n + j] = x.get(j);
        }
      }
      return new Tensor(Shape.matrix(rows, rows * n), result);
    }

    @Override
    public long multiplications() {
      return (long) rows * x.size();
    }
  }

  /** The input is copied to output entries [offset, offset + n): downstream cuts them out. */
  record Slice(Shape inputShape, int offset, int outputSize) implements Local {
    @Override
    public Tensor downstream(Tensor upstream) {
      double[] result = new double[inputShape.size()];
      for (int j = 0; j < result.length; j++) {
        result[j] = upstream.get(offset + j);
      }
      return new Tensor(inputShape, result);
    }

    @Override
    public Tensor forward(Tensor tangent) {
      double[] result = new double[outputSize];
      for (int j = 0; j < tangent.size(); j++) {
        result[offset + j] = tangent.get(j);
      }
      return Tensor.vector(result);
    }

    @Override
    public Tensor jacobian() {
      int n = inputShape.size();
      double[] result = new double[outputSize * n];
      for (int j = 0; j < n; j++) {
        result[(offset + j) * n + j] = 1;
      }
      return new Tensor(Shape.matrix(outputSize, n), result);
    }

    @Override
    public long multiplications() {
      return 0;
    }
  }

  /** The output is input entries [offset, offset + m): all other entries get a gradient of zero. */
  record Scatter(Shape inputShape, int offset, int outputSize) implements Local {
    @Override
    public Tensor downstream(Tensor upstream) {
      double[] result = new double[inputShape.size()];
      for (int i = 0; i < outputSize; i++) {
        result[offset + i] = upstream.get(i);
      }
      return new Tensor(inputShape, result);
    }

    @Override
    public Tensor forward(Tensor tangent) {
      double[] result = new double[outputSize];
      for (int i = 0; i < outputSize; i++) {
        result[i] = tangent.get(offset + i);
      }
      return Tensor.vector(result);
    }

    @Override
    public Tensor jacobian() {
      int n = inputShape.size();
      double[] result = new double[outputSize * n];
      for (int i = 0; i < outputSize; i++) {
        result[i * n + offset + i] = 1;
      }
      return new Tensor(Shape.matrix(outputSize, n), result);
    }

    @Override
    public long multiplications() {
      return 0;
    }
  }

  private static Tensor diagonalMatrix(Tensor d) {
    int n = d.size();
    double[] result = new double[n * n];
    for (int i = 0; i < n; i++) {
      result[i * n + i] = d.get(i);
    }
    return new Tensor(Shape.matrix(n, n), result);
  }
}
