package org.vectarium.ui.widget.sky;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** Fonts of the label styles and the sizes of texts in them, remembered. JavaFX thread only. */
final class LabelMetrics implements LabelPlacer.Measure {
  private static final int MAX_REMEMBERED = 50_000;

  private final Map<LabelStyle, Font> fonts = new EnumMap<>(LabelStyle.class);
  private final Map<LabelStyle, Double> heights = new EnumMap<>(LabelStyle.class);
  private final Map<LabelStyle, Double> ascents = new EnumMap<>(LabelStyle.class);
  private final Map<LabelStyle, Map<String, Double>> widths = new EnumMap<>(LabelStyle.class);
  private final Text ruler = new Text();
  private IntFunction<String> label = Integer::toString;

  LabelMetrics(String family, double scale) {
    setFont(family, scale);
  }

  void setFont(String family, double scale) {
    fonts.put(LabelStyle.SELECTED, Font.font(family, FontWeight.BOLD, 18 * scale));
    fonts.put(LabelStyle.STRONG, Font.font(family, FontWeight.BOLD, 15 * scale));
    fonts.put(LabelStyle.EMPHASISED, Font.font(family, FontWeight.NORMAL, 13 * scale));
    fonts.put(LabelStyle.PLAIN, Font.font(family, FontWeight.NORMAL, 12.5 * scale));
    for (LabelStyle style : LabelStyle.values()) {
      ruler.setFont(fonts.get(style));
      ruler.setText("Åg国");
      heights.put(style, ruler.getLayoutBounds().getHeight());
      ascents.put(style, ruler.getBaselineOffset());
      widths.put(style, new HashMap<>());
    }
  }

  void setLabel(IntFunction<String> newLabel) {
    label = newLabel;
  }

  String text(int id) {
    return label.apply(id);
  }

  Font font(LabelStyle style) {
    return fonts.get(style);
  }

  /** From the top of a text's box to its baseline. */
  double ascent(LabelStyle style) {
    return ascents.get(style);
  }

  @Override
  public double width(int id, LabelStyle style) {
    Map<String, Double> known = widths.get(style);
    if (known.size() > MAX_REMEMBERED) {
      known.clear();
    }
    return known.computeIfAbsent(
        text(id),
        text -> {
          ruler.setFont(fonts.get(style));
          ruler.setText(text);
          return ruler.getLayoutBounds().getWidth();
        });
  }

  @Override
  public double height(LabelStyle style) {
    return heights.get(style);
  }
}
