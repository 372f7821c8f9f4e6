package org.vectarium.playback.drawing;

import org.vectarium.graph.Layout;

/**
 * An upright rectangle by its middle; y grows downwards.
 *
 * @param x of the middle
 * @param y of the middle
 */
public record Rectangle(double x, double y, double width, double height) {
  /** From its top left corner. */
  public static Rectangle at(double left, double top, double width, double height) {
    return new Rectangle(left + width / 2, top + height / 2, width, height);
  }

  public double left() {
    return x - width / 2;
  }

  public double right() {
    return x + width / 2;
  }

  public double top() {
    return y - height / 2;
  }

  public double bottom() {
    return y + height / 2;
  }

  /** Whether the two share an inner point. */
  public boolean overlaps(Rectangle other) {
    return Math.abs(x - other.x) < (width + other.width) / 2
        && Math.abs(y - other.y) < (height + other.height) / 2;
  }

  public Rectangle grown(double margin) {
    return new Rectangle(x, y, width + 2 * margin, height + 2 * margin);
  }

  public boolean contains(double px, double py) {
    return px >= left() && px <= right() && py >= top() && py <= bottom();
  }

  /** The smallest one that holds both. */
  Rectangle with(Rectangle other) {
    double left = Math.min(left(), other.left());
    double top = Math.min(top(), other.top());
    return at(
        left,
        top,
        Math.max(right(), other.right()) - left,
        Math.max(bottom(), other.bottom()) - top);
  }

  /** Whether a straight line from a to b passes through the inside (Liang and Barsky 1984). */
  public boolean meets(Layout.Point a, Layout.Point b) {
    double dx = b.x() - a.x();
    double dy = b.y() - a.y();
    double[] towards = {-dx, dx, -dy, dy};
    double[] room = {a.x() - left(), right() - a.x(), a.y() - top(), bottom() - a.y()};
    double enters = 0;
    double leaves = 1;
    for (int side = 0; side < 4; side++) {
      if (towards[side] == 0) {
        if (room[side] <= 0) {
          return false;
        }
      } else if (towards[side] < 0) {
        enters = Math.max(enters, room[side] / towards[side]);
      } else {
        leaves = Math.min(leaves, room[side] / towards[side]);
      }
    }
    return enters < leaves;
  }
}
