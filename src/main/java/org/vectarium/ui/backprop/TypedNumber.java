package org.vectarium.ui.backprop;

import java.text.Normalizer;
import java.util.OptionalDouble;

/** A number as people type it: {@code −0,5}, {@code 6/3}, full-width digits too. */
final class TypedNumber {
  private TypedNumber() {}

  /** The number; nothing where the text is none, or is not finite. */
  static OptionalDouble parse(String typed) {
    String plain =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .strip()
            .replace('−', '-')
            .replace('⁄', '/')
            .replace(',', '.');
    String[] parts = plain.split("/", -1);
    try {
      double value = Double.parseDouble(parts[0]);
      if (parts.length == 2) {
        value /= Double.parseDouble(parts[1]);
      }
      return parts.length <= 2 && Double.isFinite(value)
          ? OptionalDouble.of(value)
          : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
