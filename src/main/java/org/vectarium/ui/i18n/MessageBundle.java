package org.vectarium.ui.i18n;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * All texts of one language, merged from {@code messages/<area>_<code>.properties} (UTF-8).
 * Immutable.
 */
public final class MessageBundle extends ResourceBundle {
  /** One file for each area and language; every key starts with its area and a dot. */
  public static final List<String> AREAS =
      List.of(
          "shell",
          "train",
          "backprop",
          "corpus",
          "matrix",
          "explore",
          "ask",
          "picture",
          "evaluate",
          "lessons",
          "widgets",
          "errors");

  private final Map<String, String> texts;
  private final Locale locale;

  private MessageBundle(Map<String, String> texts, Locale locale) {
    this.texts = texts;
    this.locale = locale;
  }

  /** Reads every area that has a file. */
  static MessageBundle read(Language language) {
    Map<String, String> texts = new HashMap<>();
    for (String area : AREAS) {
      texts.putAll(readArea(area, language));
    }
    return new MessageBundle(Map.copyOf(texts), language.locale());
  }

  /** The texts of one area; empty while it has no file. */
  static Map<String, String> readArea(String area, Language language) {
    String name = "/messages/" + area + "_" + language.code() + ".properties";
    Map<String, String> texts = new HashMap<>();
    try (InputStream in = MessageBundle.class.getResourceAsStream(name)) {
      if (in == null) {
        return Map.of();
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      properties.forEach((key, text) -> texts.put((String) key, (String) text));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
    return texts;
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return texts.get(key);
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(texts.keySet());
  }

  @Override
  public Locale getLocale() {
    return locale;
  }
}
