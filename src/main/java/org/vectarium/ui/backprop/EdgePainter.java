package org.vectarium.ui.backprop;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
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
import org.vectarium.graph.Shape;
import org.vectarium.graph.Tensor;
import org.vectarium.playback.PlaybackFrame;
import org.vectarium.playback.export.NodeMetrics;
import org.vectarium.ui.theme.Fonts;
import org.vectarium.ui.theme.Palette;

/**
 * Paints edges: the value's way as a solid blue arrow with the value above it, the gradient's way
 * back as a dashed orange one with the gradient below. Screen thread only.
 */
final class EdgePainter {
  private static final double ARROW = 10;

  /** Places along an edge where its labels may stand, best first. */
  private static final double[] ALONG = {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74};

  private final GraphicsContext g;
  private final Palette palette;
  private final PlaybackFrame frame;
  private final Layout layout;
  private final NodeMetrics metrics;
  private final TensorPainter tensors;
  private final List<Bounds> taken = new ArrayList<>();

  EdgePainter(
      GraphicsContext g, Palette palette, PlaybackFrame frame, Layout layout, NodeMetrics metrics) {
    this.g = g;
    this.palette = palette;
    this.frame = frame;
    this.layout = layout;
    this.metrics = metrics;
    this.tensors = new TensorPainter(g, palette);
    for (Node node : frame.graph().nodes()) {
      taken.add(boxOf(node));
    }
  }

  private Bounds boxOf(Node node) {
    Layout.Point c = layout.centre(node.id());
    boolean circle = node instanceof Node.Operation;
    Layout.Size size = metrics.size(node.id());
    double w = circle ? 2 * metrics.radius() : size.width();
    double h = circle ? 2 * metrics.radius() : size.height();
    return new BoundingBox(c.x() - w / 2, c.y() - h / 2, w, h);
  }

  /** Both arrows of an edge. */
  void line(Graph.Edge edge, boolean lit) {
    List<Layout.Point> way = clipped(edge);
    boolean forward = frame.value(edge.from()) != null;
    boolean backward = frame.message(edge) != null;
    if (lit) {
      g.setLineDashes();
      g.setLineWidth(14);
      g.setStroke(palette.nowFill().deriveColor(0, 1, 1, 0.22));
      polyline(way, 0);
    }
    g.setLineDashes();
    g.setLineWidth(forward ? 2.2 : 1.3);
    g.setStroke(forward ? palette.forward() : palette.line2());
    double shift = backward ? -NodeMetrics.LINE_OFFSET : 0;
    polyline(way, shift);
    head(way, shift, false, forward ? palette.forward() : palette.line2());
    if (backward) {
      g.setLineDashes(6, 4);
      g.setLineWidth(2.2);
      g.setStroke(palette.backward());
      polyline(way, NodeMetrics.LINE_OFFSET);
      g.setLineDashes();
      head(way, NodeMetrics.LINE_OFFSET, true, palette.backward());
    }
  }

