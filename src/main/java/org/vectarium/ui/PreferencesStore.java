package org.vectarium.ui;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vectarium.session.SettingsJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps {@link Preferences} in {@code preferences.json} in the user's configuration folder; the
 * system property {@code vectarium.home} names another folder.
 *
 * <p>Screen thread only. A file that cannot be read or written never stops the app: {@link
 * #problem} says what happened.
 */
public final class PreferencesStore {
  /** System property that names the folder. */
  public static final String HOME = "vectarium.home";

  private static final JsonMapper JSON =
      SettingsJson.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private final Path folder;
  private final Path file;
  private Preferences current;
  private @Nullable String problem;

  /** Reads the file of a folder; the first day's preferences if there is none. */
  public PreferencesStore(Path folder) {
    this.folder = folder;
    this.file = folder.resolve("preferences.json");
    this.current = read();
  }

  /** The store of this user. */
  public static PreferencesStore ofUser() {
    return new PreferencesStore(userFolder());
  }

  /** Where this user's files are kept. */
  public static Path userFolder() {
    String given = System.getProperty(HOME);
    if (given != null && !given.isBlank()) {
      return Path.of(given);
    }
    String home = System.getProperty("user.home", ".");
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      return environment("APPDATA").orElse(Path.of(home)).resolve("Vectarium");
    }
    if (system.contains("mac")) {
      return Path.of(home, "Library", "Application Support", "Vectarium");
    }
    return environment("XDG_CONFIG_HOME").orElse(Path.of(home, ".config")).resolve("vectarium");
  }

  private static Optional<Path> environment(String name) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? Optional.empty() : Optional.of(Path.of(value));
  }

  /** The folder that holds the preferences and whatever else is kept for this user. */
  public Path folder() {
    return folder;
  }

  public Preferences get() {
    return current;
  }

  /** What went wrong with the file last, as one sentence. */
  public Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  /** Replaces the preferences and writes them if they changed. */
  public void update(UnaryOperator<Preferences> change) {
    Preferences next = change.apply(current);
    if (!next.equals(current)) {
      current = next;
      write();
    }
  }

  private Preferences read() {
    if (!Files.isRegularFile(file)) {
      return Preferences.first();
    }
    try {
      return JSON.readValue(file, StoredPreferences.class).complete();
    } catch (JacksonException e) {
      problem = file + " could not be understood and was set aside; the app starts afresh.";
      setAside();
      return Preferences.first();
    }
  }

  private void setAside() {
    try {
      Files.move(
          file,
          file.resolveSibling("preferences-unreadable.json"),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      problem = file + " could not be understood; the app starts afresh.";
    }
  }

  private void write() {
    Path temporary = file.resolveSibling("preferences.json.tmp");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(temporary, JSON.writeValueAsBytes(current));
      move(temporary);
      problem = null;
    } catch (IOException | JacksonException e) {
      problem = "Your choices could not be saved in " + file + ".";
    }
  }

  private void move(Path temporary) throws IOException {
    try {
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
