package org.vectarium.ui.explore;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.ui.widget.TextWidth;
import org.vectarium.ui.widget.sky.Box;

/**
 * A sum of words in the plane. b − a + c is drawn as its parallelogram, exact because the
 * projection is linear; longer balanced sums as a chain of them; others as their end alone, a
 * cross. The answer is ringed: the gap between cross and ring is the lesson.
 */
final class SumLayer implements SkyLayer {
  /** Room that the tools take at the right edge. */
  private static final double TOOLS = 60;

  private @Nullable Sum sum;

  void show(@Nullable Sum newSum) {
    sum = newSum;
  }

  @Override
  public void paint(GraphicsContext g, PlaneView view) {
    Sum asked = sum;
    double[] tip = tip(view);
    if (asked == null || tip == null) {
      return;
    }
    Color gold = view.palette().dark() ? view.palette().now() : view.palette().hi();
    if (asked.balanced()) {
      chain(g, view, asked, gold);
    }
    g.setStroke(gold);
    g.setLineWidth(2);
    g.strokeLine(tip[0] - 6, tip[1], tip[0] + 6, tip[1]);
    g.strokeLine(tip[0], tip[1] - 6, tip[0], tip[1] + 6);
    double[] answer =
        asked.answers().isEmpty() ? null : view.place(asked.answers().getFirst().id());
    if (answer != null) {
      g.setLineWidth(1.8);
      g.strokeOval(answer[0] - 11, answer[1] - 11, 22, 22);
    }
    g.setFont(Pen.small(view.scale()));
    String text = asked.written().toString();
    double left = left(view, tip[0], TextWidth.of(text, Pen.small(view.scale())));
    Pen.text(g, text, left, tip[1] + 22, view.palette().mid(), view.palette());
  }

  /** The name stands right of the cross, or left of it where the tools or the edge are near. */
  private static double left(PlaneView view, double x, double width) {
    boolean room = x + 10 + width < view.camera().width() - TOOLS;
    return room ? x + 10 : x - 10 - width;
  }

  /** From the first word on, each step adds c − a for the next pair. */
  private static void chain(GraphicsContext g, PlaneView view, Sum asked, Color gold) {
    FloatMatrix matrix = view.space().vectors().matrix();
    float[] at = matrix.row(asked.plus().getFirst());
    for (int i = 0; i < asked.minus().size(); i++) {
      float[] a = matrix.row(asked.minus().get(i));
      float[] c = matrix.row(asked.plus().get(i + 1));
      float[] next = at.clone();
      for (int k = 0; k < next.length; k++) {
        next[k] += c[k] - a[k];
      }
      double[] from = view.place(at);
      double[] to = view.place(next);
      double[] placeA = view.place(a);
      double[] placeC = view.place(c);
      if (from != null && to != null && placeA != null && placeC != null) {
        g.setStroke(gold);
        g.setLineWidth(1.2);
        g.setLineDashes(2, 4);
        g.strokeLine(placeA[0], placeA[1], from[0], from[1]);
        g.strokeLine(placeC[0], placeC[1], to[0], to[1]);
        g.setLineDashes();
        g.setLineWidth(2);
        Arrows.draw(g, placeA, placeC, gold);
        Arrows.draw(g, from, to, gold);
      }
      at = next;
    }
  }

  @Override
  public List<Box> reserved(PlaneView view) {
    Sum asked = sum;
    double[] tip = tip(view);
    if (asked == null || tip == null) {
      return List.of();
    }
    double width = TextWidth.of(asked.written().toString(), Pen.small(view.scale()));
    double height = 18 * view.scale();
    double left = left(view, tip[0], width);
    return List.of(new Box(left - 2, tip[1] + 26 - height, width + 4, height));
  }

  private double @Nullable [] tip(PlaneView view) {
    return sum == null ? null : view.place(sum.tip());
  }
}
