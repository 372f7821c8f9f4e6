package org.vectarium.ui.widget.sky;

/**
 * A part of the screen in pixels.
 *
 * @param left of the box
 * @param top of the box
 * @param width of the box
 * @param height of the box
 */
public record Box(double left, double top, double width, double height) {
  /** Whether two boxes share more than an edge. */
  public boolean overlaps(Box other) {
    return left < other.left + other.width
        && other.left < left + width
        && top < other.top + other.height
        && other.top < top + height;
  }
}
