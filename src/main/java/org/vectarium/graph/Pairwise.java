package org.vectarium.graph;

import java.util.List;

/**
 * c = a ∘ b for + − × ÷ max min, entry by entry. Shapes are equal, or one input is a scalar that
 * meets every entry of the other.
 */
public record Pairwise(Kind kind) implements Op {

  /** The operators, each with its two partial derivatives. */
  public enum Kind {
    ADD("+", "%s + %s"),
    SUBTRACT("−", "%s - %s"),
    MULTIPLY("×", "%s \\cdot %s"),
    DIVIDE("÷", "\\frac{%s}{%s}"),
    /** Where a = b the gradient is routed to a. */
    MAX("max", "\\max\\left(%s, %s\\right)"),
    /** Where a = b the gradient is routed to a. */
    MIN("min", "\\min\\left(%s, %s\\right)");

    private final String symbol;
    private final String latex;

    Kind(String symbol, String latex) {
      this.symbol = symbol;
      this.latex = latex;
    }

    public String symbol() {
      return symbol;
    }

    double value(double a, double b) {
      return switch (this) {
        case ADD -> a + b;
        case SUBTRACT -> a - b;
        case MULTIPLY -> a * b;
        case DIVIDE -> a / b;
        case MAX -> Math.max(a, b);
        case MIN -> Math.min(a, b);
      };
    }

    /** ∂/∂a. */
    double byFirst(double a, double b) {
      return switch (this) {
        case ADD, SUBTRACT -> 1;
        case MULTIPLY -> b;
        case DIVIDE -> 1 / b;
        case MAX -> a >= b ? 1 : 0;
        case MIN -> a <= b ? 1 : 0;
      };
    }

    /** ∂/∂b. */
    double bySecond(double a, double b) {
      return switch (this) {
        case ADD -> 1;
        case SUBTRACT -> -1;
        case MULTIPLY -> a;
        case DIVIDE -> -a / (b * b);
        case MAX -> a >= b ? 0 : 1;
        case MIN -> a <= b ? 0 : 1;
      };
    }
  }

  @Override
  public String symbol(List<String> inputs) {
    return kind.symbol;
  }

  @Override
  public String text(List<String> inputs) {
    return switch (kind) {
      case MAX, MIN -> kind.symbol + "(" + inputs.get(0) + ", " + inputs.get(1) + ")";
      case MULTIPLY -> inputs.get(0) + " · " + inputs.get(1);
      default -> inputs.get(0) + " " + kind.symbol + " " + inputs.get(1);
    };
  }

  @Override
  public String latex(List<String> inputs) {
    return kind.latex.formatted(inputs.get(0), inputs.get(1));
  }

  @Override
  public boolean encloses() {
    return kind == Kind.MAX || kind == Kind.MIN || kind == Kind.DIVIDE;
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    Shapes.arity(inputs, 2, kind.symbol);
    Shape a = inputs.get(0);
    Shape b = inputs.get(1);
    Shapes.require(
        a.equals(b) || a.isScalar() || b.isScalar(), ShapeFault.UNEQUAL, kind.symbol, a, b);
    return a.isScalar() ? b : a;
  }

  @Override
  public Tensor value(List<Tensor> inputs) {
    return spread(inputs.get(0), inputs.get(1))
        .zip(spread(inputs.get(1), inputs.get(0)), kind::value);
  }

  @Override
  public Local local(int k, List<Tensor> inputs, Tensor value) {
    Tensor a = spread(inputs.get(0), inputs.get(1));
    Tensor b = spread(inputs.get(1), inputs.get(0));
    Shape own = inputs.get(k).shape();
    if (own.equals(value.shape()) && (kind == Kind.ADD || (kind == Kind.SUBTRACT && k == 0))) {
      return new Local.Identity(own);
    }
    Tensor entries = k == 0 ? a.zip(b, kind::byFirst) : a.zip(b, kind::bySecond);
    return own.equals(value.shape())
        ? new Local.Diagonal(entries)
        : new Local.Dense(entries.reshape(Shape.matrix(entries.size(), 1)), own);
  }

  @Override
  public boolean bends() {
    return kind == Kind.MAX || kind == Kind.MIN;
  }

  /** Where a = b, max follows the input that rises faster, min the other. */
  @Override
  public Tensor slope(List<Tensor> inputs, List<Tensor> tangents, Tensor value) {
    Tensor smooth = Op.super.slope(inputs, tangents, value);
    if (!bends()) {
      return smooth;
    }
    Tensor a = spread(inputs.get(0), inputs.get(1));
    Tensor b = spread(inputs.get(1), inputs.get(0));
    Tensor da = spread(tangents.get(0), tangents.get(1));
    Tensor db = spread(tangents.get(1), tangents.get(0));
    double[] result = smooth.toArray();
    for (int i = 0; i < result.length; i++) {
      if (a.get(i) == b.get(i)) {
        result[i] = kind.value(da.get(i), db.get(i));
      }
    }
    return new Tensor(value.shape(), result);
  }

  @Override
  public long multiplications(List<Shape> inputs) {
    return kind == Kind.MULTIPLY || kind == Kind.DIVIDE ? shape(inputs).size() : 0;
  }

  private static Tensor spread(Tensor tensor, Tensor other) {
    return tensor.shape().isScalar() && !other.shape().isScalar()
        ? Tensor.filled(other.shape(), tensor.asScalar())
        : tensor;
  }
}
