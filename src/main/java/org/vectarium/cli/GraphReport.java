package org.vectarium.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.vectarium.graph.GradientCheck;
import org.vectarium.graph.Graph;
import org.vectarium.graph.Kink;
import org.vectarium.graph.Message;
import org.vectarium.graph.Node;
import org.vectarium.graph.Shape;
import org.vectarium.graph.Step;
import org.vectarium.graph.Tensor;
import org.vectarium.graph.Trace;

/** A run through a graph as lines of text: forward, backward, gradients and their check. */
final class GraphReport {
  private final PrintWriter out;
  private final Trace trace;
  private final Graph graph;
  private final double h;

  GraphReport(PrintWriter out, Trace trace, double h) {
    this.out = out;
    this.trace = trace;
    this.graph = trace.graph();
    this.h = h;
  }

  void print() {
    out.println("forward");
    for (Node node : graph.nodes()) {
      String right = node instanceof Node.Operation ? " = " + formula(graph, node) : "";
      out.println("  " + node.name() + right + " = " + trace.value(node.id()));
    }
    out.println("backward: upstream × local = downstream");
    for (Step step : trace.steps()) {
      if (step instanceof Step.Backward backward) {
        backward.sent().forEach(this::message);
      }
    }
    out.printf(Locale.ROOT, "gradients, and central differences at h = %s%n", h);
    for (Node.Source source : inputs(graph)) {
      for (int i = 0; i < source.shape().size(); i++) {
        check(source, i);
      }
    }
  }

  private void message(Message m) {
    String f = graph.output().name();
    String to = graph.node(m.edge().to()).name();
    String from = graph.node(m.edge().from()).name();
    out.printf(
        "  ∂%s/∂%s × ∂%s/∂%s: %s × %s = %s%n",
        f, to, to, from, m.upstream(), local(m), m.downstream());
  }

  private static String local(Message m) {
    Tensor jacobian = m.local().jacobian();
    return jacobian.size() == 1
        ? Double.toString(jacobian.get(0))
        : jacobian.size() <= 64 ? jacobian.toString() : "a Jacobian of " + jacobian.shape();
  }

  private void check(Node.Source source, int i) {
    var check = GradientCheck.check(trace, source.id(), i, h);
    out.printf(
        Locale.ROOT,
        "  ∂%s/∂%s%s = %s   numeric %.10g   error %.1e%n",
        graph.output().name(),
        source.name(),
        index(source.shape(), i),
        check.analytic(),
        check.numeric(),
        check.error());
    Kink.find(trace, source.id(), i, h).ifPresent(kink -> out.println("    " + remark(kink)));
  }

  private String remark(Kink kink) {
    Node node = graph.node(kink.node());
    String where = node.name() + " = " + formula(graph, node);
    String slopes =
        "the slope is " + kink.left() + " on its left and " + kink.right() + " on its right";
    return kink.here()
        ? "a kink of "
            + where
            + ": "
            + slopes
            + "; here is no derivative, backpropagation takes a side, and the central difference"
            + " is the mean"
        : "the step reaches over a kink of " + where + ": " + slopes + "; take a smaller --h";
  }

  /** {@code [2]} or {@code [1,2]}, from 1; nothing for a number. */
  static String index(Shape shape, int entry) {
    if (shape.isScalar()) {
      return "";
    }
    return shape.isMatrix()
        ? "[" + (entry / shape.columns() + 1) + "," + (entry % shape.columns() + 1) + "]"
        : "[" + (entry + 1) + "]";
  }

  /** What a node computes, in the names of its inputs; a source's own name. */
  static String formula(Graph graph, Node node) {
    return switch (node) {
      case Node.Source source -> source.name();
      case Node.Operation operation -> operation.op().text(graph.inputNames(node));
    };
  }

  /** The sources that a person gives values: all but the constants. */
  static List<Node.Source> inputs(Graph graph) {
    return graph.sources().stream().filter(s -> s.role() != Node.Role.CONSTANT).toList();
  }
}
