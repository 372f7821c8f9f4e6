package org.vectarium.playback.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vectarium.graph.Graph;
import org.vectarium.graph.Layout;
import org.vectarium.graph.Message;
import org.vectarium.graph.Node;
import org.vectarium.graph.Tensor;
import org.vectarium.playback.PlaybackFrame;

/**
 * A frame as SVG: values above the edges and solid, gradients below and dashed, a hatch for what is
 * not computed yet. Made for one picture; pure.
 */
public final class GraphSvg {
  private static final double MARGIN = 24;

  /**
   * What to paint with, as SVG colours.
   *
   * @param ground behind everything
   * @param node inside of nodes
   * @param line outlines
   * @param ink text
   * @param forward values
   * @param backward gradients
   * @param positive the largest positive entry
   * @param negative the largest negative entry
   */
  public record Colours(
      String ground,
      String node,
      String line,
      String ink,
      String forward,
      String backward,
      String positive,
      String negative) {
    /** For print. */
    public static final Colours PAPER =
        new Colours(
            "#FFFFFF", "#EFECE4", "#8F8978", "#141928", "#005A9C", "#AD3A00", "#0E6B38", "#76128C");
  }

  private final PlaybackFrame frame;
  private final Graph graph;
  private final NodeMetrics metrics;
  private final Layout layout;
  private final Colours colours;
  private final StringBuilder svg = new StringBuilder();

  private GraphSvg(PlaybackFrame frame, Colours colours) {
    this.frame = frame;
    this.graph = frame.graph();
    this.colours = colours;
    this.metrics = new NodeMetrics(graph);
    this.layout = metrics.layout();
  }

  /** The whole file. */
  public static String of(PlaybackFrame frame, Colours colours) {
    return new GraphSvg(frame, colours).write();
  }

  private String write() {
    double width = layout.width() + 2 * MARGIN;
    double height = layout.height() + 2 * MARGIN;
    put(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%.0f %.0f %.0f %.0f\" width=\"%.0f\""
            + " height=\"%.0f\" font-family=\"Inter, sans-serif\" text-anchor=\"middle\">",
        -MARGIN, -MARGIN, width, height, width, height);
    put(
        "<defs>%s%s<pattern id=\"unknown\" width=\"6\" height=\"6\""
            + " patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><path d=\"M0 0V6\""
            + " stroke=\"%s\"/></pattern></defs>",
        arrow("f", colours.forward), arrow("b", colours.backward), colours.line);
    put(
        "<rect x=\"%.0f\" y=\"%.0f\" width=\"100%%\" height=\"100%%\" fill=\"%s\"/>",
        -MARGIN, -MARGIN, colours.ground);
    graph.edges().forEach(this::edge);
    graph.nodes().forEach(this::node);
    return svg.append("</svg>\n").toString();
  }

  private static String arrow(String id, String colour) {
    return "<marker id=\"%s\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"6\""
            .formatted(id)
        + " markerHeight=\"6\" orient=\"auto\"><path d=\"M0 1L10 5L0 9Z\" fill=\"%s\"/></marker>"
            .formatted(colour);
  }

  private void edge(Graph.Edge edge) {
    List<Layout.Point> way = clipped(edge);
    Message message = frame.message(edge);
    boolean known = frame.value(edge.from()) != null;
    line(way, -4, known ? colours.forward : colours.line, known ? "marker-end=\"url(#f)\"" : "");
    if (message != null) {
      List<Layout.Point> back = new ArrayList<>(way.reversed());
      line(back, -4, colours.backward, "stroke-dasharray=\"6 4\" marker-end=\"url(#b)\"");
    }
    Layout.Point middle = middle(way);
    Tensor value = frame.value(edge.from());
    Tensor gradient = message == null ? null : message.downstream();
    if (graph.node(edge.from()).shape().isScalar()) {
      text(number(value), middle.x(), middle.y() - 12, 15, colours.forward);
      text(number(gradient), middle.x(), middle.y() + 22, 15, colours.backward);
    } else if (graph.node(edge.from()) instanceof Node.Operation from) {
      double w = metrics.stripWidth(from.shape());
      double h = metrics.stripLength(from.shape());
      cells(value, from, middle.x() - w / 2, middle.y() - 12 - h, w, h, true, colours.forward);
      cells(gradient, from, middle.x() - w / 2, middle.y() + 12, w, h, true, colours.backward);
      text(from.name() + "  " + from.shape(), middle.x(), middle.y() - 18 - h, 12, colours.ink);
    }
  }

  private void line(List<Layout.Point> way, double shift, String colour, String more) {
    Layout.Point a = way.getFirst();
    Layout.Point b = way.getLast();
    double length = Math.max(1e-9, Math.hypot(b.x() - a.x(), b.y() - a.y()));
    double dx = -shift * (b.y() - a.y()) / length;
    double dy = shift * (b.x() - a.x()) / length;
    String points =
        way.stream()
            .map(p -> "%.1f,%.1f".formatted(p.x() + dx, p.y() + dy))
            .collect(Collectors.joining(" "));
    put(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" %s/>",
        points, colour, more);
  }

