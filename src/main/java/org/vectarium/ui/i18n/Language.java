package org.vectarium.ui.i18n;

import java.util.Locale;

/** The languages the screen speaks. */
public enum Language {
  ENGLISH("en", "EN", Locale.ENGLISH),
  CHINESE("zh", "中文", Locale.SIMPLIFIED_CHINESE);

  private final String code;
  private final String label;
  private final Locale locale;

  Language(String code, String label, Locale locale) {
    this.code = code;
    this.label = label;
    this.locale = locale;
  }

  /** The suffix of its message files: {@code en} or {@code zh}. */
  public String code() {
    return code;
  }

  /** Its name in itself, short enough for a switch. */
  public String label() {
    return label;
  }

  public Locale locale() {
    return locale;
  }

  /** The other one. */
  public Language next() {
    return this == ENGLISH ? CHINESE : ENGLISH;
  }

  /**
   * The language with this code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Language ofCode(String code) {
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return language;
      }
    }
    throw new IllegalArgumentException("language is \"" + code + "\"; it must be en or zh");
  }

  /** Chinese where the computer speaks it, else English. */
  public static Language ofSystem() {
    return Locale.getDefault().getLanguage().equals("zh") ? CHINESE : ENGLISH;
  }
}
