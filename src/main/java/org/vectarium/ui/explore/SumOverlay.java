package org.vectarium.ui.explore;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.vectarium.projection.Basis;
import org.vectarium.ui.theme.Fonts;
import org.vectarium.ui.theme.Palette;
import org.vectarium.ui.widget.sky.Camera;

/**
 * A sum of words in the plane. b − a + c is drawn as its parallelogram, exact because the projection
 * is linear; longer balanced sums as a chain of them; others as their end alone, a cross. The answer
 * is ringed: the gap between cross and ring is the lesson. Stateless.
 */
final class SumOverlay {
  private SumOverlay() {}

  static void paint(
      GraphicsContext g,
      Camera camera,
      Plane plane,
      Space space,
      Sum sum,
      Palette palette,
      double scale) {
    Basis basis = plane.basis();
    if (basis == null) {
      return;
    }
    Color gold = palette.dark() ? palette.now() : palette.hi();
    g.setStroke(gold);
    double[] tip = screen(camera, basis.project(sum.tip()));
    if (sum.balanced()) {
      chain(g, camera, space, basis, sum, gold);
    }
    g.setLineWidth(2);
    g.strokeLine(tip[0] - 6, tip[1], tip[0] + 6, tip[1]);
    g.strokeLine(tip[0], tip[1] - 6, tip[0], tip[1] + 6);
    if (!sum.answers().isEmpty()) {
      int id = sum.answers().getFirst().id();
      if (id < plane.x().length) {
        double x = camera.screenX(plane.x()[id]);
        double y = camera.screenY(plane.y()[id]);
        g.setLineWidth(1.8);
        g.strokeOval(x - 11, y - 11, 22, 22);
      }
    }
    name(g, sum.written().toString(), tip, palette, scale);
  }

  /** From the first word on, each step adds c − a for the next pair. */
  private static void chain(
      GraphicsContext g, Camera camera, Space space, Basis basis, Sum sum, Color gold) {
    double[] at = basis.project(space.vectors().matrix().row(sum.plus().getFirst()));
    for (int i = 0; i < sum.minus().size(); i++) {
      double[] a = basis.project(space.vectors().matrix().row(sum.minus().get(i)));
      double[] c = basis.project(space.vectors().matrix().row(sum.plus().get(i + 1)));
      double[] next = {at[0] + c[0] - a[0], at[1] + c[1] - a[1]};
      double[] from = screen(camera, at);
      double[] to = screen(camera, next);
      double[] screenA = screen(camera, a);
      double[] screenC = screen(camera, c);
      g.setLineWidth(1.2);
      g.setLineDashes(2, 4);
      g.strokeLine(screenA[0], screenA[1], from[0], from[1]);
      g.strokeLine(screenC[0], screenC[1], to[0], to[1]);
      g.setLineDashes();
      g.setLineWidth(2);
      Arrows.draw(g, screenA, screenC, gold);
      Arrows.draw(g, from, to, gold);
      at = next;
    }
  }

  private static void name(
      GraphicsContext g, String text, double[] tip, Palette palette, double scale) {
    g.setFont(Font.font(Fonts.UI, 12 * scale));
    g.setFill(palette.voidColour());
    for (double[] shift : new double[][] {{-1, 0}, {1, 0}, {0, -1}, {0, 1}}) {
      g.fillText(text, tip[0] + 10 + shift[0], tip[1] + 22 + shift[1]);
    }
    g.setFill(palette.mid());
    g.fillText(text, tip[0] + 10, tip[1] + 22);
  }

  private static double[] screen(Camera camera, double[] world) {
    return new double[] {camera.screenX(world[0]), camera.screenY(world[1])};
  }
}
