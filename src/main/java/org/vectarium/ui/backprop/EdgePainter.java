package org.vectarium.ui.backprop;

import java.util.List;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.vectarium.graph.Graph;
import org.vectarium.graph.Layout;
import org.vectarium.graph.Message;
import org.vectarium.graph.Node;
import org.vectarium.graph.Tensor;
import org.vectarium.playback.PlaybackFrame;
import org.vectarium.playback.drawing.Drawing;
import org.vectarium.playback.drawing.EdgeWays;
import org.vectarium.playback.drawing.NodeMetrics;
import org.vectarium.playback.drawing.Numbers;
import org.vectarium.playback.drawing.Rectangle;
import org.vectarium.ui.theme.Fonts;
import org.vectarium.ui.theme.Palette;

/**
 * Paints edges: the value's way as a solid blue arrow with the value above it, the gradient's way
 * back as a dashed orange one with the gradient below. What an edit has made stale is grey and
 * struck out. Screen thread only.
 */
final class EdgePainter {
  private static final double ARROW = 10;

  /** How far from an edge its labels reach at most. */
  private static final double LABELS = 220;

  private final GraphicsContext g;
  private final Palette palette;
  private final PlaybackFrame frame;
  private final Drawing drawing;
  private final NodeMetrics metrics;
  private final TensorPainter tensors;
  private final String output;

  EdgePainter(GraphicsContext g, Palette palette, PlaybackFrame frame, Drawing drawing) {
    this.g = g;
    this.palette = palette;
    this.frame = frame;
    this.drawing = drawing;
    this.metrics = drawing.metrics();
    this.tensors = new TensorPainter(g, palette);
    this.output = frame.graph().output().name();
  }

  /** Both arrows of an edge. */
  void line(Graph.Edge edge, boolean lit) {
    List<Layout.Point> way = lit ? drawing.ways().of(edge) : drawing.ways().drawn(edge);
    if (lit) {
      glow(way, 14, 0.22);
    }
    boolean forward = frame.value(edge.from()) != null;
    Color ink =
        !forward
            ? palette.line2()
            : frame.staleValue(edge.from()) ? palette.low() : palette.forward();
    boolean backward = frame.message(edge) != null;
    arrow(EdgeWays.shifted(way, backward ? -NodeMetrics.LINE_OFFSET : 0), ink, forward ? 2.2 : 1.3);
    if (backward) {
      back(way, frame.staleMessage(edge) ? palette.low() : palette.backward());
    }
  }

  private void back(List<Layout.Point> way, Color ink) {
    g.setLineDashes(6, 4);
    arrow(EdgeWays.shifted(way, NodeMetrics.LINE_OFFSET).reversed(), ink, 2.2);
    g.setLineDashes();
  }

  /** A broad band of gold under an edge. */
  void glow(List<Layout.Point> way, double width, double opacity) {
    g.setLineDashes();
    g.setLineWidth(width);
    g.setStroke(palette.nowFill().deriveColor(0, 1, 1, opacity));
    polyline(way);
  }

  /** From the output on: its value, and the 1 that everything begins with. */
  void stub(Node node, boolean lit) {
    Layout.Point c = drawing.layout().centre(node.id());
    double from = c.x() + metrics.radius() + 3;
    double to = from + NodeMetrics.STUB;
    List<Layout.Point> way = List.of(new Layout.Point(from, c.y()), new Layout.Point(to, c.y()));
    Tensor value = frame.value(node.id());
    Tensor gradient = frame.gradient(node.id());
    if (lit) {
      glow(way, 14, 0.22);
    }
    boolean stale = frame.staleValue(node.id());
    Color ink = value == null ? palette.line2() : stale ? palette.low() : palette.forward();
    double shift = gradient == null ? 0 : -NodeMetrics.LINE_OFFSET;
    arrow(EdgeWays.shifted(way, shift), ink, value == null ? 1.3 : 2.2);
    if (gradient != null) {
      back(way, palette.backward());
    }
    double r = NodeMetrics.STUB_RADIUS;
    g.setFill(palette.s2());
    g.fillOval(to + 3, c.y() - r, 2 * r, 2 * r);
    g.setStroke(palette.line2());
    g.setLineWidth(1.6);
    g.strokeOval(to + 3, c.y() - r, 2 * r, 2 * r);
    g.setFill(value == null ? palette.low() : palette.hi());
    g.setTextAlign(TextAlignment.CENTER);
    g.setFont(Font.font(Fonts.STRONG, FontPosture.ITALIC, 17));
    g.fillText(node.name(), to + 3 + r, c.y(), 2 * r - 6);
    double size = metrics.numberSize();
    double away = NodeMetrics.STUB_LABEL + size / 2;
    double x = (from + to) / 2;
    double w = NodeMetrics.STUB + 4;
    number(value, palette.forward(), new Rectangle(x, c.y() - away, w, size * 1.2), stale);
    number(gradient, palette.backward(), new Rectangle(x, c.y() + away, w, size * 1.2), false);
  }

