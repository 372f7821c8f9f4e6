package org.vectarium.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vectarium.train.Method;
import org.vectarium.train.TrainingSettings;
import org.vectarium.ui.Preferences.WindowPlace;
import org.vectarium.ui.i18n.Language;
import org.vectarium.ui.theme.Theme;

class PreferencesStoreTest {
  @TempDir Path folder;

  @Test
  void everything_is_found_again() {
    TrainingSettings settings =
        TrainingSettings.defaults(Method.GLOVE).with().dimension(7).seed(224).build();
    new PreferencesStore(folder)
        .update(p ->
            p.withTheme(Theme.PAPER)
                .withLanguage(Language.CHINESE)
                .withWindow(new WindowPlace(10, 20, 1300, 820, true))
                .withRoom(RoomId.BACKPROP)
                .withHintSeen(true)
                .withCorpus("small-en")
                .withSettings(settings)
                .withRecentText("a.txt")
                .withRecentText("b.txt")
                .withRecentText("a.txt"));
    assertEquals(
        new Preferences(
            Theme.PAPER,
            Language.CHINESE,
            new WindowPlace(10, 20, 1300, 820, true),
            RoomId.BACKPROP,
            true,
            "small-en",
            settings,
            List.of("a.txt", "b.txt")),
        new PreferencesStore(folder).get());
  }

  @ParameterizedTest
  @EnumSource
  void the_settings_of_every_model_are_found_again(Method method) {
    TrainingSettings settings = TrainingSettings.defaults(method);
    new PreferencesStore(folder).update(p -> p.withSettings(settings));
    PreferencesStore store = new PreferencesStore(folder);
    assertTrue(store.problem().isEmpty(), store.problem().toString());
    assertEquals(settings, store.get().settings());
  }

  @Test
  void a_damaged_file_is_set_aside_with_a_sentence() throws IOException {
    Files.writeString(folder.resolve("preferences.json"), "{\"theme\": \"NIGHT\", oops");
    PreferencesStore store = new PreferencesStore(folder);
    assertEquals(Preferences.first(), store.get());
    assertTrue(store.problem().orElseThrow().contains("preferences.json"));
    assertTrue(Files.exists(folder.resolve("preferences-unreadable.json")));
  }

  @Test
  void a_file_of_another_version_gives_what_it_can() throws IOException {
    Files.writeString(
        folder.resolve("preferences.json"), "{\"theme\": \"PAPER\", \"future\": [1, 2]}");
    PreferencesStore store = new PreferencesStore(folder);
    assertEquals(Theme.PAPER, store.get().theme());
    assertEquals(RoomId.TRAIN, store.get().room());
    assertTrue(store.problem().isEmpty());
  }

  @Test
  void settings_out_of_range_do_not_stop_the_app() throws IOException {
    new PreferencesStore(folder)
        .update(p -> p.withSettings(TrainingSettings.defaults(Method.SKIP_GRAM)));
    Path file = folder.resolve("preferences.json");
    String broken =
        Files.readString(file).replaceFirst("\"dimension\" : \\d+", "\"dimension\" : -3");
    Files.writeString(file, broken);
    assertTrue(new PreferencesStore(folder).problem().isPresent());
  }

  @Test
  void a_folder_that_cannot_be_written_is_told_not_thrown() throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "");
    PreferencesStore store = new PreferencesStore(file);
    store.update(p -> p.withTheme(Theme.PAPER));
    assertEquals(Theme.PAPER, store.get().theme());
    assertTrue(store.problem().isPresent());
    assertFalse(Files.isDirectory(file));
  }
}
