package org.vectarium.playback.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.vectarium.graph.Graph;
import org.vectarium.graph.Layout;
import org.vectarium.graph.Node;

/**
 * The ways of the edges: their routes, cut where they leave one node and enter the other, and moved
 * apart where two edges join the same two nodes. Immutable.
 */
public final class EdgeWays {
  /** Between two edges with the same ends. */
  private static final double APART = 22;

  private static final double CLEAR = 5;

  private final Graph graph;
  private final Layout layout;
  private final NodeMetrics metrics;
  private final Map<Graph.Edge, List<Layout.Point>> ways = new HashMap<>();

  /** For each node with a trunk, the edge that leads furthest. */
  private final Map<Integer, Graph.Edge> longest = new HashMap<>();

  EdgeWays(Graph graph, Layout layout, NodeMetrics metrics) {
    this.graph = graph;
    this.layout = layout;
    this.metrics = metrics;
    for (Graph.Edge edge : graph.edges()) {
      List<Graph.Edge> twins =
          graph.outgoing(edge.from()).stream().filter(e -> e.to() == edge.to()).toList();
      double aside = APART * (twins.indexOf(edge) - (twins.size() - 1) / 2.0);
      List<Layout.Point> way = clipped(edge);
      ways.put(edge, aside == 0 ? way : shifted(way, aside));
      if (layout.trunks().contains(edge.from())) {
        longest.merge(edge.from(), edge, (a, b) -> end(a) >= end(b) ? a : b);
      }
    }
  }

  private double end(Graph.Edge edge) {
    return layout.centre(edge.to()).x();
  }

  /** From the border of the one node to the border of the other; at least two points. */
  public List<Layout.Point> of(Graph.Edge edge) {
    return Objects.requireNonNull(ways.get(edge), edge::toString);
  }

  /** The part of a way that no other edge takes: where labels belong to this edge alone. */
  List<Layout.Point> own(Graph.Edge edge) {
    List<Layout.Point> way = of(edge);
    return layout.trunks().contains(edge.from()) ? way.subList(way.size() - 2, way.size()) : way;
  }

  /** What is drawn of a way: of several that share a trunk, only the longest draws it. */
  public List<Layout.Point> drawn(Graph.Edge edge) {
    return edge.equals(longest.get(edge.from())) ? of(edge) : own(edge);
  }

  /** What an edge covers with its two arrows, as far as they are {@link #drawn}. */
  public Rectangle bounds(Graph.Edge edge) {
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (Layout.Point p : drawn(edge)) {
      left = Math.min(left, p.x());
      right = Math.max(right, p.x());
      top = Math.min(top, p.y());
      bottom = Math.max(bottom, p.y());
    }
    return Rectangle.at(left, top, right - left, bottom - top).grown(APART);
  }

  /** A way moved at right angles: positive is below for an edge to the right. */
  public static List<Layout.Point> shifted(List<Layout.Point> way, double by) {
    List<Layout.Point> moved = new ArrayList<>(way.size());
    for (int i = 0; i < way.size(); i++) {
      Layout.Point a = way.get(Math.max(0, i - 1));
      Layout.Point b = way.get(Math.min(way.size() - 1, i + 1));
      Layout.Point p = way.get(i);
      double length = Math.max(1e-9, Math.hypot(b.x() - a.x(), b.y() - a.y()));
      moved.add(
          new Layout.Point(
              p.x() - by * (b.y() - a.y()) / length, p.y() + by * (b.x() - a.x()) / length));
    }
    return List.copyOf(moved);
  }

  /**
   * A place on a way.
   *
   * @param at where
   * @param dx direction of the way there, of length 1
   * @param dy direction of the way there
   */
  record Spot(Layout.Point at, double dx, double dy) {}

  /** The place at a share t of a way's length. */
  static Spot along(List<Layout.Point> way, double t) {
    double whole = 0;
    for (int i = 1; i < way.size(); i++) {
      whole += distance(way.get(i - 1), way.get(i));
    }
    double left = t * whole;
    for (int i = 1; ; i++) {
      Layout.Point a = way.get(i - 1);
      Layout.Point b = way.get(i);
      double length = Math.max(1e-9, distance(a, b));
      if (left <= length || i == way.size() - 1) {
        double dx = (b.x() - a.x()) / length;
        double dy = (b.y() - a.y()) / length;
        return new Spot(new Layout.Point(a.x() + left * dx, a.y() + left * dy), dx, dy);
      }
      left -= length;
    }
  }

  private static double distance(Layout.Point a, Layout.Point b) {
    return Math.hypot(b.x() - a.x(), b.y() - a.y());
  }

  private List<Layout.Point> clipped(Graph.Edge edge) {
    List<Layout.Point> way = new ArrayList<>(layout.route(edge));
    int last = way.size() - 1;
    way.set(0, border(graph.node(edge.from()), layout.route(edge).get(1)));
    way.set(last, border(graph.node(edge.to()), layout.route(edge).get(last - 1)));
    return List.copyOf(way);
  }

  private Layout.Point border(Node node, Layout.Point towards) {
    Layout.Point c = layout.centre(node.id());
    double dx = towards.x() - c.x();
    double dy = towards.y() - c.y();
    Layout.Size size = metrics.size(node.id());
    boolean strip = node instanceof Node.Source && !node.shape().isScalar();
    if (strip && dx > size.width() / 2) {
      // Strips stand close above one another: their arrows leave at the side.
      return new Layout.Point(c.x() + size.width() / 2 + CLEAR, c.y());
    }
    double length = Math.max(1e-9, Math.hypot(dx, dy));
    double reach =
        node instanceof Node.Operation
            ? metrics.radius() + 3
            : Math.min(
                (size.width() / 2 + CLEAR) * length / Math.max(1e-9, Math.abs(dx)),
                (size.height() / 2 + CLEAR) * length / Math.max(1e-9, Math.abs(dy)));
    return new Layout.Point(c.x() + reach * dx / length, c.y() + reach * dy / length);
  }
}
