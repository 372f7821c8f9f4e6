package org.vectarium.ui;

import org.jspecify.annotations.Nullable;
import org.vectarium.train.TrainingSettings;
import org.vectarium.ui.i18n.Language;
import org.vectarium.ui.theme.Theme;

/** {@link Preferences} as a file may hold them: an older or hand-written one leaves fields out. */
record StoredPreferences(
    @Nullable Theme theme,
    @Nullable Language language,
    Preferences.@Nullable WindowPlace window,
    @Nullable RoomId room,
    @Nullable Boolean hintSeen,
    @Nullable String corpus,
    @Nullable TrainingSettings settings) {

  Preferences complete() {
    Preferences first = Preferences.first();
    return new Preferences(
        theme == null ? first.theme() : theme,
        language == null ? first.language() : language,
        window,
        room == null ? first.room() : room,
        hintSeen != null && hintSeen,
        corpus,
        settings);
  }
}
