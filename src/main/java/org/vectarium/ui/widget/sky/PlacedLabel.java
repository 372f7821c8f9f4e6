package org.vectarium.ui.widget.sky;

/**
 * A label with its place on the screen, in pixels.
 *
 * @param id of the point
 * @param style how to write it
 * @param side where it stands, seen from its point
 * @param left of the text's box
 * @param top of the text's box
 * @param width of the text's box
 * @param height of the text's box
 */
public record PlacedLabel(
    int id, LabelStyle style, Side side, double left, double top, double width, double height) {

  /** Where a label stands, seen from its point, in the order of preference. */
  public enum Side {
    RIGHT(1, 0),
    LEFT(-1, 0),
    ABOVE(0, -1),
    BELOW(0, 1),
    UPPER_RIGHT(1, -1),
    LOWER_RIGHT(1, 1),
    UPPER_LEFT(-1, -1),
    LOWER_LEFT(-1, 1);

    private final int dx;
    private final int dy;

    Side(int dx, int dy) {
      this.dx = dx;
      this.dy = dy;
    }

    double left(double x, double width, double gap) {
      return x + dx * gap + (dx - 1) * width / 2;
    }

    double top(double y, double height, double gap) {
      double near = dx == 0 ? gap : gap * 0.6;
      return y + dy * near + (dy - 1) * height / 2;
    }
  }

  /** Whether the two boxes, this one grown by a margin, share any area. */
  boolean overlaps(PlacedLabel other, double margin) {
    return left - margin < other.left + other.width
        && other.left < left + width + margin
        && top - margin < other.top + other.height
        && other.top < top + height + margin;
  }
}
