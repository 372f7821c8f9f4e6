package org.vectarium.ui.i18n;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.ResourceBundle;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The texts of the screen in the language of the moment.
 *
 * <p>Screen thread only. Whoever keeps a text (instead of asking again) listens to {@link
 * #languageProperty}; views are simply built anew when it changes.
 */
public final class Messages {
  private final Map<Language, MessageBundle> bundles = new EnumMap<>(Language.class);
  private final ObjectProperty<Language> language;

  public Messages(Language language) {
    this.language = new SimpleObjectProperty<>(this, "language", language);
  }

  public ObjectProperty<Language> languageProperty() {
    return language;
  }

  public Language language() {
    return language.get();
  }

  /** For FXML, where {@code %train.start} asks for a key. */
  public ResourceBundle bundle() {
    return bundles.computeIfAbsent(language.get(), MessageBundle::read);
  }

  /**
   * The text of a key, as it stands.
   *
   * @throws java.util.MissingResourceException if no file of the language has it
   */
  public String get(String key) {
    return bundle().getString(key);
  }

  /**
   * The text of a key as a {@link MessageFormat} pattern, filled in. Numbers are grouped as the
   * language does; write {@code {0,number,#}} for a bare number and two apostrophes for one.
   */
  public String format(String key, Object... arguments) {
    return new MessageFormat(get(key), language.get().locale()).format(arguments);
  }
}
