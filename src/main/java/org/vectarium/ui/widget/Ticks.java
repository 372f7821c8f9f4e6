package org.vectarium.ui.widget;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Round positions for the labels of an axis: multiples of 1, 2 or 5 times a power of ten.
 *
 * @param first the lowest multiple inside the range
 * @param step from one to the next
 * @param count how many lie inside
 */
public record Ticks(double first, double step, int count) {
  /** Steps above this are written as powers of ten. */
  private static final double MOST_PLAIN = 1e6;

  /**
   * @param min finite lower end
   * @param max finite upper end, above {@code min}
   * @param wanted about how many, at least 1
   */
  public static Ticks of(double min, double max, int wanted) {
    if (!(max > min) || !Double.isFinite(max - min) || wanted < 1) {
      throw new IllegalArgumentException(
          wanted + " ticks from " + min + " to " + max + " make no axis");
    }
    double rough = (max - min) / wanted;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double ratio = rough / power;
    double step = power * (ratio > 5 ? 10 : ratio > 2 ? 5 : ratio > 1 ? 2 : 1);
    double first = Math.ceil(min / step - 1e-9) * step;
    int count = (int) Math.floor((max - first) / step + 1e-9) + 1;
    return new Ticks(first, step, Math.max(0, count));
  }

  public double at(int index) {
    return first + index * step;
  }

  /** The number at a tick with just the decimals that tell it from its neighbours. */
  public String label(int index) {
    if (step >= MOST_PLAIN) {
      return at(index) == 0 ? "0" : Figures.format("%.0e", at(index));
    }
    int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    double value = at(index);
    return format.format(Math.abs(value) < step * 1e-9 ? 0 : value).replace('-', '−');
  }
}
