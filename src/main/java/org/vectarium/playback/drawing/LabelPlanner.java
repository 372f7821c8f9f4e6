package org.vectarium.playback.drawing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vectarium.graph.Graph;
import org.vectarium.graph.Layout;
import org.vectarium.graph.Message;
import org.vectarium.graph.Node;
import org.vectarium.graph.Trace;

/**
 * Finds a place for every text, one after the other: a number takes the first free place beside its
 * edge, from the middle outwards and from near to far. Greedy and deterministic. Used once.
 */
final class LabelPlanner {
  /** Shares of an edge's length, best first. */
  private static final double[] ALONG = {.5, .43, .57, .36, .64, .29, .71, .22, .78, .15, .85};

  /** How much further from the line than need be, best first. */
  private static final double[] AWAY = {0, 5, 11, 18, 26, 36};

  /** Half the width of an edge with its two arrows, and air. */
  private static final double LINE = NodeMetrics.LINE_OFFSET + 2.5;

  private static final double AIR = 2;

  private final Trace trace;
  private final Graph graph;
  private final NodeMetrics metrics;
  private final Layout layout;
  private final EdgeWays ways;
  private final Clutter clutter = new Clutter();
  private final Map<Graph.Edge, Rectangle> values = new HashMap<>();
  private final Map<Graph.Edge, Rectangle> gradients = new HashMap<>();
  private final Map<Graph.Edge, Rectangle> strips = new HashMap<>();
  private final Map<Graph.Edge, Rectangle> stripsBack = new HashMap<>();
  private final Map<Graph.Edge, Rectangle> badges = new HashMap<>();
  private final Map<Integer, Rectangle> captions = new HashMap<>();
  private int missing;

  LabelPlanner(Trace trace, NodeMetrics metrics, Layout layout, EdgeWays ways) {
    this.trace = trace;
    this.graph = trace.graph();
    this.metrics = metrics;
    this.layout = layout;
    this.ways = ways;
    for (Node node : graph.nodes()) {
      clutter.take(boxOf(node).grown(AIR));
    }
    clutter.take(stub());
    for (Graph.Edge edge : graph.edges()) {
      clutter.draw(ways.of(edge));
    }
  }

  Labels plan() {
    for (Graph.Edge edge : graph.edges()) {
      if (isStrip(edge)) {
        strip(edge);
      }
    }
    // Formulas have two places only, numbers many.
    for (Node node : graph.nodes()) {
      if (node instanceof Node.Operation operation && node.shape().isScalar()) {
        caption(operation);
      }
    }
    for (Graph.Edge edge : graph.edges()) {
      if (graph.node(edge.from()).shape().isScalar()) {
        numbers(edge);
      }
    }
    if (!metrics.compact()) {
      graph.edges().forEach(this::badge);
    }
    return new Labels(
        Map.copyOf(values),
        Map.copyOf(gradients),
        Map.copyOf(strips),
        Map.copyOf(stripsBack),
        Map.copyOf(badges),
        Map.copyOf(captions),
        missing);
  }

  private Rectangle boxOf(Node node) {
    Layout.Point c = layout.centre(node.id());
    Layout.Size size = metrics.size(node.id());
    boolean circle = node instanceof Node.Operation;
    double w = circle ? 2 * metrics.radius() : size.width();
    double h = circle ? 2 * metrics.radius() : size.height();
    return new Rectangle(c.x(), c.y(), w, h);
  }

  /** The output's arrow with the numbers above and below it. */
  private Rectangle stub() {
    Layout.Point c = layout.centre(graph.output().id());
    double height = 2 * (NodeMetrics.STUB_LABEL + metrics.numberSize());
    double width = NodeMetrics.STUB + 2 * NodeMetrics.STUB_RADIUS + 6;
    return Rectangle.at(c.x() + metrics.radius(), c.y() - height / 2, width, height);
  }

  private boolean isStrip(Graph.Edge edge) {
    Node from = graph.node(edge.from());
    return from instanceof Node.Operation && !from.shape().isScalar();
  }

