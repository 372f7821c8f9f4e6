package org.vectarium.ui.widget;

import javafx.scene.paint.Color;
import org.vectarium.ui.theme.Palette;
import org.vectarium.ui.widget.sky.SkyColours;

/** Makes a sky's colours of a theme's palette. Stateless. */
public final class SkyPalette {
  private static final int DENSITY_STEPS = 128;

  private SkyPalette() {}

  /** Category 0 is grey (unassigned), 1…6 are the six hues. */
  public static SkyColours grouped(Palette palette) {
    int[] categories = new int[palette.categories().size()];
    categories[0] = argb(palette.categories().getLast());
    for (int c = 1; c < categories.length; c++) {
      categories[c] = argb(palette.categories().get(c - 1));
    }
    return of(palette, categories);
  }

  /** The colours of a theme with a table of one's own for the points. */
  public static SkyColours of(Palette palette, int[] points) {
    return new SkyColours(
        argb(palette.voidColour()),
        points,
        argb(palette.hi()),
        argb(palette.mid()),
        argb(palette.now()),
        argb(palette.nowFill()),
        argb(palette.voidColour().interpolate(palette.line(), 0.45)),
        density(palette));
  }

  /** From the background through the scale of counts, short of its end: points stay visible. */
  private static int[] density(Palette palette) {
    int[] ramp = new int[DENSITY_STEPS];
    for (int i = 0; i < ramp.length; i++) {
      double share = (double) i / (ramp.length - 1);
      Color colour = palette.sequential(0.75 * share);
      ramp[i] = argb(palette.voidColour().interpolate(colour, Math.min(1, 4 * share)));
    }
    return ramp;
  }

  /** 0xAARRGGBB. */
  public static int argb(Color colour) {
    return (int) Math.round(colour.getOpacity() * 255) << 24
        | (int) Math.round(colour.getRed() * 255) << 16
        | (int) Math.round(colour.getGreen() * 255) << 8
        | (int) Math.round(colour.getBlue() * 255);
  }
}
