package org.vectarium.ui.widget.sky;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** Fonts of the label styles and the sizes of texts in them, remembered. JavaFX thread only. */
final class LabelMetrics implements LabelPlacer.Measure {
  private static final int MAX_REMEMBERED = 50_000;

  private final Face[] faces = new Face[LabelStyle.values().length];
  private final Text ruler = new Text();
  private IntFunction<String> label = Integer::toString;

  private record Face(Font font, double height, double ascent, Map<String, Double> widths) {}

  LabelMetrics(String family, double scale) {
    setFont(family, scale);
  }

  void setFont(String family, double scale) {
    for (LabelStyle style : LabelStyle.values()) {
      Font font =
          switch (style) {
            case SELECTED -> Font.font(family, FontWeight.BOLD, 18 * scale);
            case STRONG -> Font.font(family, FontWeight.BOLD, 15 * scale);
            case EMPHASISED -> Font.font(family, FontWeight.NORMAL, 13 * scale);
            case PLAIN -> Font.font(family, FontWeight.NORMAL, 12.5 * scale);
          };
      ruler.setFont(font);
      ruler.setText("Åg国");
      double height = ruler.getLayoutBounds().getHeight();
      faces[style.ordinal()] = new Face(font, height, ruler.getBaselineOffset(), new HashMap<>());
    }
  }

  void setLabel(IntFunction<String> newLabel) {
    label = newLabel;
  }

  /** What stands beside a point. */
  String text(int id) {
    return Shortened.of(label.apply(id));
  }

  Font font(LabelStyle style) {
    return faces[style.ordinal()].font;
  }

  /** From the top of a text's box to its baseline. */
  double ascent(LabelStyle style) {
    return faces[style.ordinal()].ascent;
  }

  @Override
  public double width(int id, LabelStyle style) {
    Map<String, Double> known = faces[style.ordinal()].widths;
    if (known.size() > MAX_REMEMBERED) {
      known.clear();
    }
    return known.computeIfAbsent(
        text(id),
        text -> {
          ruler.setFont(font(style));
          ruler.setText(text);
          return ruler.getLayoutBounds().getWidth();
        });
  }

  @Override
  public double height(LabelStyle style) {
    return faces[style.ordinal()].height;
  }
}
