package org.vectarium.ui.backprop;

import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import org.vectarium.graph.Graph;
import org.vectarium.graph.Layout;
import org.vectarium.graph.Local;
import org.vectarium.graph.Message;
import org.vectarium.graph.Node;
import org.vectarium.graph.Pairwise;
import org.vectarium.playback.Beat;
import org.vectarium.playback.PlaybackFrame;
import org.vectarium.playback.drawing.Drawing;
import org.vectarium.playback.drawing.Rectangle;
import org.vectarium.ui.theme.Palette;

/**
 * What + , max and × do with the gradient, at the moment they do it: + lights all its inputs alike,
 * max bars the way to the loser, × crosses the inputs' values over. Screen thread only.
 */
final class IntuitionPainter {
  private final GraphicsContext g;
  private final Palette palette;
  private final PlaybackFrame frame;
  private final Drawing drawing;

  IntuitionPainter(GraphicsContext g, Palette palette, PlaybackFrame frame, Drawing drawing) {
    this.g = g;
    this.palette = palette;
    this.frame = frame;
    this.drawing = drawing;
  }

  /** What kind of node is sending its messages now, if it is one with an intuition. */
  static Optional<Pairwise.Kind> kind(PlaybackFrame frame) {
    return frame.current() instanceof Beat.Send send
            && frame.graph().node(send.node()) instanceof Node.Operation operation
            && operation.op() instanceof Pairwise(Pairwise.Kind kind)
        ? Optional.of(kind)
        : Optional.empty();
  }

  /** Whether nothing passes a derivative: max and min bar the loser's way. */
  static boolean bars(Local local) {
    return switch (local) {
      case Local.Diagonal(var d) -> d.maxAbs() == 0;
      case Local.Dense(var jacobian, _) -> jacobian.maxAbs() == 0;
      default -> false;
    };
  }

  void paint() {
    kind(frame)
        .ifPresent(kind -> {
          List<Message> sent = frame.trace().backward(frame.currentNode()).sent();
          switch (kind) {
            case MAX, MIN -> routes(sent);
            case MULTIPLY -> switches(sent);
            default -> {}
          }
        });
  }

  /** A gate across the way to whoever gets nothing. */
  private void routes(List<Message> sent) {
    for (Message message : sent) {
      if (frame.message(message.edge()) == null || !bars(message.local())) {
        continue;
      }
      List<Layout.Point> way = drawing.ways().of(message.edge());
      Layout.Point end = way.getLast();
      Layout.Point before = way.get(way.size() - 2);
      double length = Math.hypot(end.x() - before.x(), end.y() - before.y());
      double dx = (end.x() - before.x()) / length;
      double dy = (end.y() - before.y()) / length;
      double x = end.x() - 18 * dx;
      double y = end.y() - 18 * dy;
      g.setStroke(palette.nowFill());
      g.setLineWidth(4);
      g.setLineDashes();
      g.strokeLine(x - 14 * dy, y + 14 * dx, x + 14 * dy, y - 14 * dx);
    }
  }

  /** From each input's value to the other's gradient, whose local factor it is. */
  private void switches(List<Message> sent) {
    for (Message message : sent) {
      Graph.Edge own = message.edge();
      for (Message other : sent) {
        if (other == message || frame.message(own) == null) {
          continue;
        }
        Optional<Rectangle> from =
            drawing.labels().value(other.edge()).or(() -> slot(other.edge().from(), -1));
        Optional<Rectangle> to = drawing.labels().gradient(own).or(() -> slot(own.from(), 1));
        if (from.isPresent() && to.isPresent()) {
          curve(from.get(), to.get());
        }
      }
    }
  }

  /** Where the box of an input writes its value, above (−1), or its gradient, below (1). */
  private Optional<Rectangle> slot(int id, int side) {
    Node node = frame.graph().node(id);
    if (!(node instanceof Node.Source) || !node.shape().isScalar()) {
      return Optional.empty();
    }
    Layout.Point c = drawing.layout().centre(id);
    Layout.Size size = drawing.metrics().size(id);
    return Optional.of(
        new Rectangle(
            c.x() + 0.19 * size.width(),
            c.y() + side * 0.24 * size.height(),
            0.5 * size.width(),
            0.36 * size.height()));
  }

  private void curve(Rectangle from, Rectangle to) {
    g.setStroke(palette.nowFill());
    g.setLineWidth(2);
    g.setLineDashes(2, 4);
    double side = from.y() < to.y() ? 1 : -1;
    double startY = from.y() + side * from.height() / 2;
    double endY = to.y() - side * to.height() / 2;
    double bend = Math.max(from.right(), to.right()) + 18;
    g.beginPath();
    g.moveTo(from.x(), startY);
    g.bezierCurveTo(bend, startY, bend, endY, to.x(), endY);
    g.stroke();
    g.setLineDashes();
    g.setLineWidth(1.4);
    for (Rectangle box : List.of(from, to)) {
      g.strokeRoundRect(box.left() - 2, box.top() - 1, box.width() + 4, box.height() + 2, 8, 8);
    }
  }
}
