package org.vectarium.ui.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleToIntFunction;
import javafx.scene.paint.Color;
import org.vectarium.embedding.SideTable;
import org.vectarium.ui.theme.Palette;
import org.vectarium.ui.widget.SkyPalette;
import org.vectarium.ui.widget.sky.SkyColours;

/** What a point's colour means. */
enum Colouring {
  CLUSTER,
  FREQUENCY,
  SIMILARITY,
  QUALITY,
  COLUMN,
  NONE;

  /** Steps of a continuous scale, up to the inks of selected words and of context. */
  private static final int STEPS = Tint.CHOSEN;

  /** Hues that can be told apart. */
  static final int HUES = 6;

  /**
   * What colours are made from.
   *
   * @param space the words
   * @param selected the word that similarity is measured to; negative for none
   * @param quality of the picture
   * @param column beside the words
   */
  record Source(Space space, int selected, Quality quality, LookModel.Column column) {
    int words() {
      return space.vectors().size();
    }
  }

  /**
   * An entry of the legend.
   *
   * @param name what the colour stands for
   * @param argb the colour
   */
  record Entry(String name, int argb) {}

  /** Each point's place in the table of {@link #colours}. */
  byte[] categories(Source source) {
    byte[] category = new byte[source.words()];
    switch (this) {
      case CLUSTER -> {
        int[] group = source.space.clusters().group();
        for (int id = 0; id < category.length; id++) {
          category[id] = (byte) (group[id] + 1);
        }
      }
      case FREQUENCY -> {
        double most = Math.log(category.length + 1.0);
        for (int id = 0; id < category.length; id++) {
          category[id] = step(1 - Math.log(id + 1.0) / most);
        }
      }
      case SIMILARITY -> similarities(source, category);
      case QUALITY -> {
        Arrays.fill(category, (byte) Tint.CONTEXT);
        float[] kept = source.quality.kept();
        for (int id = 0; id < Math.min(kept.length, category.length); id++) {
          category[id] = step(kept[id]);
        }
      }
      case COLUMN -> columns(source, category);
      case NONE -> {}
    }
    return category;
  }

  private static void similarities(Source source, byte[] category) {
    if (source.selected < 0) {
      Arrays.fill(category, step(0.5));
      return;
    }
    float[] row = source.space.vectors().matrix().row(source.selected);
    float[] cosines = source.space.search().cosines(row);
    for (int id = 0; id < category.length; id++) {
      category[id] = step((cosines[id] + 1) / 2.0);
    }
  }

  private static void columns(Source source, byte[] category) {
    LookModel.Column column = source.column;
    Arrays.fill(category, (byte) Tint.CONTEXT);
    switch (SideTable.kind(column.values())) {
      case NUMBER -> {
        double[] range = range(column.values());
        for (int id = 0; id < category.length; id++) {
          double value = SideTable.number(column.of(id));
          if (Double.isFinite(value)) {
            category[id] = step((value - range[0]) / Math.max(1e-300, range[1] - range[0]));
          }
        }
      }
      case COLOUR -> fill(source, category, own(column));
      case TEXT -> fill(source, category, top(column));
    }
  }

  private static void fill(Source source, byte[] category, List<String> values) {
    for (int id = 0; id < category.length; id++) {
      int at = values.indexOf(source.column.of(id));
      if (at >= 0) {
        category[id] = (byte) (at + 1);
      }
    }
  }

  /** The most frequent values, as many as there are hues. */
  private static List<String> top(LookModel.Column column) {
    return SideTable.mostFrequent(column.values(), column.part(), HUES);
  }

  /** The colours that a column itself names, as many as the table holds. */
  private static List<String> own(LookModel.Column column) {
    return SideTable.mostFrequent(column.values(), SideTable.Part.WHOLE, Tint.CHOSEN - 1);
  }