  /** From the output on: its value, and the 1 that everything begins with. */
  void stub(Node output, boolean lit) {
    Layout.Point c = layout.centre(output.id());
    double from = c.x() + metrics.radius() + 3;
    double to = from + NodeMetrics.STUB;
    List<Layout.Point> way = List.of(new Layout.Point(from, c.y()), new Layout.Point(to, c.y()));
    Tensor value = frame.value(output.id());
    Tensor gradient = frame.gradient(output.id());
    g.setLineDashes();
    if (lit) {
      g.setLineWidth(14);
      g.setStroke(palette.nowFill().deriveColor(0, 1, 1, 0.22));
      polyline(way, 0);
    }
    Color ink = value == null ? palette.line2() : palette.forward();
    double shift = gradient == null ? 0 : -NodeMetrics.LINE_OFFSET;
    g.setStroke(ink);
    g.setLineWidth(value == null ? 1.3 : 2.2);
    polyline(way, shift);
    head(way, shift, false, ink);
    if (gradient != null) {
      g.setStroke(palette.backward());
      g.setLineWidth(2.2);
      g.setLineDashes(6, 4);
      polyline(way, NodeMetrics.LINE_OFFSET);
      g.setLineDashes();
      head(way, NodeMetrics.LINE_OFFSET, true, palette.backward());
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
    g.fillText(output.name(), to + 3 + r, c.y());
    number(value, palette.forward(), (from + to) / 2, c.y() - 22);
    number(gradient, palette.backward(), (from + to) / 2, c.y() + 22);
  }

  /** Numbers and strips of all edges; each takes the first free place along its edge. */
  void labels() {
    for (Graph.Edge edge : frame.graph().edges()) {
      Node from = frame.graph().node(edge.from());
      boolean source = from instanceof Node.Source;
      if (from.shape().isScalar()) {
        scalarLabels(edge);
      } else if (!source) {
        stripLabels(edge, from);
      }
    }
  }

  private void scalarLabels(Graph.Edge edge) {
    Tensor value = frame.value(edge.from());
    Message message = frame.message(edge);
    if (value == null) {
      return;
    }
    List<Layout.Point> way = clipped(edge);
    double tilt = Math.min(1, Math.abs(slope(way)));
    double away = metrics.compact() ? 13 + 9 * tilt : 20 + 14 * tilt;
    Layout.Point place = along(way, ALONG[0]);
    for (double t : ALONG) {
      Layout.Point p = along(way, t);
      if (free(p, -away) && free(p, away)) {
        place = p;
        break;
      }
    }
    taken.add(box(place, -away));
    taken.add(box(place, away));
    number(value, palette.forward(), place.x(), place.y() - away);
    number(
        message == null ? null : message.downstream(),
        palette.backward(),
        place.x(),
        place.y() + away);
    if (!metrics.compact()) {
      scalarBadge(way, place, away);
    }
  }

  /** Near the arrow's head where there is room, else under the gradient. */
  private void scalarBadge(List<Layout.Point> way, Layout.Point place, double away) {
    Layout.Point end = along(way, 0.88);
    Bounds wanted = new BoundingBox(end.x() - 10, end.y() - 31, 20, 18);
    boolean room = taken.stream().noneMatch(wanted::intersects);
    double x = room ? end.x() : place.x();
    double y = room ? end.y() - 22 : place.y() + away + 22;
    taken.add(new BoundingBox(x - 10, y - 9, 20, 18));
    badge("ℝ", x, y, TextAlignment.CENTER);
  }

  private boolean free(Layout.Point p, double below) {
    return taken.stream().noneMatch(box(p, below)::intersects);
  }

  private static Bounds box(Layout.Point p, double below) {
    return new BoundingBox(p.x() - 22, p.y() + below - 9, 44, 18);
  }

  private void stripLabels(Graph.Edge edge, Node from) {
    Shape shape = from.shape();
    Layout.Point p = along(clipped(edge), 0.5);
    double w = metrics.stripWidth(shape);
    double length = metrics.stripLength(shape);
    Tensor value = frame.value(edge.from());
    Message message = frame.message(edge);
    double top = p.y() - 12 - length;
    tensors.paint(value, p.x() - w / 2, top, w, length, true, palette.forward());
    tensors.paint(
        message == null ? null : message.downstream(),
        p.x() - w / 2,
        p.y() + 12,
        w,
        length,
        true,
        palette.backward());
    badge(shape.toString(), p.x(), top - 13, TextAlignment.CENTER);
    g.setTextAlign(TextAlignment.CENTER);
    g.setFont(Font.font(Fonts.UI, FontPosture.ITALIC, 18));
    g.setFill(value == null ? palette.low() : palette.forward());
    g.fillText(from.name(), p.x(), top - 34);
    g.setFont(Font.font(Fonts.UI, FontPosture.ITALIC, 14));
    g.setFill(message == null ? palette.low() : palette.backward());
    g.fillText(
        "∂" + frame.graph().output().name() + "/∂" + from.name(), p.x(), p.y() + 12 + length + 14);
  }

  /** A shape, small, in a pill. */
  void badge(String text, double x, double y, TextAlignment side) {
    double w = 14 + 6.6 * text.length();
    double left = side == TextAlignment.RIGHT ? x - w : x - w / 2;
    g.setFill(palette.s2());
    g.fillRoundRect(left, y - 9, w, 18, 18, 18);
    g.setTextAlign(TextAlignment.CENTER);
    g.setFont(Font.font(text.equals("ℝ") ? Fonts.UI : Fonts.MONO, 11));
    g.setFill(palette.mid());
    g.fillText(text, left + w / 2, y);
  }

  private void number(@Nullable Tensor tensor, Color ink, double x, double y) {
    if (tensor == null) {
      return;
    }
    g.setTextAlign(TextAlignment.CENTER);
    g.setFont(Font.font(Fonts.STRONG, metrics.compact() ? 14 : 20));
    g.setFill(tensor.isFinite() ? ink : palette.danger());
    g.fillText(Numbers.text(tensor.asScalar()), x, y);
  }

  private void polyline(List<Layout.Point> way, double shift) {
    g.beginPath();
    for (int i = 0; i < way.size(); i++) {
      Layout.Point p = shifted(way, i, shift);
      if (i == 0) {
        g.moveTo(p.x(), p.y());
      } else {
        g.lineTo(p.x(), p.y());
      }
    }
    g.stroke();
  }

  private void head(List<Layout.Point> way, double shift, boolean atStart, Color ink) {
    int end = atStart ? 0 : way.size() - 1;
    Layout.Point tip = shifted(way, end, shift);
    Layout.Point tail = shifted(way, atStart ? 1 : end - 1, shift);
    double length = Math.hypot(tip.x() - tail.x(), tip.y() - tail.y());
    double dx = (tip.x() - tail.x()) / length;
    double dy = (tip.y() - tail.y()) / length;
    g.setFill(ink);
    g.fillPolygon(
        new double[] {tip.x(), tip.x() - ARROW * dx - 4.5 * dy, tip.x() - ARROW * dx + 4.5 * dy},
        new double[] {tip.y(), tip.y() - ARROW * dy + 4.5 * dx, tip.y() - ARROW * dy - 4.5 * dx},
        3);
  }

  /** A bend, moved at right angles: positive is below. */
  private static Layout.Point shifted(List<Layout.Point> way, int i, double shift) {
    Layout.Point a = way.get(Math.max(0, i - 1));
    Layout.Point b = way.get(Math.min(way.size() - 1, i + 1));
    double length = Math.hypot(b.x() - a.x(), b.y() - a.y());
    Layout.Point p = way.get(i);
    return length == 0
        ? p
        : new Layout.Point(
            p.x() - shift * (b.y() - a.y()) / length, p.y() + shift * (b.x() - a.x()) / length);
  }

  private static double slope(List<Layout.Point> way) {
    Layout.Point a = way.getFirst();
    Layout.Point b = way.getLast();
    return (b.y() - a.y()) / Math.max(1, b.x() - a.x());
  }

  private static Layout.Point along(List<Layout.Point> way, double t) {
    double position = t * (way.size() - 1);
    int i = (int) Math.min(position, way.size() - 2.0);
    double f = position - i;
    Layout.Point a = way.get(i);
    Layout.Point b = way.get(i + 1);
    return new Layout.Point(a.x() + f * (b.x() - a.x()), a.y() + f * (b.y() - a.y()));
  }

  /** An edge's way, cut where it leaves one node and enters the other. */
  private List<Layout.Point> clipped(Graph.Edge edge) {
    List<Layout.Point> way = new ArrayList<>(layout.route(edge));
    int last = way.size() - 1;
    way.set(0, border(frame.graph().node(edge.from()), layout.route(edge).get(1)));
    way.set(last, border(frame.graph().node(edge.to()), layout.route(edge).get(last - 1)));
    return way;
  }

  private Layout.Point border(Node node, Layout.Point towards) {
    Layout.Point c = layout.centre(node.id());
    double dx = towards.x() - c.x();
    double dy = towards.y() - c.y();
    boolean strip = node instanceof Node.Source && !node.shape().isScalar();
    if (strip && dx > metrics.size(node.id()).width() / 2) {
      // Strips stand close above one another: their arrows leave at the side.
      return new Layout.Point(c.x() + metrics.size(node.id()).width() / 2 + 5, c.y());
    }
    double length = Math.max(1e-9, Math.hypot(dx, dy));
    double reach;
    if (node instanceof Node.Operation) {
      reach = metrics.radius() + 3;
    } else {
      Layout.Size size = metrics.size(node.id());
      reach =
          Math.min(
              (size.width() / 2 + 5) * length / Math.max(1e-9, Math.abs(dx)),
              (size.height() / 2 + 5) * length / Math.max(1e-9, Math.abs(dy)));
    }
    return new Layout.Point(c.x() + reach * dx / length, c.y() + reach * dy / length);
  }
}