  /** Numbers and strips of the edges in view, where the drawing has a place for them. */
  void labels(Rectangle seen) {
    for (Graph.Edge edge : frame.graph().edges()) {
      if (!drawing.ways().bounds(edge).grown(LABELS).overlaps(seen)) {
        continue;
      }
      Node from = frame.graph().node(edge.from());
      Message message = frame.message(edge);
      Tensor value = frame.value(edge.from());
      drawing
          .labels()
          .value(edge)
          .ifPresent(at -> number(value, palette.forward(), at, frame.staleValue(edge.from())));
      drawing
          .labels()
          .gradient(edge)
          .ifPresent(at ->
              number(
                  message == null ? null : message.downstream(),
                  palette.backward(),
                  at,
                  frame.staleMessage(edge)));
      drawing.labels().strip(edge).ifPresent(at -> strip(from, value, at));
      drawing.labels().stripBack(edge).ifPresent(at -> stripBack(edge, from, message, at));
      if (value != null) {
        drawing.labels().badge(edge).ifPresent(at -> badge("ℝ", at.x(), at.y(), at.width()));
      }
    }
  }

  /** How often every edge is walked, where derivatives are computed apart. */
  void walks(Map<Graph.Edge, Integer> walks) {
    int most = walks.values().stream().mapToInt(x -> x).max().orElse(1);
    walks.forEach((edge, times) -> {
      if (times > 1) {
        glow(drawing.ways().drawn(edge), 6 + 22.0 * times / most, 0.3);
      }
    });
  }

  private void strip(Node from, @Nullable Tensor value, Rectangle at) {
    double w = metrics.stripWidth(from.shape());
    double length = metrics.stripLength(from.shape());
    double top = at.bottom() - length;
    boolean stale = frame.staleValue(from.id());
    tensors.paint(value, at.x() - w / 2, top, w, length, true, palette.forward());
    if (stale) {
      tensors.stale(at.x() - w / 2, top, w, length);
    }
    double badge = metrics.badgeSize() * 1.7;
    badge(
        from.shape().toString(),
        at.x(),
        top - badge / 2 - 2,
        metrics.badgeWidth(from.shape().toString()));
    g.setTextAlign(TextAlignment.CENTER);
    g.setFont(Font.font(Fonts.UI, FontPosture.ITALIC, metrics.nameSize()));
    g.setFill(value == null || stale ? palette.low() : palette.forward());
    g.fillText(from.name(), at.x(), at.top() + 0.6 * metrics.nameSize());
  }

  private void stripBack(Graph.Edge edge, Node from, @Nullable Message message, Rectangle at) {
    double w = metrics.stripWidth(from.shape());
    double length = metrics.stripLength(from.shape());
    boolean stale = frame.staleMessage(edge);
    tensors.paint(
        message == null ? null : message.downstream(),
        at.x() - w / 2,
        at.top(),
        w,
        length,
        true,
        palette.backward());
    if (stale) {
      tensors.stale(at.x() - w / 2, at.top(), w, length);
    }
    g.setTextAlign(TextAlignment.CENTER);
    g.setFont(Font.font(Fonts.UI, FontPosture.ITALIC, metrics.captionSize()));
    g.setFill(message == null || stale ? palette.low() : palette.backward());
    g.fillText(
        "∂" + output + "/∂" + from.name(), at.x(), at.bottom() - 0.65 * metrics.captionSize());
  }

  /** A shape, small, in a pill around a middle. */
  void badge(String text, double x, double y, double w) {
    double h = metrics.badgeSize() * 1.6;
    g.setFill(palette.s2());
    g.fillRoundRect(x - w / 2, y - h / 2, w, h, h, h);
    g.setTextAlign(TextAlignment.CENTER);
    g.setFont(Font.font(text.equals("ℝ") ? Fonts.UI : Fonts.MONO, metrics.badgeSize()));
    g.setFill(palette.mid());
    g.fillText(text, x, y);
  }

  private void number(@Nullable Tensor tensor, Color ink, Rectangle at, boolean stale) {
    if (tensor == null) {
      return;
    }
    g.setTextAlign(TextAlignment.CENTER);
    g.setFont(Font.font(Fonts.STRONG, metrics.numberSize()));
    g.setFill(stale ? palette.low() : tensor.isFinite() ? ink : palette.danger());
    g.fillText(Numbers.text(tensor.asScalar()), at.x(), at.y(), at.width());
    if (stale) {
      tensors.strike(at.x(), at.y(), at.width() * 0.8);
    }
  }

  private void polyline(List<Layout.Point> way) {
    g.beginPath();
    g.moveTo(way.getFirst().x(), way.getFirst().y());
    for (Layout.Point p : way.subList(1, way.size())) {
      g.lineTo(p.x(), p.y());
    }
    g.stroke();
  }

  private void arrow(List<Layout.Point> way, Color ink, double width) {
    g.setStroke(ink);
    g.setLineWidth(width);
    polyline(way);
    head(way, ink);
  }

  private void head(List<Layout.Point> way, Color ink) {
    Layout.Point tip = way.getLast();
    Layout.Point tail = way.get(way.size() - 2);
    double length = Math.max(1e-9, Math.hypot(tip.x() - tail.x(), tip.y() - tail.y()));
    double dx = (tip.x() - tail.x()) / length;
    double dy = (tip.y() - tail.y()) / length;
    g.setFill(ink);
    g.fillPolygon(
        new double[] {tip.x(), tip.x() - ARROW * dx - 4.5 * dy, tip.x() - ARROW * dx + 4.5 * dy},
        new double[] {tip.y(), tip.y() - ARROW * dy + 4.5 * dx, tip.y() - ARROW * dy - 4.5 * dx},
        3);
  }
}