  private void strip(Graph.Edge edge) {
    Node from = graph.node(edge.from());
    double w = metrics.stripBlockWidth(from, graph.output());
    double length = metrics.stripLength(from.shape());
    double above = length + metrics.stripHead();
    double below = length + metrics.stripFoot();
    for (double t : ALONG) {
      EdgeWays.Spot spot = EdgeWays.along(ways.own(edge), t);
      double tilt = Math.abs(spot.dy() / Math.max(0.2, Math.abs(spot.dx())));
      double off = NodeMetrics.STRIP_OFFSET + tilt * metrics.stripWidth(from.shape()) / 2;
      Rectangle upper = Rectangle.at(spot.at().x() - w / 2, spot.at().y() - off - above, w, above);
      Rectangle lower = Rectangle.at(spot.at().x() - w / 2, spot.at().y() + off, w, below);
      if (clutter.free(upper) && clutter.free(lower)) {
        clutter.take(upper);
        clutter.take(lower);
        strips.put(edge, upper);
        stripsBack.put(edge, lower);
        return;
      }
    }
    missing++;
  }

  private void caption(Node.Operation node) {
    Layout.Point c = layout.centre(node.id());
    double size = metrics.captionSize();
    double w = NodeMetrics.textWidth(metrics.caption(node), size);
    double off = metrics.radius() + 6 + size * 0.65;
    double up = c.y() < layout.height() / 2 - 1 ? -1 : 1;
    for (double side : new double[] {up, -up}) {
      Rectangle place = new Rectangle(c.x(), c.y() + side * off, w, size * 1.3);
      if (clutter.free(place) && clutter.clear(place, LINE)) {
        clutter.take(place);
        captions.put(node.id(), place);
        return;
      }
    }
  }

  /** The boxes of the inputs say their numbers; their edges say what the box does not. */
  private void numbers(Graph.Edge edge) {
    boolean boxed = graph.node(edge.from()) instanceof Node.Source;
    Message message = trace.backward(edge.to()).sent().get(edge.position());
    String value = Numbers.text(trace.value(edge.from()).asScalar());
    String gradient = Numbers.text(message.downstream().asScalar());
    if (!boxed) {
      put(edge, beside(edge, value, 1), values);
    }
    if (!boxed || graph.outgoing(edge.from()).size() > 1) {
      put(edge, beside(edge, gradient, -1), gradients);
    }
  }

  private void put(Graph.Edge edge, @Nullable Rectangle place, Map<Graph.Edge, Rectangle> where) {
    if (place == null) {
      missing++;
    } else {
      clutter.take(place);
      where.put(edge, place);
    }
  }

  /** A free place on one side of an edge: 1 is above for an edge to the right. */
  private @Nullable Rectangle beside(Graph.Edge edge, String text, int side) {
    double size = metrics.numberSize();
    double w = metrics.numberWidth(text);
    double h = size * 1.15;
    List<Layout.Point> way = ways.own(edge);
    for (double away : AWAY) {
      for (double t : ALONG) {
        EdgeWays.Spot spot = EdgeWays.along(way, t);
        double nx = side * spot.dy();
        double ny = -side * spot.dx();
        double off = (Math.abs(nx) * w + Math.abs(ny) * h) / 2 + LINE + 1 + away;
        Rectangle place = new Rectangle(spot.at().x() + nx * off, spot.at().y() + ny * off, w, h);
        if (clutter.free(place) && clutter.clear(place, LINE)) {
          return place;
        }
      }
    }
    return null;
  }

  /** Near the arrow's head, if there is room: a reader misses a shape less than a number. */
  private void badge(Graph.Edge edge) {
    if (!graph.node(edge.from()).shape().isScalar()) {
      return;
    }
    EdgeWays.Spot spot = EdgeWays.along(ways.own(edge), 0.86);
    double h = metrics.badgeSize() * 1.6;
    double off = h / 2 + LINE + 1;
    for (int side : new int[] {1, -1}) {
      Rectangle place =
          new Rectangle(
              spot.at().x() + side * off * spot.dy(),
              spot.at().y() - side * off * spot.dx(),
              metrics.badgeWidth("ℝ"),
              h);
      if (clutter.free(place) && clutter.clear(place, LINE)) {
        clutter.take(place);
        badges.put(edge, place);
        return;
      }
    }
  }
}
