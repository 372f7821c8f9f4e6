package org.vectarium.ui.corpus;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.vectarium.ui.widget.TextWidth;
import org.vectarium.ui.widget.sky.Brush;
import org.vectarium.ui.widget.sky.Brush.Lettering;
import org.vectarium.ui.widget.sky.Brush.Stroke;
import org.vectarium.ui.widget.sky.Camera;
import org.vectarium.ui.widget.sky.SkyPoints;

/**
 * Arrows from every even point of a sky to the odd one behind it, named at both ends. Names stand
 * outside, in two columns, and make room for one another; a hair line leads to those that moved.
 */
final class ArrowOverlay {
  private static final double NAME_HEIGHT = 1.25;
  private static final double AWAY = 12;
  private static final double TIP = 7;
  private static final double DOT = 3;

  private Color arrows = Color.GRAY;
  private Color names = Color.GRAY;
  private Color hairs = Color.GRAY;
  private Font font = Font.getDefault();

  void setInk(Color arrowInk, Color nameInk, Color hairInk, Font nameFont) {
    arrows = arrowInk;
    names = nameInk;
    hairs = hairInk;
    font = nameFont;
  }

  /** Draws the first {@code n} points and what joins them. */
  void draw(Brush brush, Camera camera, SkyPoints points, int n) {
    double[] x = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = camera.screenX(points.x()[i]);
      y[i] = camera.screenY(points.y()[i]);
    }
    Stroke stroke = new Stroke(arrows, 1.4);
    for (int i = 0; i < n; i += 2) {
      arrow(brush, x[i], y[i], x[i + 1], y[i + 1], stroke);
    }
    for (int i = 0; i < n; i++) {
      brush.disc(x[i], y[i], DOT, names);
    }
    for (int end = 0; end < 2; end++) {
      int first = end;
      int[] ends = IntStream.range(0, n).filter(i -> i % 2 == first).toArray();
      double own = Arrays.stream(ends).mapToDouble(i -> x[i]).average().orElse(0);
      boolean right = own > Arrays.stream(x).average().orElse(0);
      name(brush, points, ends, x, y, right);
    }
  }

  private static void arrow(
      Brush brush, double x0, double y0, double x1, double y1, Stroke stroke) {
    brush.line(x0, y0, x1, y1, stroke);
    double angle = Math.atan2(y1 - y0, x1 - x0);
    for (double side : new double[] {2.7, -2.7}) {
      double wingX = x1 + TIP * Math.cos(angle + side);
      double wingY = y1 + TIP * Math.sin(angle + side);
      brush.line(x1, y1, wingX, wingY, stroke);
    }
  }

  private void name(
      Brush brush, SkyPoints points, int[] ends, double[] x, double[] y, boolean right) {
    List<Integer> fromTop =
        Arrays.stream(ends).boxed().sorted(Comparator.comparingDouble(i -> y[i])).toList();
    double[] at =
        spread(fromTop.stream().mapToDouble(i -> y[i]).toArray(), NAME_HEIGHT * font.getSize());
    double side = right ? 1 : -1;
    double column =
        side * Arrays.stream(ends).mapToDouble(i -> side * x[i]).max().orElse(0) + side * AWAY;
    Stroke hair = new Stroke(hairs, 1);
    Lettering lettering = new Lettering(font, names, names, 0);
    for (int k = 0; k < at.length; k++) {
      int i = fromTop.get(k);
      brush.line(x[i] + 4 * side, y[i], column - 2 * side, at[k], hair);
      String text = points.label().apply(i);
      double left = right ? column : column - TextWidth.of(text, font);
      // A third of the size below the middle of the letters lies their base line.
      brush.text(text, left, at[k] + font.getSize() / 3, lettering);
    }
  }

  /** The nearest places that keep a distance, for rising wishes. */
  static double[] spread(double[] wishes, double distance) {
    double[] places = wishes.clone();
    for (int round = 0; round < 60; round++) {
      for (int k = 1; k < places.length; k++) {
        double lacking = distance - (places[k] - places[k - 1]);
        if (lacking > 0) {
          places[k - 1] -= lacking / 2;
          places[k] += lacking / 2;
        }
      }
    }
    return places;
  }
}
