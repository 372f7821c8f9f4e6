package org.vectarium.ui.explore;

import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.vectarium.ui.theme.Fonts;
import org.vectarium.ui.theme.Palette;
import org.vectarium.ui.widget.sky.Brush;

/** What the layers of the sky draw with. Stateless; screen thread only. */
final class Pen {
  private Pen() {}

  /** The font of small print over the sky. */
  static Font small(double scale) {
    return Font.font(Fonts.UI, 12 * scale);
  }

  /** Small print with a halo of the background. */
  static Brush.Lettering print(PlaneView view) {
    Palette palette = view.palette();
    return new Brush.Lettering(small(view.scale()), palette.mid(), palette.voidColour(), 1);
  }

  /** A name among points: brighter, with a wider halo. */
  static Brush.Lettering name(PlaneView view) {
    Palette palette = view.palette();
    return new Brush.Lettering(small(view.scale()), palette.hi(), palette.voidColour(), 2.5);
  }

  /** The colour of what is asked about. */
  static Color gold(PlaneView view) {
    return view.palette().dark() ? view.palette().now() : view.palette().hi();
  }
}
