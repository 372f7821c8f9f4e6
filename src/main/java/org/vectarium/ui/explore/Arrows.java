package org.vectarium.ui.explore;

import java.util.ArrayList;
import java.util.List;
import org.vectarium.ui.widget.sky.Box;
import org.vectarium.ui.widget.sky.Brush;
import org.vectarium.ui.widget.sky.Brush.Stroke;

/** Arrows between discs. Stateless. */
final class Arrows {
  private static final double SHORTEST = 24;
  private static final double BOX = 8;

  private Arrows() {}

  /** Where the line from one point to another runs, as small boxes, clear of both its ends. */
  static List<Box> boxes(double[] from, double[] to) {
    double length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    List<Box> boxes = new ArrayList<>();
    for (double at = SHORTEST / 2; at < length - SHORTEST / 2; at += BOX) {
      double x = from[0] + (to[0] - from[0]) * at / length;
      double y = from[1] + (to[1] - from[1]) * at / length;
      boxes.add(new Box(x - BOX / 2, y - BOX / 2, BOX, BOX));
    }
    return boxes;
  }

  /** A line that stops short of its end points, with a head. */
  static void draw(Brush brush, double[] from, double[] to, Stroke stroke) {
    double dx = to[0] - from[0];
    double dy = to[1] - from[1];
    double length = Math.hypot(dx, dy);
    if (length < SHORTEST) {
      return;
    }
    double ux = dx / length;
    double uy = dy / length;
    double endX = to[0] - 8 * ux;
    double endY = to[1] - 8 * uy;
    brush.line(from[0] + 7 * ux, from[1] + 7 * uy, endX - 6 * ux, endY - 6 * uy, stroke);
    brush.polygon(
        new double[] {endX, endX - 10 * ux - 4.5 * uy, endX - 10 * ux + 4.5 * uy},
        new double[] {endY, endY - 10 * uy + 4.5 * ux, endY - 10 * uy - 4.5 * ux},
        stroke.colour());
  }
}
