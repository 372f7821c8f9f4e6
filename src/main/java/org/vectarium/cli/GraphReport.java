package org.vectarium.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.vectarium.graph.Finding;
import org.vectarium.graph.GradientCheck;
import org.vectarium.graph.Graph;
import org.vectarium.graph.Kink;
import org.vectarium.graph.Local;
import org.vectarium.graph.Message;
import org.vectarium.graph.Node;
import org.vectarium.graph.Shape;
import org.vectarium.graph.ShapeConvention;
import org.vectarium.graph.Step;
import org.vectarium.graph.Tensor;
import org.vectarium.graph.Trace;

/** A run through a graph as lines of text: forward, backward, gradients and their check. */
final class GraphReport {
  private static final int MOST_SHOWN = 64;

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
      Finding.distribution(trace, node)
          .ifPresent(finding -> out.println("    note: " + finding.sentence()));
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
    boolean numbers = m.upstream().shape().isScalar() && m.downstream().shape().isScalar();
    String product =
        numbers
            ? "∂%s/∂%s × ∂%s/∂%s".formatted(f, to, to, from)
            : ShapeConvention.formula(graph, m, ShapeConvention.Notation.TEXT);
    out.println("  " + product + ": " + factors(m) + m.downstream());
  }

  /** The numbers of a product in the order of its formula, with an equals sign; laid out to fit. */
  private static String factors(Message m) {
    Tensor up = m.upstream();
    return switch (m.local()) {
      case Local.Identity _ when !up.shape().isScalar() -> "";
      case Local.Slice _ -> "";
      case Local.Diagonal(Tensor d) when !up.shape().isScalar() -> up + " ∘ " + shown(d) + " = ";
      case Local.Outer(Tensor x, int _) -> up + " × " + shown(x.transposed()) + " = ";
      case Local local when up.shape().isScalar() ->
          up + " × " + shown(local.jacobian().reshape(local.inputShape())) + " = ";
      case Local local ->
          shown(local.jacobian().transposed())
              + " × "
              + up.reshape(Shape.vector(up.size()))
              + " = ";
    };
  }

  /** A tensor, or only its shape when it has too many entries to read. */
  private static String shown(Tensor tensor) {
    return tensor.size() <= MOST_SHOWN ? tensor.toString() : "(" + tensor.shape() + ")";
  }

  private void check(Node.Source source, int i) {
    var check = GradientCheck.check(trace, source.id(), i, h);
    out.printf(
        Locale.ROOT,
        "  ∂%s/∂%s%s = %s   numeric %.10g   error %.1e%n",
        graph.output().name(),
        source.name(),
        source.shape().index(i),
        check.analytic(),
        check.numeric(),
        check.error());
    Kink.find(trace, source.id(), i, h)
        .ifPresent(kink -> out.println("    " + remark(kink, check.analytic())));
  }

  private String remark(Kink kink, double analytic) {
    Node node = graph.node(kink.node());
    String where = node.name() + " = " + formula(graph, node);
    String slopes =
        "the slope is " + kink.left() + " on its left and " + kink.right() + " on its right";
    return kink.here()
        ? "a kink of "
            + where
            + ": "
            + slopes
            + "; there is no derivative, backpropagation settles for "
            + analytic
            + ", and the central difference is the mean of the two"
        : "the step reaches over a kink of " + where + ": " + slopes + "; take a smaller --h";
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