  private void node(Node node) {
    Layout.Point c = layout.centre(node.id());
    switch (node) {
      case Node.Operation operation -> {
        put(
            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" stroke=\"%s\"/>",
            c.x(), c.y(), metrics.radius(), colours.node, colours.line);
        String symbol = operation.op().symbol(graph.inputNames(node));
        text(symbol, c.x(), c.y() + 6, symbol.length() > 5 ? 12 : 18, colours.ink);
        if (node.shape().isScalar()) {
          String formula = node.name() + " = " + operation.op().text(graph.inputNames(node));
          text(formula, c.x(), c.y() + metrics.radius() + 18, 13, colours.ink);
        }
        if (node.id() == graph.output().id()) {
          output(node, c);
        }
      }
      case Node.Source source -> source(source, c);
    }
  }

  private void output(Node node, Layout.Point c) {
    double x = c.x() + metrics.radius() + 14;
    text(node.name() + " = " + number(frame.value(node.id())), x, c.y() - 8, 15, colours.forward);
    text(number(frame.gradient(node.id())), x, c.y() + 20, 15, colours.backward);
  }

  private void source(Node.Source node, Layout.Point c) {
    Layout.Size size = metrics.size(node.id());
    double x = c.x() - size.width() / 2;
    double y = c.y() - size.height() / 2;
    Tensor value = frame.value(node.id());
    Tensor gradient = frame.gradient(node.id());
    if (node.shape().isScalar()) {
      put(
          "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"10\" fill=\"%s\""
              + " stroke=\"%s\"/>",
          x, y, size.width(), size.height(), colours.node, colours.line);
      double upper = y + size.height() * 0.36;
      double lower = y + size.height() * 0.8;
      text(node.name(), x + size.width() * 0.25, upper, 18, colours.ink);
      text(number(value), x + size.width() * 0.7, upper, 18, colours.forward);
      text("∂" + graph.output().name(), x + size.width() * 0.25, lower, 13, colours.ink);
      text(number(gradient), x + size.width() * 0.7, lower, 18, colours.backward);
      return;
    }
    double h = node.shape().isMatrix() ? metrics.matrixHeight(node.shape()) : 20;
    text(node.name() + "  " + node.shape(), c.x(), y + 16, 14, colours.ink);
    cells(value, node, x, y + 24, size.width(), h, false, colours.forward);
    cells(gradient, node, x, y + 30 + h, size.width(), h, false, colours.backward);
  }

  private void cells(
      @Nullable Tensor tensor,
      Node node,
      double x,
      double y,
      double w,
      double h,
      boolean upright,
      String frameColour) {
    if (tensor != null) {
      boolean matrix = node.shape().isMatrix();
      int rows = matrix ? node.shape().rows() : upright ? tensor.size() : 1;
      int columns = tensor.size() / rows;
      double max = tensor.maxAbs();
      for (int i = 0; i < tensor.size(); i++) {
        double value = tensor.get(i);
        put(
            "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" fill=\"%s\""
                + " fill-opacity=\"%.3f\"/>",
            x + i % columns * w / columns,
            y + i / columns * h / rows,
            w / columns,
            h / rows,
            value < 0 ? colours.negative : colours.positive,
            max == 0 || !Double.isFinite(value) ? 0 : Math.abs(value) / max);
      }
    }
    put(
        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"4\" fill=\"%s\""
            + " stroke=\"%s\"%s/>",
        x,
        y,
        w,
        h,
        tensor == null ? "url(#unknown)" : "none",
        tensor == null ? colours.line : frameColour,
        tensor == null ? " stroke-dasharray=\"4 3\"" : "");
  }

  private List<Layout.Point> clipped(Graph.Edge edge) {
    List<Layout.Point> way = new ArrayList<>(layout.route(edge));
    int last = way.size() - 1;
    Layout.Point first = way.getFirst();
    Layout.Point end = way.getLast();
    way.set(0, border(edge.from(), first, way.get(1)));
    way.set(last, border(edge.to(), end, way.get(last - 1)));
    return way;
  }

  private Layout.Point border(int id, Layout.Point c, Layout.Point towards) {
    double dx = towards.x() - c.x();
    double dy = towards.y() - c.y();
    double length = Math.max(1e-9, Math.hypot(dx, dy));
    double reach = metrics.radius() + 3;
    if (graph.node(id) instanceof Node.Source) {
      Layout.Size size = metrics.size(id);
      reach =
          Math.min(
              (size.width() / 2 + 4) * length / Math.max(1e-9, Math.abs(dx)),
              (size.height() / 2 + 4) * length / Math.max(1e-9, Math.abs(dy)));
    }
    return new Layout.Point(c.x() + reach * dx / length, c.y() + reach * dy / length);
  }

  private static Layout.Point middle(List<Layout.Point> way) {
    Layout.Point a = way.get((way.size() - 1) / 2);
    Layout.Point b = way.get((way.size() - 1) / 2 + 1);
    return new Layout.Point((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
  }

  private void text(String text, double x, double y, double size, String colour) {
    if (!text.isEmpty()) {
      put(
          "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.0f\" fill=\"%s\">%s</text>",
          x, y, size, colour, escaped(text));
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String number(@Nullable Tensor tensor) {
    if (tensor == null || !tensor.shape().isScalar()) {
      return "";
    }
    double value = tensor.asScalar();
    String text =
        value == Math.rint(value) && Math.abs(value) < 1e6
            ? Long.toString((long) value)
            : String.format(Locale.ROOT, "%.4g", value);
    return text.replace('-', '−');
  }

  private void put(String format, Object... arguments) {
    svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
