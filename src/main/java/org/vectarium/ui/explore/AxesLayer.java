package org.vectarium.ui.explore;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Font;
import org.vectarium.ui.widget.TextWidth;
import org.vectarium.ui.widget.sky.Box;
import org.vectarium.ui.widget.sky.Brush;

/**
 * What the axes mean: their titles along the edges of a plane, or for a solid a small tripod that
 * turns with it.
 */
final class AxesLayer implements SkyLayer {
  private static final double ARM = 40;
  private static final double EDGE = 12;

  private double bottom;

  /** Keeps clear of so many pixels at the lower edge. */
  void setBottom(double pixels) {
    bottom = pixels;
  }

  @Override
  public void paint(Brush brush, PlaneView view) {
    List<String> titles = view.plane().titles();
    if (titles.isEmpty()) {
      return;
    }
    if (view.plane().z() != null) {
      tripod(brush, view, titles);
      return;
    }
    Box across = across(view);
    double base = across.top() + across.height() * 0.75;
    brush.text(titles.get(0), across.left(), base, Pen.print(view));
    Box up = up(view);
    double foot = up.top() + up.height();
    brush.text(titles.get(1), up.left() + up.width() * 0.75, foot, -90, Pen.print(view));
  }

  /** The title of the horizontal axis, at its right end. */
  private Box across(PlaneView view) {
    Font font = Pen.small(view.scale());
    double width = TextWidth.of(view.plane().titles().get(0), font);
    double height = 18 * view.scale();
    double left = view.camera().width() - EDGE - width;
    return new Box(left, view.camera().height() - bottom - height - 4, width, height);
  }

  /** The title of the upright axis, written upwards in the middle of the left edge. */
  private Box up(PlaneView view) {
    double length = TextWidth.of(view.plane().titles().get(1), Pen.small(view.scale()));
    double top = (view.camera().height() - length) / 2;
    return new Box(EDGE - 4, top, 18 * view.scale(), length);
  }

  private void tripod(Brush brush, PlaneView view, List<String> titles) {
    double x = EDGE + 56;
    double y = view.camera().height() - bottom - 60;
    Brush.Stroke arm = new Brush.Stroke(view.palette().line2(), 1.5);
    List<Box> names = new ArrayList<>();
    for (int axis = 0; axis < titles.size(); axis++) {
      double[] end =
          view.turn().apply(axis == 0 ? ARM : 0, axis == 1 ? ARM : 0, axis == 2 ? ARM : 0);
      brush.line(x, y, x + end[0], y - end[1], arm);
      String name = titles.get(axis).replaceFirst(" ·.*", "");
      double half = TextWidth.of(name, Pen.small(view.scale())) / 2;
      double row = 15 * view.scale();
      double left = x + 1.3 * end[0] - half;
      Box box = clear(new Box(left, y - 1.3 * end[1] + 4 - row, 2 * half, row), names);
      names.add(box);
      brush.text(name, box.left(), box.top() + row, Pen.print(view));
    }
  }

  /** Two axes that point the same way have their names one below the other. */
  private static Box clear(Box box, List<Box> names) {
    return names.stream().anyMatch(box::overlaps)
        ? clear(new Box(box.left(), box.top() + box.height(), box.width(), box.height()), names)
        : box;
  }

  @Override
  public List<Box> reserved(PlaneView view) {
    if (view.plane().titles().isEmpty()) {
      return List.of();
    }
    if (view.plane().z() != null) {
      return List.of(new Box(0, view.camera().height() - bottom - 124, 136, 124));
    }
    return List.of(across(view), up(view));
  }
}
