package org.vectarium.ui.backprop;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javafx.geometry.VPos;
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
import org.vectarium.graph.Pairwise;
import org.vectarium.graph.Step;
import org.vectarium.graph.Tensor;
import org.vectarium.playback.Beat;
import org.vectarium.playback.PlaybackFrame;
import org.vectarium.playback.drawing.Drawing;
import org.vectarium.playback.drawing.NodeMetrics;
import org.vectarium.playback.drawing.Numbers;
import org.vectarium.playback.drawing.Rectangle;
import org.vectarium.ui.theme.Fonts;
import org.vectarium.ui.theme.Palette;
import org.vectarium.ui.widget.TextWidth;

/**
 * Paints one moment of a graph in its own coordinates. Made for one picture; screen thread only.
 */
final class GraphPainter {
  /** Shares of a box: the hatch of an unknown number, and the widest number. */
  private static final double HATCH = 0.34;

  private static final double WIDEST_NUMBER = 0.56;

  /** Of names in boxes, in units of the drawing. */
  private static final double SMALLEST_NAME = 11;

  private final GraphicsContext g;
  private final Palette palette;
  private final Specimen specimen;
  private final Graph graph;
  private final PlaybackFrame frame;
  private final Drawing drawing;
  private final Layout layout;
  private final NodeMetrics metrics;
  private final TensorPainter tensors;
  private final EdgePainter edges;
  private final Map<Graph.Edge, Integer> walks;
  private final int pinned;
  private final int culprit;
  private final Rectangle seen;
  private final boolean readable;

  /**
   * @param seen the part of the drawing that is in view; the rest is not painted
   * @param readable whether texts are large enough to be read; else they are left out
   */
  GraphPainter(
      GraphicsContext g,
      Palette palette,
      Moment moment,
      Drawing drawing,
      Rectangle seen,
      boolean readable) {
    this.g = g;
    this.palette = palette;
    this.specimen = moment.specimen();
    this.graph = specimen.graph();
    this.frame = moment.frame();
    this.drawing = drawing;
    this.layout = drawing.layout();
    this.metrics = drawing.metrics();
    this.walks = moment.walks();
    this.tensors = new TensorPainter(g, palette);
    this.edges = new EdgePainter(g, palette, frame, drawing);
    this.pinned = moment.pinned();
    this.culprit = NodeTexts.firstNonFinite(frame).map(Step::node).orElse(-1);
    this.seen = seen;
    this.readable = readable;
  }

  void paint() {
    g.setTextBaseline(VPos.CENTER);
    edges.walks(walks);
    Set<Graph.Edge> lit = walks.isEmpty() ? litEdges() : Set.of();
    for (Graph.Edge edge : graph.edges()) {
      if (lit.contains(edge) || drawing.ways().bounds(edge).overlaps(seen)) {
        edges.line(edge, lit.contains(edge));
      }
    }
    edges.stub(graph.output(), frame.currentNode() == graph.output().id());
    for (Node node : graph.nodes()) {
      if (!drawing.bounds(node.id()).overlaps(seen)) {
        continue;
      }
      switch (node) {
        case Node.Operation operation -> circle(operation);
        case Node.Source source -> source(source);
      }
    }
    if (readable) {
      edges.labels(seen);
    }
    new IntuitionPainter(g, palette, frame, drawing).paint();
  }

  /** The edges that the present beat uses. */
  private Set<Graph.Edge> litEdges() {
    Set<Graph.Edge> lit = new HashSet<>();
    Beat beat = frame.current();
    if (beat == null) {
      return lit;
    }
    for (Graph.Edge edge : graph.edges()) {
      boolean used =
          switch (beat) {
            case Beat.Value value -> edge.to() == value.node();
            case Beat.Gradient gradient ->
                edge.from() == gradient.node() && frame.message(edge) != null;
            case Beat.Send send ->
                edge.to() == send.node() && frame.message(edge) != null && carries(edge, send);
          };
      if (used) {
        lit.add(edge);
      }
    }
    return lit;
  }

  /** max and min light the winner's edge alone. */
  private boolean carries(Graph.Edge edge, Beat.Send send) {
    Message message = frame.trace().backward(send.node()).sent().get(edge.position());
    boolean routes =
        IntuitionPainter.kind(frame)
            .filter(k -> k == Pairwise.Kind.MAX || k == Pairwise.Kind.MIN)
            .isPresent();
    return !routes || !IntuitionPainter.bars(message.local());
  }

