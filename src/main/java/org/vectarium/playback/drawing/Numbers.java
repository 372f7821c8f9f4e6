package org.vectarium.playback.drawing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as a drawing writes them: short, with a true minus, never "-0". */
public final class Numbers {
  private static final double SMALLEST_FIXED = 0.0005;
  private static final double LARGEST_FIXED = 100_000;

  private Numbers() {}

  /** Two to four significant digits, without zeros at the end. */
  public static String text(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "−∞";
    }
    double size = Math.abs(value);
    if (value == Math.rint(value) && size < LARGEST_FIXED) {
      return sign(Long.toString(Math.round(value)));
    }
    if (size < SMALLEST_FIXED || size >= LARGEST_FIXED) {
      return sign(
          String.format(Locale.ROOT, "%.1e", value).replace("e-0", "e-").replace("e+0", "e"));
    }
    String fixed =
        String.format(Locale.ROOT, size >= 100 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f", value);
    int end = fixed.length();
    while (fixed.charAt(end - 1) == '0') {
      end--;
    }
    return sign(fixed.substring(0, fixed.charAt(end - 1) == '.' ? end - 1 : end));
  }

  /** Ten significant digits, for whoever asks. */
  public static String exact(double value) {
    return Double.isFinite(value)
        ? sign(new BigDecimal(value).round(new MathContext(10)).stripTrailingZeros().toString())
        : text(value);
  }

  /** {@link #text} in LaTeX. */
  public static String latex(double value) {
    String text = text(value).replace('−', '-');
    return switch (text) {
      case "∞" -> "\\infty";
      case "-∞" -> "-\\infty";
      case "NaN" -> "\\mathrm{NaN}";
      default -> {
        int e = text.indexOf('e');
        yield e < 0 ? text : text.substring(0, e) + "\\cdot 10^{" + text.substring(e + 1) + "}";
      }
    };
  }

  private static String sign(String text) {
    return text.replace('-', '−');
  }
}
