package org.vectarium.graph;

import java.util.HashMap;
import java.util.Map;

/**
 * (f(θ + h) − f(θ − h)) / 2h against backpropagation, for one entry of one source; the error is |a
 * − n| / max(1, |a| + |n|).
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

  /** Compares entry {@code index} of source {@code name}. */
  public static Result check(
      Trace trace, Map<String, Tensor> sources, String name, int index, double h) {
    return new Result(
        trace.gradient(name).get(index), numeric(trace.graph(), sources, name, index, h), h);
  }

  /** Compares entry {@code index} of any node, by moving the node's value itself. */
  public static Result check(Trace trace, int node, int index, double h) {
    Tensor value = trace.value(node);
    double up = trace.outputIf(node, value.with(index, value.get(index) + h));
    double down = trace.outputIf(node, value.with(index, value.get(index) - h));
    return new Result(trace.gradient(node).get(index), (up - down) / (2 * h), h);
  }

  /** The central difference alone. */
  public static double numeric(
      Graph graph, Map<String, Tensor> sources, String name, int index, double h) {
    return (shifted(graph, sources, name, index, h) - shifted(graph, sources, name, index, -h))
        / (2 * h);
  }

  /** f with entry {@code index} of source {@code name} moved by {@code by}. */
  public static double shifted(
      Graph graph, Map<String, Tensor> sources, String name, int index, double by) {
    Tensor value = sources.get(name);
    if (value == null) {
      throw new IllegalArgumentException("\"" + name + "\" was given no value");
    }
    Map<String, Tensor> moved = new HashMap<>(sources);
    moved.put(name, value.with(index, value.get(index) + by));
    return Trace.forward(graph, moved).get(graph.output().id()).asScalar();
  }
}