  private void circle(Node.Operation node) {
    Layout.Point c = layout.centre(node.id());
    double r = metrics.radius();
    boolean known = frame.value(node.id()) != null && !frame.staleValue(node.id());
    ring(node.id(), c.x() - r, c.y() - r, 2 * r, 2 * r, 2 * r);
    g.setFill(palette.s2());
    g.fillOval(c.x() - r, c.y() - r, 2 * r, 2 * r);
    outline(node.id(), known);
    g.strokeOval(c.x() - r, c.y() - r, 2 * r, 2 * r);
    g.setLineDashes();
    if (!readable) {
      return;
    }
    String symbol = node.op().symbol(graph.inputNames(node));
    g.setTextAlign(TextAlignment.CENTER);
    g.setFill(nonFinite(node.id()) ? palette.danger() : known ? palette.hi() : palette.low());
    double size = symbol.length() <= 2 ? r * 0.76 : symbol.length() <= 5 ? r * 0.62 : r * 0.46;
    g.setFont(Font.font(Fonts.STRONG, size));
    g.fillText(symbol, c.x(), c.y(), 2 * r - 8);
    drawing
        .labels()
        .caption(node.id())
        .ifPresent(at -> {
          g.setFont(Font.font(Fonts.UI, FontPosture.ITALIC, metrics.captionSize()));
          g.setFill(known ? palette.mid() : palette.low());
          g.fillText(metrics.caption(node), at.x(), at.y(), at.width());
        });
  }

  private void source(Node.Source node) {
    Layout.Point c = layout.centre(node.id());
    Layout.Size size = metrics.size(node.id());
    double x = c.x() - size.width() / 2;
    double y = c.y() - size.height() / 2;
    if (node.shape().isScalar()) {
      scalarBox(node, x, y, size);
    } else {
      strips(node, x, y, size);
    }
  }

  private void scalarBox(Node.Source node, double x, double y, Layout.Size size) {
    ring(node.id(), x, y, size.width(), size.height(), 12);
    g.setFill(palette.s2());
    g.fillRoundRect(x, y, size.width(), size.height(), 12, 12);
    outline(node.id(), frame.value(node.id()) != null);
    g.strokeRoundRect(x, y, size.width(), size.height(), 12, 12);
    g.setLineDashes();
    if (!readable) {
      return;
    }
    double pad = size.width() * 0.12;
    double middle = y + size.height() / 2;
    g.setStroke(palette.line2());
    g.setLineWidth(1);
    g.strokeLine(x + pad, middle, x + size.width() - pad, middle);
    double upper = y + size.height() * 0.27;
    double lower = y + size.height() * 0.75;
    boolean small = metrics.compact();
    double left = x + pad + (small ? 0 : 8);
    double free = x + size.width() - pad - numberWidth(frame.value(node.id()), size) - 5 - left;
    name(node.name(), left, upper, small ? 15 : 24, free, palette.hi());
    // A small box has no room for the whole fraction; its row and colour say which gradient it is.
    Font slanted = Font.font(Fonts.UI, FontPosture.ITALIC, 15);
    double number = numberWidth(frame.gradient(node.id()), size);
    boolean fits = TextWidth.of(derivative(node), slanted) + number + 4 < size.width() - 2 * pad;
    name(small || !fits ? "∂" : derivative(node), x + pad, lower, 15, size.width(), palette.mid());
    slot(frame.value(node.id()), palette.forward(), x, upper, size, pad, false);
    boolean stale = frame.staleGradient(node.id());
    slot(frame.gradient(node.id()), palette.backward(), x, lower, size, pad, stale);
  }

  /** The room that a number takes in a box, or the hatch in its place. */
  private double numberWidth(@Nullable Tensor number, Layout.Size size) {
    return number == null
        ? size.width() * HATCH
        : Math.min(
            size.width() * WIDEST_NUMBER,
            TextWidth.of(
                Numbers.text(number.asScalar()), Font.font(Fonts.STRONG, metrics.boxedSize())));
  }

