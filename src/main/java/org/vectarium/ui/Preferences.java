package org.vectarium.ui;

import java.util.ArrayList;
import java.util.List;
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
 * @param recentTexts files and folders opened as corpora, the latest first
 */
public record Preferences(
    Theme theme,
    Language language,
    @Nullable WindowPlace window,
    RoomId room,
    boolean hintSeen,
    @Nullable String corpus,
    @Nullable TrainingSettings settings,
    List<String> recentTexts) {
  private static final int MOST_RECENT = 8;

  public Preferences {
    recentTexts = List.copyOf(recentTexts);
  }

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
        Theme.NIGHT, Language.ofSystem(), null, RoomId.TRAIN, false, null, null, List.of());
  }

  public Preferences withTheme(Theme value) {
    return new Preferences(value, language, window, room, hintSeen, corpus, settings, recentTexts);
  }

  public Preferences withLanguage(Language value) {
    return new Preferences(theme, value, window, room, hintSeen, corpus, settings, recentTexts);
  }

  public Preferences withWindow(WindowPlace value) {
    return new Preferences(theme, language, value, room, hintSeen, corpus, settings, recentTexts);
  }

  public Preferences withRoom(RoomId value) {
    return new Preferences(theme, language, window, value, hintSeen, corpus, settings, recentTexts);
  }

  public Preferences withHintSeen(boolean value) {
    return new Preferences(theme, language, window, room, value, corpus, settings, recentTexts);
  }

  public Preferences withCorpus(@Nullable String value) {
    return new Preferences(theme, language, window, room, hintSeen, value, settings, recentTexts);
  }

  public Preferences withSettings(@Nullable TrainingSettings value) {
    return new Preferences(theme, language, window, room, hintSeen, corpus, value, recentTexts);
  }

  /** With this file or folder as the latest. */
  public Preferences withRecentText(String path) {
    List<String> texts = new ArrayList<>(List.of(path));
    recentTexts.stream().filter(other -> !other.equals(path)).forEach(texts::add);
    List<String> kept = texts.subList(0, Math.min(MOST_RECENT, texts.size()));
    return new Preferences(theme, language, window, room, hintSeen, corpus, settings, kept);
  }
}
