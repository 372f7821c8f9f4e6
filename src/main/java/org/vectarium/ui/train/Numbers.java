package org.vectarium.ui.train;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.vectarium.train.TrainingSettings;
import org.vectarium.ui.widget.Figures;

/** Numbers of an update as text and labels: digits in columns, a true minus sign. */
final class Numbers {
  private Numbers() {}

  static String format(String pattern, double value) {
    return Figures.format(pattern, value);
  }

  /** A number that may be tiny: three significant digits, plain where that is short. */
  static String small(double value) {
    double size = Math.abs(value);
    return format(
        size == 0 ? "%.0f" : size < 1e-3 || size >= 1e7 ? "%.2e" : size < 10 ? "%.4f" : "%,.1f",
        value);
  }

  /** A number with its sign and so many decimals, or scientific where it is huge. */
  static String signed(double value, int decimals) {
    return format(Math.abs(value) < 1e4 ? "%+." + decimals + "f" : "%+.2e", value);
  }

  /** A loss: three decimals, or scientific where it is large. */
  static String mean(double value) {
    return format(Math.abs(value) < 1e4 ? "%.3f" : "%.2e", value);
  }

  /** A formatted number as LaTeX: 1.2e−05 becomes 1.2 · 10⁻⁵. */
  static String latex(String number) {
    return number.replace('−', '-').replaceFirst("e\\+?(-?)0*(\\d+)$", "\\\\cdot 10^{$1$2}");
  }

  /** The first learning rate as in the form, with its thousands in groups. */
  static String rate(TrainingSettings settings) {
    return rate(settings.learningRate());
  }

  /** A learning rate likewise. */
  static String rate(double rate) {
    return rate >= 1000 && rate == Math.rint(rate)
        ? format("%,.0f", rate)
        : HyperParameter.LEARNING_RATE.format(rate);
  }

  static String whole(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  static Label label(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styles);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /** A slot for a number that has not been worked out yet: hatched, since unknown is not zero. */
  static Region unknown() {
    Region slot = new Region();
    slot.getStyleClass().add("unknown-slot");
    return slot;
  }

  /** A caption that may take several lines. */
  static Label caption(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("caption");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