  private void slot(
      @Nullable Tensor tensor,
      Color ink,
      double x,
      double y,
      Layout.Size size,
      double pad,
      boolean stale) {
    double right = x + size.width() - pad;
    if (tensor == null) {
      double w = size.width() * HATCH;
      double h = size.height() * 0.27;
      tensors.hatch(right - w, y - h / 2, w, h);
      return;
    }
    g.setTextAlign(TextAlignment.RIGHT);
    g.setFill(stale ? palette.low() : Double.isFinite(tensor.asScalar()) ? ink : palette.danger());
    g.setFont(Font.font(Fonts.STRONG, metrics.boxedSize()));
    g.fillText(Numbers.text(tensor.asScalar()), right, y, size.width() * WIDEST_NUMBER);
    if (stale) {
      tensors.strike(right - size.width() * 0.18, y, size.width() * 0.36);
    }
  }

  private void strips(Node.Source node, double x, double y, Layout.Size size) {
    Tensor value = frame.value(node.id());
    Tensor gradient = frame.gradient(node.id());
    boolean constant = node.role() == Node.Role.CONSTANT;
    double h = node.shape().isMatrix() ? metrics.matrixHeight(node.shape()) : 20;
    ring(node.id(), x - 6, y - 2, size.width() + 12, size.height() + 8, 12);
    double head = metrics.captionRoom();
    double top = y + head / 2 - 2;
    double pill = metrics.badgeWidth(node.shape().toString());
    String caption = specimen.captions().get(node.id());
    if (caption == null) {
      double free = size.width() - pill - 6;
      name(node.name(), x, top, 20, free, value == null ? palette.low() : palette.hi());
    } else {
      g.setTextAlign(TextAlignment.LEFT);
      g.setFont(Font.font(Fonts.UI, 0.85 * (head - 6)));
      g.setFill(value == null ? palette.low() : constant ? palette.low() : palette.hi());
      g.fillText(Ellipsis.fit(caption, g.getFont(), size.width() - pill - 6), x, top);
    }
    edges.badge(node.shape().toString(), x + size.width() - pill / 2, top, pill);
    tensors.paint(value, x, y + head, size.width(), h, false, palette.forward());
    double lower = y + head + 6 + h;
    tensors.paint(gradient, x, lower, size.width(), h, false, palette.backward());
    if (frame.staleGradient(node.id())) {
      tensors.stale(x, lower, size.width(), h);
    }
    if (gradient == null && h > 30) {
      plate(derivative(node), x + size.width() / 2, lower + h / 2);
    }
  }

  private void plate(String text, double x, double y) {
    g.setFill(palette.voidColour());
    g.fillRoundRect(x - 30, y - 11, 60, 22, 8, 8);
    g.setTextAlign(TextAlignment.CENTER);
    g.setFont(Font.font(Fonts.UI, FontPosture.ITALIC, 14));
    g.setFill(palette.mid());
    g.fillText(text, x, y);
  }

  /** A name in type that fits; where even small type is too wide, its beginning. */
  private void name(String text, double x, double y, double size, double free, Color ink) {
    double fitting = size;
    Font font = Font.font(Fonts.UI, FontPosture.ITALIC, fitting);
    while (fitting > SMALLEST_NAME && TextWidth.of(text, font) > free) {
      fitting -= 1;
      font = Font.font(Fonts.UI, FontPosture.ITALIC, fitting);
    }
    g.setTextAlign(TextAlignment.LEFT);
    g.setFont(font);
    g.setFill(ink);
    g.fillText(Ellipsis.fit(text, font, free), x, y);
  }

  private String derivative(Node node) {
    return "∂" + graph.output().name() + "/∂" + node.name();
  }

  private void outline(int node, boolean known) {
    boolean current = frame.currentNode() == node;
    g.setStroke(nonFinite(node) ? palette.danger() : current ? palette.nowFill() : palette.line2());
    g.setLineWidth(current ? 3 : 1.6);
    if (known) {
      g.setLineDashes();
    } else {
      g.setLineDashes(4, 4);
    }
  }

  /** The gold halo of the present node, the white one of the chosen node. */
  private void ring(int node, double x, double y, double w, double h, double arc) {
    boolean current = frame.currentNode() == node;
    if (!current && pinned != node && culprit != node) {
      return;
    }
    g.setLineDashes();
    g.setStroke(
        culprit == node
            ? palette.danger()
            : current ? palette.nowFill().deriveColor(0, 1, 1, 0.45) : palette.hi());
    g.setLineWidth(current ? 5 : 2);
    g.strokeRoundRect(x - 5, y - 5, w + 10, h + 10, arc + 10, arc + 10);
  }

  private boolean nonFinite(int node) {
    Tensor value = frame.value(node);
    Tensor gradient = frame.gradient(node);
    return value != null && !value.isFinite() || gradient != null && !gradient.isFinite();
  }
}
