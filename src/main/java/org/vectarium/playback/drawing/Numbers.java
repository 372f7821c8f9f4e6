package org.vectarium.playback.drawing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as a drawing writes them: short, with a true minus, never "-0". */
public final class Numbers {
  private static final double SMALLEST_FIXED = 0.0005;
  private static final double LARGEST_FIXED = 100_000;

  /** Sums of short decimals, such as 0.1 + 0.2, are as exact as this. */
  private static final double EXACT = 1e-12;

  /** 0.999999 is written out; what is nearer to 1 is written as a difference. */
  private static final int MOST_NINES = 6;

  private Numbers() {}

  /**
   * Two to four significant digits. Zeros at the end say that the number has been rounded: 0.5 is
   * one half, 0.500 is near it. What is less than one never reads as one.
   */
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
      return sign(scientific("%.1e", value));
    }
    int decimals = size >= 100 ? 1 : size >= 1 ? 2 : 3;
    if (size < 1 && 1 - size < 0.0005) {
      decimals = (int) Math.ceil(-Math.log10(1 - size));
      if (decimals > MOST_NINES) {
        String below = "1-" + scientific("%.0e", 1 - size);
        return sign(value < 0 ? "-(" + below + ")" : below);
      }
    }
    String fixed = String.format(Locale.ROOT, "%." + decimals + "f", value);
    if (Math.abs(Double.parseDouble(fixed) - value) > EXACT * size) {
      return sign(fixed);
    }
    int end = fixed.length();
    while (fixed.charAt(end - 1) == '0') {
      end--;
    }
    return sign(fixed.substring(0, fixed.charAt(end - 1) == '.' ? end - 1 : end));
  }

  private static String scientific(String pattern, double value) {
    return String.format(Locale.ROOT, pattern, value).replaceFirst("e\\+?(-?)0?", "e$1");
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
