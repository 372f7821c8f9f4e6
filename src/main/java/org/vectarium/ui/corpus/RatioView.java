package org.vectarium.ui.corpus;

import java.util.Locale;
import javafx.scene.canvas.GraphicsContext;
import org.vectarium.ui.widget.CanvasPane;

/** A ratio as a bar on a logarithmic axis: right of the middle for more than 1, left for less. */
final class RatioView extends CanvasPane {
  /** The bar is full at a ratio of 10, or 1/10. */
  private static final double FULL = Math.log(10);

  private double ratio = Double.NaN;

  RatioView() {
    setMinSize(30, 16);
    setPrefSize(50, 16);
  }

  void show(double value) {
    ratio = value;
    requestDraw();
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    double middle = Math.rint(width / 2);
    if (!Double.isNaN(ratio)) {
      double share = Math.clamp(Math.log(ratio) / FULL, -1, 1);
      double length = share * (width / 2 - 2);
      g.setFill(share >= 0 ? palette().positive() : palette().negative());
      g.fillRect(Math.min(middle, middle + length), height / 2 - px(5), Math.abs(length), px(10));
      if (Math.abs(share) == 1) {
        // Cut off: an open end says that the bar would go on.
        g.setFill(palette().s1());
        g.fillRect(middle + length * 0.9, height / 2 - px(5), 2, px(10));
      }
    }
    g.setStroke(palette().line2());
    g.strokeLine(middle, 0, middle, height);
  }

  /** 1.9×10⁻⁴ with two digits, or 0. */
  static String scientific(double value, int digits) {
    if (value == 0) {
      return "0";
    }
    int exponent = (int) Math.floor(Math.log10(value));
    double mantissa = value / Math.pow(10, exponent);
    return String.format(Locale.ROOT, "%." + (digits - 1) + "f×10", mantissa)
        + superscript(exponent);
  }

  private static String superscript(int exponent) {
    String digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
    for (char c : Integer.toString(Math.abs(exponent)).toCharArray()) {
      text.append(digits.charAt(c - '0'));
    }
    return text.toString();
  }
}
