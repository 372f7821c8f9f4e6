package org.vectarium.playback.drawing;

import java.util.Objects;
import org.vectarium.graph.Graph;
import org.vectarium.graph.LayeredLayout;
import org.vectarium.graph.Layout;
import org.vectarium.graph.Node;
import org.vectarium.graph.Trace;

/**
 * The whole drawing of a graph, before anything of it is painted: nodes, ways and labels, in design
 * pixels at zoom 1. Made once for a graph and then still while it is played; the screen and the
 * files share it. Immutable.
 */
public final class Drawing {
  /** How much wider than need be the graph is drawn, until every label has a place. */
  private static final double[] SPREADS = {1, 1.2, 1.45, 1.75, 2.1};

  /** Larger graphs get one attempt more: nobody wants them wider still. */
  private static final int LARGE = 60;

  /** How far from a node the pointer still finds it. */
  private static final double REACH = 4;

  private final Graph graph;
  private final NodeMetrics metrics;
  private final Layout layout;
  private final EdgeWays ways;
  private final Labels labels;

  private Drawing(Trace trace, NodeMetrics metrics, LayeredLayout layers) {
    this.graph = trace.graph();
    this.metrics = metrics;
    this.layout = metrics.layout(layers);
    this.ways = new EdgeWays(graph, layout, metrics);
    this.labels = new LabelPlanner(trace, metrics, layout, ways).plan();
  }

  /**
   * Draws a graph with room for its numbers.
   *
   * @param type factor on the size of all labels: more than 1 keeps them readable where the drawing
   *     is shown small
   */
  public static Drawing of(Trace trace, double type) {
    LayeredLayout layers = new LayeredLayout(trace.graph());
    Drawing best = null;
    for (double spread : SPREADS) {
      Drawing drawing = new Drawing(trace, new NodeMetrics(trace.graph(), type, spread), layers);
      if (best == null || drawing.labels.missing() < best.labels.missing()) {
        best = drawing;
      }
      if (best.labels.missing() == 0 || trace.graph().size() >= LARGE && spread > 1) {
        break;
      }
    }
    return Objects.requireNonNull(best);
  }

  public Graph graph() {
    return graph;
  }

  public NodeMetrics metrics() {
    return metrics;
  }

  public Layout layout() {
    return layout;
  }

  /** What a node covers with its ring and its formula. */
  public Rectangle bounds(int node) {
    Layout.Point c = layout.centre(node);
    Layout.Size size = metrics.size(node);
    Rectangle own = new Rectangle(c.x(), c.y(), size.width() + 24, size.height() + 24);
    return labels.caption(node).map(own::with).orElse(own);
  }

  public EdgeWays ways() {
    return ways;
  }

  public Labels labels() {
    return labels;
  }

  /** The arrow after the output and the circle at its end, which stand for the output too. */
  public Rectangle stub() {
    Layout.Point c = layout.centre(graph.output().id());
    double left = c.x() + metrics.radius();
    double length = NodeMetrics.STUB + 2 * NodeMetrics.STUB_RADIUS + 8;
    double height = 2 * NodeMetrics.STUB_RADIUS;
    return Rectangle.at(left, c.y() - height / 2, length, height);
  }

  /** The node at a place, or −1; the arrow after the output counts for the output. */
  public int nodeAt(double x, double y) {
    for (Node node : graph.nodes()) {
      Layout.Point c = layout.centre(node.id());
      Layout.Size size = metrics.size(node.id());
      boolean inside =
          node instanceof Node.Operation
              ? Math.hypot(x - c.x(), y - c.y()) <= metrics.radius() + REACH
              : Math.abs(x - c.x()) <= size.width() / 2 + REACH
                  && Math.abs(y - c.y()) <= size.height() / 2 + REACH;
      if (inside) {
        return node.id();
      }
    }
    return stub().contains(x, y) ? graph.output().id() : -1;
  }

  /** With the arrow after the output. */
  public double width() {
    return Math.max(layout.width(), stub().right());
  }

  public double height() {
    return layout.height();
  }
}
