package org.vectarium.playback.export;

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
import org.vectarium.playback.drawing.Drawing;
import org.vectarium.playback.drawing.EdgeWays;
import org.vectarium.playback.drawing.Labels;
import org.vectarium.playback.drawing.NodeMetrics;
import org.vectarium.playback.drawing.Numbers;
import org.vectarium.playback.drawing.Rectangle;

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
  private final Drawing drawing;
  private final NodeMetrics metrics;
  private final Layout layout;
  private final Colours colours;
  private final StringBuilder svg = new StringBuilder();

  private GraphSvg(PlaybackFrame frame, Colours colours) {
    this.frame = frame;
    this.graph = frame.graph();
    this.colours = colours;
    this.drawing = Drawing.of(frame.trace(), 1);
    this.metrics = drawing.metrics();
    this.layout = drawing.layout();
  }

  /** The whole file. */
  public static String of(PlaybackFrame frame, Colours colours) {
    return new GraphSvg(frame, colours).write();
  }

  private String write() {
    double width = drawing.width() + 2 * MARGIN;
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
    List<Layout.Point> way = drawing.ways().drawn(edge);
    Message message = frame.message(edge);
    Tensor value = frame.value(edge.from());
    Node from = graph.node(edge.from());
    line(
        EdgeWays.shifted(way, message == null ? 0 : -NodeMetrics.LINE_OFFSET),
        value == null ? colours.line : colours.forward,
        value == null ? "" : "marker-end=\"url(#f)\"");
    if (message != null) {
      line(
          EdgeWays.shifted(way, NodeMetrics.LINE_OFFSET).reversed(),
          colours.backward,
          "stroke-dasharray=\"6 4\" marker-end=\"url(#b)\"");
    }
    Tensor gradient = message == null ? null : message.downstream();
    Labels labels = drawing.labels();
    labels.value(edge).ifPresent(at -> number(value, at, colours.forward));
    labels.gradient(edge).ifPresent(at -> number(gradient, at, colours.backward));
    double w = metrics.stripWidth(from.shape());
    double h = metrics.stripLength(from.shape());
    labels
        .strip(edge)
        .ifPresent(at -> {
          cells(value, from, at.x() - w / 2, at.bottom() - h, w, h, true, colours.forward);
          String text = from.name() + "  " + from.shape();
          text(text, at.x(), at.bottom() - h - 8, metrics.badgeSize() + 1, colours.ink);
        });
    labels
        .stripBack(edge)
        .ifPresent(
            at -> cells(gradient, from, at.x() - w / 2, at.top(), w, h, true, colours.backward));
  }

  private void number(@Nullable Tensor tensor, Rectangle at, String colour) {
    text(number(tensor), at.x(), at.y() + 5, metrics.numberSize() - 2, colour);
  }

  private void line(List<Layout.Point> way, String colour, String more) {
    String points =
        way.stream()
            .map(p -> String.format(Locale.ROOT, "%.1f,%.1f", p.x(), p.y()))
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
        drawing
            .labels()
            .caption(node.id())
            .ifPresent(at ->
                text(
                    metrics.caption(operation),
                    at.x(),
                    at.y() + 4,
                    metrics.captionSize(),
                    colours.ink));
        if (node.id() == graph.output().id()) {
          output(node, c);
        }
      }
      case Node.Source source -> source(source, c);
    }
  }

  private void output(Node node, Layout.Point c) {
    double x = c.x() + metrics.radius() + NodeMetrics.STUB;
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
      name(node.name(), x + size.width() * 0.25, upper, size.width() * 0.4);
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

  /** A name in type that fits its box; a very long one is cut, and whole for the pointer. */
  private void name(String name, double x, double y, double width) {
    double size = Math.clamp(18 * width / NodeMetrics.textWidth(name, 18), 10, 18);
    int shown = name.length();
    while (shown > 1 && NodeMetrics.textWidth(name.substring(0, shown), size) > width + 4) {
      shown--;
    }
    if (shown == name.length()) {
      text(name, x, y, size, colours.ink);
    } else {
      put("<g><title>%s</title>", escaped(name));
      text(name.substring(0, shown) + "…", x, y, size, colours.ink);
      put("</g>");
    }
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
    return tensor == null || !tensor.shape().isScalar() ? "" : Numbers.text(tensor.asScalar());
  }

  private void put(String format, Object... arguments) {
    svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
