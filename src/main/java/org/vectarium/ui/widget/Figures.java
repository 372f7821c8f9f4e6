package org.vectarium.ui.widget;

import java.util.Locale;

/** Numbers as the screen shows them: the same digits in both languages, a true minus sign. */
public final class Figures {
  private Figures() {}

  /**
   * @param pattern of {@link String#format}, for one number
   */
  public static String format(String pattern, double value) {
    return String.format(Locale.ROOT, pattern, value).replace('-', '−');
  }
}
