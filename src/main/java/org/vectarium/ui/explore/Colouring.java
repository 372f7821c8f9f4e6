package org.vectarium.ui.explore;

import java.util.Arrays;
import java.util.function.DoubleToIntFunction;
import org.vectarium.embedding.Clusters;
import org.vectarium.ui.theme.Palette;
import org.vectarium.ui.widget.SkyPalette;
import org.vectarium.ui.widget.sky.SkyColours;

/** What a point's colour means. */
enum Colouring {
  CLUSTER,
  FREQUENCY,
  SIMILARITY,
  NONE;

  private static final int STEPS = 32;

  /**
   * Each point's place in the table of {@link #colours}.
   *
   * @param selected the word that similarity is measured to; negative for none
   */
  byte[] categories(Space space, int selected) {
    byte[] category = new byte[space.vectors().size()];
    switch (this) {
      case CLUSTER -> {
        Clusters clusters = space.clusters();
        for (int id = 0; id < category.length; id++) {
          category[id] = (byte) (clusters.group()[id] + 1);
        }
      }
      case FREQUENCY -> {
        double most = Math.log(category.length + 1.0);
        for (int id = 0; id < category.length; id++) {
          category[id] = step(1 - Math.log(id + 1.0) / most);
        }
      }
      case SIMILARITY -> {
        if (selected >= 0) {
          float[] cosines = space.search().cosines(space.vectors().matrix().row(selected));
          for (int id = 0; id < category.length; id++) {
            category[id] = step((cosines[id] + 1) / 2.0);
          }
        } else {
          Arrays.fill(category, step(0.5));
        }
      }
      case NONE -> {}
    }
    return category;
  }

  private static byte step(double share) {
    return (byte) Math.clamp(Math.round(share * (STEPS - 1)), 0, STEPS - 1);
  }

  /** The colours of the sky in this mode. */
  SkyColours colours(Palette palette) {
    int[] table =
        switch (this) {
          case CLUSTER -> grouped(palette);
          case FREQUENCY -> scale(share -> SkyPalette.argb(palette.sequential(0.3 + 0.7 * share)));
          case SIMILARITY -> scale(share -> SkyPalette.argb(palette.diverging(2 * share - 1)));
          case NONE -> new int[] {SkyPalette.argb(palette.categories().getLast())};
        };
    return SkyPalette.of(palette, table);
  }

  /** Grey for no group, then the six hues. */
  static int[] grouped(Palette palette) {
    int[] table = new int[palette.categories().size()];
    // Words of no group are the background of the others.
    table[0] =
        SkyPalette.argb(palette.categories().getLast().interpolate(palette.voidColour(), 0.6));
    for (int c = 1; c < table.length; c++) {
      table[c] = SkyPalette.argb(palette.categories().get(c - 1));
    }
    return table;
  }

  private static int[] scale(DoubleToIntFunction colour) {
    int[] table = new int[STEPS];
    for (int i = 0; i < STEPS; i++) {
      table[i] = colour.applyAsInt(i / (STEPS - 1.0));
    }
    return table;
  }
}
