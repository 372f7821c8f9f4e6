package org.vectarium.ui;

import java.util.List;
import java.util.Objects;
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
    @Nullable TrainingSettings settings,
    @Nullable List<String> recentTexts) {

  Preferences complete() {
    Preferences first = Preferences.first();
    return new Preferences(
        theme == null ? first.theme() : theme,
        language == null ? first.language() : language,
        window,
        room == null ? first.room() : room,
        hintSeen != null && hintSeen,
        corpus,
        settings,
        recentTexts == null ? List.of() : recentTexts.stream().filter(Objects::nonNull).toList());
  }
}