  private static double[] range(List<String> values) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (String value : values) {
      double number = SideTable.number(value);
      if (Double.isFinite(number)) {
        low = Math.min(low, number);
        high = Math.max(high, number);
      }
    }
    return new double[] {low, high};
  }

  private static byte step(double share) {
    return (byte) Math.clamp(Math.round(share * (STEPS - 1)), 0, STEPS - 1);
  }

  /** The colours of the sky in this mode, in every shade of {@link Tint}. */
  SkyColours colours(Source source, Palette palette) {
    int[] own = table(source, palette);
    int background = SkyPalette.argb(palette.voidColour());
    int[] all = new int[Tint.COLOURS * Tint.DEPTHS];
    for (int depth = 0; depth < Tint.DEPTHS; depth++) {
      double share = 1 - 0.8 * depth / (Tint.DEPTHS - 1);
      for (int c = 0; c < Tint.COLOURS; c++) {
        int colour =
            switch (c) {
              case Tint.CONTEXT -> context(palette);
              case Tint.CHOSEN -> SkyPalette.argb(palette.hi());
              default -> own[Math.min(c, own.length - 1)];
            };
        all[depth * Tint.COLOURS + c] = mix(background, colour, share);
      }
    }
    return SkyPalette.of(palette, all);
  }

  /** Whether category 0 is the grey of words without a colour. */
  boolean firstIsGrey() {
    return this == CLUSTER || this == NONE;
  }

  private static int context(Palette palette) {
    return SkyPalette.argb(palette.categories().getLast().interpolate(palette.voidColour(), 0.72));
  }

  private int[] table(Source source, Palette palette) {
    return switch (this) {
      case CLUSTER -> grouped(palette);
      case FREQUENCY, QUALITY -> sequential(palette);
      case SIMILARITY -> scale(share -> SkyPalette.argb(palette.diverging(2 * share - 1)));
      case COLUMN ->
          switch (SideTable.kind(source.column.values())) {
            case NUMBER -> sequential(palette);
            case TEXT -> grouped(palette);
            case COLOUR -> named(own(source.column), palette);
          };
      case NONE -> new int[] {SkyPalette.argb(palette.categories().getLast())};
    };
  }

  /** What stands in the legend; empty where the colours need none. */
  List<Entry> legend(Source source, Palette palette, String noGroup) {
    List<Entry> entries = new ArrayList<>();
    int[] table = table(source, palette);
    switch (this) {
      case CLUSTER -> {
        List<String> names = source.space.groupNames();
        for (int g = 0; g < names.size(); g++) {
          if (!names.get(g).isEmpty()) {
            entries.add(new Entry(names.get(g), table[g + 1]));
          }
        }
        entries.add(new Entry(noGroup, table[0]));
      }
      case COLUMN -> {
        if (SideTable.kind(source.column.values()) == SideTable.Kind.NUMBER) {
          double[] range = range(source.column.values());
          entries.add(new Entry(number(range[0]), table[0]));
          entries.add(new Entry(number(range[1]), table[table.length - 1]));
        } else if (SideTable.kind(source.column.values()) == SideTable.Kind.TEXT) {
          List<String> values = top(source.column);
          for (int i = 0; i < values.size(); i++) {
            entries.add(new Entry(values.get(i), table[i + 1]));
          }
          entries.add(new Entry(noGroup, context(palette)));
        }
      }
      case FREQUENCY -> {
        entries.add(new Entry("1", table[table.length - 1]));
        entries.add(new Entry(String.format(Locale.ROOT, "%,d", source.words()), table[0]));
      }
      case SIMILARITY -> {
        entries.add(new Entry("−1", table[0]));
        entries.add(new Entry("0", table[table.length / 2]));
        entries.add(new Entry("+1", table[table.length - 1]));
      }
      case QUALITY -> {
        entries.add(new Entry("0 %", table[0]));
        entries.add(new Entry("100 %", table[table.length - 1]));
        entries.add(new Entry(noGroup, context(palette)));
      }
      case NONE -> {}
    }
    return entries;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }

  private static int[] named(List<String> colours, Palette palette) {
    int[] table = new int[colours.size() + 1];
    table[0] = context(palette);
    for (int i = 0; i < colours.size(); i++) {
      table[i + 1] = SkyPalette.argb(Color.web(colours.get(i)));
    }
    return table;
  }

  /** Grey for no group, then the six hues. */
  private static int[] grouped(Palette palette) {
    int[] table = new int[palette.categories().size()];
    // Words of no group are the background of the others.
    table[0] =
        SkyPalette.argb(palette.categories().getLast().interpolate(palette.voidColour(), 0.6));
    for (int c = 1; c < table.length; c++) {
      table[c] = SkyPalette.argb(palette.categories().get(c - 1));
    }
    return table;
  }

  private static int[] sequential(Palette palette) {
    return scale(share -> SkyPalette.argb(palette.sequential(0.3 + 0.7 * share)));
  }

  private static int[] scale(DoubleToIntFunction colour) {
    int[] table = new int[STEPS];
    for (int i = 0; i < STEPS; i++) {
      table[i] = colour.applyAsInt(i / (STEPS - 1.0));
    }
    return table;
  }

  private static int mix(int below, int above, double share) {
    int result = 0xFF;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int a = below >> shift & 0xFF;
      int b = above >> shift & 0xFF;
      result = result << 8 | (int) Math.round(a + (b - a) * share);
    }
    return result;
  }
}
