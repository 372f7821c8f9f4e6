package org.vectarium.ui.explore;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.vectarium.ui.theme.Fonts;
import org.vectarium.ui.theme.Palette;

/** Strokes that the layers of the sky share. Stateless; screen thread only. */
final class Pen {
  private Pen() {}

  /** The font of small print over the sky. */
  static Font small(double scale) {
    return Font.font(Fonts.UI, 12 * scale);
  }

  /** Text with a halo of the background, from its left end on the base line. */
  static void text(GraphicsContext g, String text, double x, double y, Color ink, Palette palette) {
    g.setFill(palette.voidColour());
    for (double[] shift : new double[][] {{-1, 0}, {1, 0}, {0, -1}, {0, 1}}) {
      g.fillText(text, x + shift[0], y + shift[1]);
    }
    g.setFill(ink);
    g.fillText(text, x, y);
  }
}
