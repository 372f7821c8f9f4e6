package org.vectarium.ui;

import org.jspecify.annotations.Nullable;
import org.vectarium.train.TrainingSettings;
import org.vectarium.ui.i18n.Language;
import org.vectarium.ui.theme.Theme;

/**
 * What the app remembers from one day to the next. Immutable.
 *
 * @param theme night or paper
 * @param language of the screen
 * @param window where the window stood; null before the first time
 * @param room the last room
 * @param hintSeen whether the first-run hint has done its work
 * @param corpus name of the last bundled corpus; null for the first one
 * @param settings of the last run; null for the defaults
 */
public record Preferences(
    Theme theme,
    Language language,
    @Nullable WindowPlace window,
    RoomId room,
    boolean hintSeen,
    @Nullable String corpus,
    @Nullable TrainingSettings settings) {

  /**
   * Where a window stands, in screen pixels.
   *
   * @param x left edge
   * @param y upper edge
   * @param width outer width
   * @param height outer height
   * @param maximised whether it fills the screen
   */
  public record WindowPlace(double x, double y, double width, double height, boolean maximised) {}

  /** The first day: night, the computer's language, the Train room. */
  public static Preferences first() {
    return new Preferences(
        Theme.NIGHT, Language.ofSystem(), null, RoomId.TRAIN, false, null, null);
  }

  public Preferences withTheme(Theme value) {
    return new Preferences(value, language, window, room, hintSeen, corpus, settings);
  }

  public Preferences withLanguage(Language value) {
    return new Preferences(theme, value, window, room, hintSeen, corpus, settings);
  }

  public Preferences withWindow(WindowPlace value) {
    return new Preferences(theme, language, value, room, hintSeen, corpus, settings);
  }

  public Preferences withRoom(RoomId value) {
    return new Preferences(theme, language, window, value, hintSeen, corpus, settings);
  }

  public Preferences withHintSeen(boolean value) {
    return new Preferences(theme, language, window, room, value, corpus, settings);
  }

  public Preferences withCorpus(@Nullable String value) {
    return new Preferences(theme, language, window, room, hintSeen, value, settings);
  }

  public Preferences withSettings(TrainingSettings value) {
    return new Preferences(theme, language, window, room, hintSeen, corpus, value);
  }
}
