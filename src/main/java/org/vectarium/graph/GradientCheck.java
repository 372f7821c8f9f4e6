package org.vectarium.graph;

/**
 * (f(θ + h) − f(θ − h)) / 2h against backpropagation, for one entry of one value; the error is |a −
 * n| / max(1, |a| + |n|). Where the two disagree, {@link Kink} says whether f has a corner there.
 */
public final class GradientCheck {
  private GradientCheck() {}

  /**
   * One comparison.
   *
   * @param analytic what backpropagation says
   * @param numeric what the central difference says
   * @param h the step
   */
  public record Result(double analytic, double numeric, double h) {
    /** |a − n| / max(1, |a| + |n|). */
    public double error() {
      return Math.abs(analytic - numeric) / Math.max(1, Math.abs(analytic) + Math.abs(numeric));
    }
  }

  /** Compares entry {@code index} of any node, by moving the node's value itself. */
  public static Result check(Trace trace, int node, int index, double h) {
    Tensor value = trace.value(node);
    double up = trace.outputIf(node, value.with(index, value.get(index) + h));
    double down = trace.outputIf(node, value.with(index, value.get(index) - h));
    return new Result(trace.gradient(node).get(index), (up - down) / (2 * h), h);
  }
}
