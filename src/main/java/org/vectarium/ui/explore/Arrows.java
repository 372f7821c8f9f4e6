package org.vectarium.ui.explore;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Arrows between discs. Stateless. */
final class Arrows {
  private static final double SHORTEST = 24;

  private Arrows() {}

  /** A line in the stroke of the moment that stops short of its end points, with a head. */
  static void draw(GraphicsContext g, double[] from, double[] to, Color colour) {
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
    g.strokeLine(from[0] + 7 * ux, from[1] + 7 * uy, endX - 6 * ux, endY - 6 * uy);
    g.setFill(colour);
    g.fillPolygon(
        new double[] {endX, endX - 10 * ux - 4.5 * uy, endX - 10 * ux + 4.5 * uy},
        new double[] {endY, endY - 10 * uy + 4.5 * ux, endY - 10 * uy - 4.5 * ux},
        3);
  }
}
