package org.vectarium.ui.train;

import java.util.List;
import org.vectarium.ui.widget.sky.Box;

/**
 * Finds the name of a mark a place among the words it belongs to: the nearest that leaves every
 * word's dot room for a label of its own. Needs no toolkit.
 *
 * @param box of the name, in pixels
 * @param lineX where a line from the mark to its name ends
 * @param lineY of the same
 * @param distance from the mark to the line's end
 */
record NamePlace(Box box, double lineX, double lineY, double distance) {
  /** Room for a word's label about its dot, as far off as the placer will set it. */
  private static final double ROOM_ACROSS = 100;

  private static final double ROOM_DOWN = 46;
  private static final double NEAREST = 14;
  private static final double STEP = 14;
  private static final int DISTANCES = 20;
  private static final int DIRECTIONS = 16;

  /** A place on the screen, in pixels. */
  record Spot(double x, double y) {}

  /**
   * The place of a name of this size.
   *
   * @param mark what it names
   * @param dots of the words that carry labels
   * @param width of the whole picture
   * @param height of the whole picture
   */
  static NamePlace find(
      Spot mark,
      List<Spot> dots,
      double nameWidth,
      double nameHeight,
      double width,
      double height) {
    for (int d = 0; d < DISTANCES; d++) {
      for (int k = 0; k < DIRECTIONS; k++) {
        NamePlace place = at(mark, NEAREST + d * STEP, k, nameWidth, nameHeight);
        if (place.within(width, height) && dots.stream().noneMatch(place::crowds)) {
          return place;
        }
      }
    }
    return at(mark, NEAREST, 0, nameWidth, nameHeight);
  }

  /** Sideways first, upwards before downwards. */
  private static NamePlace at(
      Spot mark, double distance, int direction, double nameWidth, double nameHeight) {
    int turn = (direction + 1) / 2 * (direction % 2 == 0 ? 1 : -1);
    double angle = 2 * Math.PI * turn / DIRECTIONS;
    double x = mark.x + distance * Math.cos(angle);
    double y = mark.y + distance * Math.sin(angle);
    double left = x - nameWidth * (1 - Math.cos(angle)) / 2;
    double top = y - nameHeight * (1 - Math.sin(angle)) / 2;
    return new NamePlace(new Box(left, top, nameWidth, nameHeight), x, y, distance);
  }

  private boolean within(double width, double height) {
    return box.left() >= 0
        && box.top() >= 0
        && box.left() + box.width() <= width
        && box.top() + box.height() <= height;
  }

  private boolean crowds(Spot dot) {
    return box.overlaps(
        new Box(dot.x - ROOM_ACROSS, dot.y - ROOM_DOWN, 2 * ROOM_ACROSS, 2 * ROOM_DOWN));
  }

  /** Whether the name stands so far off that a line must tie it to its mark. */
  boolean apart() {
    return distance > NEAREST;
  }
}
