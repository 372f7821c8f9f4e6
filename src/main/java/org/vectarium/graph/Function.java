package org.vectarium.graph;

import java.util.Locale;

/** Functions ℝ → ℝ that a node applies to every entry, each with its derivative. */
public enum Function {
  IDENTITY("%s") {
    @Override
    public double value(double x) {
      return x;
    }

    @Override
    public double derivative(double x, double y) {
      return 1;
    }
  },
  /** σ(x) = 1 / (1 + e⁻ˣ), σ′ = σ(1 − σ). */
  SIGMOID("\\sigma\\left(%s\\right)") {
    @Override
    public double value(double x) {
      return sigmoid(x);
    }

    @Override
    public double derivative(double x, double y) {
      return y * (1 - y);
    }
  },
  TANH("\\tanh\\left(%s\\right)") {
    @Override
    public double value(double x) {
      return Math.tanh(x);
    }

    @Override
    public double derivative(double x, double y) {
      return 1 - y * y;
    }
  },
  /** max(−1, min(1, x)); at the corners ±1 the derivative is taken as 0. */
  HARD_TANH("\\mathrm{hardtanh}\\left(%s\\right)") {
    @Override
    public double value(double x) {
      return Math.clamp(x, -1, 1);
    }

    @Override
    public double derivative(double x, double y) {
      return x > -1 && x < 1 ? 1 : 0;
    }
  },
  /** max(0, x); at 0 the derivative is taken as 0. */
  RELU("\\mathrm{ReLU}\\left(%s\\right)") {
    @Override
    public double value(double x) {
      return Math.max(0, x);
    }

    @Override
    public double derivative(double x, double y) {
      return x > 0 ? 1 : 0;
    }
  },
  /** x for x &gt; 0, else {@value #LEAK}·x. */
  LEAKY_RELU("\\mathrm{LReLU}\\left(%s\\right)") {
    @Override
    public double value(double x) {
      return x > 0 ? x : LEAK * x;
    }

    @Override
    public double derivative(double x, double y) {
      return x > 0 ? 1 : LEAK;
    }
  },
  EXP("\\exp\\left(%s\\right)") {
    @Override
    public double value(double x) {
      return Math.exp(x);
    }

    @Override
    public double derivative(double x, double y) {
      return y;
    }
  },
  /** ln x. */
  LOG("\\log\\left(%s\\right)") {
    @Override
    public double value(double x) {
      return Math.log(x);
    }

    @Override
    public double derivative(double x, double y) {
      return 1 / x;
    }
  },
  /** |x|; at 0 the derivative is taken as 0. */
  ABS("\\left|%s\\right|") {
    @Override
    public double value(double x) {
      return Math.abs(x);
    }

    @Override
    public double derivative(double x, double y) {
      return Math.signum(x);
    }
  },
  NEGATE("-%s") {
    @Override
    public double value(double x) {
      return -x;
    }

    @Override
    public double derivative(double x, double y) {
      return -1;
    }
  },
  SQUARE("\\left(%s\\right)^2") {
    @Override
    public double value(double x) {
      return x * x;
    }

    @Override
    public double derivative(double x, double y) {
      return 2 * x;
    }
  },
  SIN("\\sin\\left(%s\\right)") {
    @Override
    public double value(double x) {
      return Math.sin(x);
    }

    @Override
    public double derivative(double x, double y) {
      return Math.cos(x);
    }
  };

  private static final double LEAK = 0.01;

  private final String latex;

  Function(String latex) {
    this.latex = latex;
  }

  public abstract double value(double x);

  /** f′(x), given also y = f(x), from which it is often cheaper. */
  public abstract double derivative(double x, double y);

  /** Whether f has corners; between them its derivative is constant. */
  public boolean bends() {
    return switch (this) {
      case HARD_TANH, RELU, LEAKY_RELU, ABS -> true;
      default -> false;
    };
  }

  /**
   * How fast f starts to move when x moves at speed {@code dx}: f′(x)·dx; at a corner, with the
   * slope of the side to which x moves.
   *
   * @param y f(x)
   */
  public double slope(double x, double y, double dx) {
    if (!bends() || dx == 0) {
      return derivative(x, y) * dx;
    }
    // The neighbouring double lies on the side that counts, and no corner lies between.
    double beside = Math.nextAfter(x, Math.signum(dx) * Double.POSITIVE_INFINITY);
    return derivative(beside, y) * dx;
  }

  /** f(argument) in LaTeX. */
  public String latex(String argument) {
    return latex.formatted(argument);
  }

  /** f(argument) as plain text: {@code tanh(z)}, {@code |x|}, … */
  public String text(String argument) {
    return switch (this) {
      case IDENTITY -> argument;
      case ABS -> "|" + argument + "|";
      case NEGATE -> "−" + argument;
      case SQUARE -> argument + "²";
      default -> symbol() + "(" + argument + ")";
    };
  }

  /** What stands in a node: {@code σ}, {@code tanh}, … */
  public String symbol() {
    return switch (this) {
      case IDENTITY -> "id";
      case SIGMOID -> "σ";
      case HARD_TANH -> "htanh";
      case RELU -> "ReLU";
      case LEAKY_RELU -> "LReLU";
      case ABS -> "|·|";
      case NEGATE -> "−";
      case SQUARE -> "( )²";
      default -> name().toLowerCase(Locale.ROOT);
    };
  }

  /** 1 / (1 + e⁻ˣ) without overflow. */
  static double sigmoid(double x) {
    if (x >= 0) {
      return 1 / (1 + Math.exp(-x));
    }
    double e = Math.exp(x);
    return e / (1 + e);
  }
}
