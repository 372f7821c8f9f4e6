package org.vectarium.ui.explore;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.ui.widget.TextWidth;
import org.vectarium.ui.widget.sky.Box;
import org.vectarium.ui.widget.sky.Brush;
import org.vectarium.ui.widget.sky.Brush.Stroke;

/**
 * A sum of words in the plane. b − a + c is drawn as its parallelogram, exact because the
 * projection is linear; longer balanced sums as a chain of them; others as their end alone, a
 * cross. The answer is ringed: the gap between cross and ring is the lesson.
 */
final class SumLayer implements SkyLayer {
  /** Room that the tools take at the right edge. */
  private static final double TOOLS = 60;

  /** Radius of the ring round the answer. */
  private static final double RING = 11;

  private @Nullable Sum sum;

  void show(@Nullable Sum newSum) {
    sum = newSum;
  }

  @Override
  public void paint(Brush brush, PlaneView view) {
    Sum asked = sum;
    double[] tip = tip(view);
    if (asked == null || tip == null) {
      return;
    }
    Color gold = Pen.gold(view);
    if (asked.balanced()) {
      chain(brush, view, asked, gold);
    }
    Stroke firm = new Stroke(gold, 2);
    brush.line(tip[0] - 6, tip[1], tip[0] + 6, tip[1], firm);
    brush.line(tip[0], tip[1] - 6, tip[0], tip[1] + 6, firm);
    double[] answer =
        asked.answers().isEmpty() ? null : view.place(asked.answers().getFirst().id());
    if (answer != null) {
      brush.ring(answer[0], answer[1], RING, new Stroke(gold, 1.8));
    }
    String text = asked.written().toString();
    double left = left(view, tip[0], TextWidth.of(text, Pen.small(view.scale())));
    brush.text(text, left, tip[1] + 22, Pen.name(view));
  }

  /** The name stands right of the cross, or left of it where the tools or the edge are near. */
  private static double left(PlaneView view, double x, double width) {
    boolean room = x + 10 + width < view.camera().width() - TOOLS;
    return room ? x + 10 : x - 10 - width;
  }

  /** One pair of a chain on the screen: c − a is added at {@code from}. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Step(double[] a, double[] c, double[] from, double[] to) {}

  /** From the first word on, each step adds c − a for the next pair. */
  private static List<Step> steps(PlaneView view, Sum asked) {
    FloatMatrix matrix = view.space().vectors().matrix();
    List<Step> steps = new ArrayList<>();
    float[] at = matrix.row(asked.plus().getFirst());
    for (int i = 0; i < asked.minus().size(); i++) {
      float[] a = matrix.row(asked.minus().get(i));
      float[] c = matrix.row(asked.plus().get(i + 1));
      float[] next = at.clone();
      for (int k = 0; k < next.length; k++) {
        next[k] += c[k] - a[k];
      }
      double[] placeA = view.place(a);
      double[] placeC = view.place(c);
      double[] from = view.place(at);
      double[] to = view.place(next);
      if (from != null && to != null && placeA != null && placeC != null) {
        steps.add(new Step(placeA, placeC, from, to));
      }
      at = next;
    }
    return steps;
  }

  private static void chain(Brush brush, PlaneView view, Sum asked, Color gold) {
    Stroke dotted = new Stroke(gold, 1.2, 2, 4);
    for (Step step : steps(view, asked)) {
      brush.line(step.a[0], step.a[1], step.from[0], step.from[1], dotted);
      brush.line(step.c[0], step.c[1], step.to[0], step.to[1], dotted);
      Arrows.draw(brush, step.a, step.c, new Stroke(gold, 2));
      Arrows.draw(brush, step.from, step.to, new Stroke(gold, 2));
    }
  }

  /** The name, the cross, the ring, and the sides of the parallelogram. */
  @Override
  public List<Box> reserved(PlaneView view) {
    Sum asked = sum;
    double[] tip = tip(view);
    if (asked == null || tip == null) {
      return List.of();
    }
    List<Box> boxes = new ArrayList<>();
    double width = TextWidth.of(asked.written().toString(), Pen.small(view.scale()));
    double height = 18 * view.scale();
    double left = left(view, tip[0], width);
    boxes.add(new Box(left - 2, tip[1] + 26 - height, width + 4, height));
    boxes.add(new Box(tip[0] - 7, tip[1] - 7, 14, 14));
    double[] answer =
        asked.answers().isEmpty() ? null : view.place(asked.answers().getFirst().id());
    if (answer != null) {
      boxes.add(new Box(answer[0] - RING, answer[1] - RING, 2 * RING, 2 * RING));
    }
    if (asked.balanced()) {
      for (Step step : steps(view, asked)) {
        boxes.addAll(Arrows.boxes(step.a, step.c));
        boxes.addAll(Arrows.boxes(step.from, step.to));
      }
    }
    return boxes;
  }

  private double @Nullable [] tip(PlaneView view) {
    return sum == null ? null : view.place(sum.tip());
  }
}
