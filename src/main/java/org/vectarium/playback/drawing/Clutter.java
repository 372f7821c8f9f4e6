package org.vectarium.playback.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vectarium.graph.Layout;

/**
 * What is already on the paper: rectangles and lines, found by the squares of a grid that they
 * touch. For one thread.
 */
final class Clutter {
  private static final double SQUARE = 96;

  private record Line(Layout.Point a, Layout.Point b) {}

  private record Square(int column, int row) {}

  private final Map<Square, List<Rectangle>> taken = new HashMap<>();
  private final Map<Square, List<Line>> lines = new HashMap<>();

  void take(Rectangle place) {
    put(taken, place, place);
  }

  void draw(List<Layout.Point> way) {
    for (int i = 1; i < way.size(); i++) {
      Layout.Point a = way.get(i - 1);
      Layout.Point b = way.get(i);
      Line line = new Line(a, b);
      double width = Math.abs(a.x() - b.x());
      double height = Math.abs(a.y() - b.y());
      double left = Math.min(a.x(), b.x());
      double top = Math.min(a.y(), b.y());
      for (Square square : squares(Rectangle.at(left, top, width, height).grown(1))) {
        Rectangle bounds =
            Rectangle.at(square.column * SQUARE, square.row * SQUARE, SQUARE, SQUARE);
        // A long slanted line touches few of the squares that its bounds cover.
        if (bounds.grown(1).meets(a, b)) {
          lines.computeIfAbsent(square, _ -> new ArrayList<>()).add(line);
        }
      }
    }
  }

  boolean free(Rectangle place) {
    for (Square square : squares(place)) {
      for (Rectangle other : taken.getOrDefault(square, List.of())) {
        if (place.overlaps(other)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether no line comes nearer than this. */
  boolean clear(Rectangle place, double distance) {
    Rectangle wide = place.grown(distance);
    for (Square square : squares(wide)) {
      for (Line line : lines.getOrDefault(square, List.of())) {
        if (wide.meets(line.a(), line.b())) {
          return false;
        }
      }
    }
    return true;
  }

  private static <T> void put(Map<Square, List<T>> grid, Rectangle bounds, T item) {
    for (Square square : squares(bounds)) {
      grid.computeIfAbsent(square, _ -> new ArrayList<>()).add(item);
    }
  }

  private static List<Square> squares(Rectangle r) {
    List<Square> squares = new ArrayList<>();
    for (int row = index(r.top()); row <= index(r.bottom()); row++) {
      for (int column = index(r.left()); column <= index(r.right()); column++) {
        squares.add(new Square(column, row));
      }
    }
    return squares;
  }

  private static int index(double at) {
    return (int) Math.floor(at / SQUARE);
  }
}
