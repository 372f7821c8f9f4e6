package org.vectarium.ui.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The two languages say the same things, and FXML asks only for what there is. */
class MessagesTest {
  /** English says these with the exception's own sentence. */
  private static final String TRANSLATED_ERRORS = "errors.corpus.";

  static List<String> areas() {
    return MessageBundle.AREAS;
  }

  @ParameterizedTest
  @MethodSource("areas")
  void both_languages_have_the_same_keys(String area) {
    assertEquals(keys(area, Language.ENGLISH), keys(area, Language.CHINESE));
  }

  private static Set<String> keys(String area, Language language) {
    Set<String> keys = new TreeSet<>(MessageBundle.readArea(area, language).keySet());
    keys.removeIf(key -> key.startsWith(TRANSLATED_ERRORS));
    return keys;
  }

  @ParameterizedTest
  @MethodSource("areas")
  void every_key_starts_with_its_area_and_no_text_is_empty(String area) {
    for (Language language : Language.values()) {
      MessageBundle.readArea(area, language)
          .forEach((key, text) -> {
            assertTrue(key.startsWith(area + "."), key);
            assertTrue(!text.isBlank(), key);
          });
    }
  }

  @ParameterizedTest
  @MethodSource("areas")
  void both_languages_fill_in_the_same_arguments(String area) {
    Map<String, String> chinese = MessageBundle.readArea(area, Language.CHINESE);
    MessageBundle.readArea(area, Language.ENGLISH)
        .forEach((key, text) ->
            assertEquals(arguments(text), arguments(chinese.getOrDefault(key, text)), key));
  }

  private static Set<String> arguments(String text) {
    Set<String> found = new HashSet<>();
    Matcher matcher = Pattern.compile("\\{(\\d+)").matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @Test
  void every_pattern_can_be_filled_in() {
    Object[] arguments = new Object[8];
    Arrays.fill(arguments, 1);
    for (String area : MessageBundle.AREAS) {
      for (Language language : Language.values()) {
        MessageBundle.readArea(area, language)
            .forEach((key, text) -> {
              if (!arguments(text).isEmpty()) {
                String filled = new MessageFormat(text, language.locale()).format(arguments);
                assertTrue(!filled.contains("{"), key + " keeps a brace: " + filled);
              }
            });
      }
    }
  }

  @Test
  void fxml_asks_only_for_keys_that_exist() throws IOException {
    List<String> missing = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("fxml"))) {
      for (Path file : files.toList()) {
        Matcher matcher = Pattern.compile("\"%([^\"]+)\"").matcher(Files.readString(file));
        while (matcher.find()) {
          for (Language language : Language.values()) {
            if (!MessageBundle.read(language).containsKey(matcher.group(1))) {
              missing.add(file + ": " + matcher.group(1) + " (" + language.code() + ")");
            }
          }
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void numbers_are_grouped_and_languages_switch() {
    Messages messages = new Messages(Language.ENGLISH);
    assertEquals(
        "text8 · 17,005,207 tokens", messages.format("shell.chip.corpus", "text8", 17_005_207));
    messages.languageProperty().set(Language.CHINESE);
    assertEquals("训练", messages.get("shell.room.train"));
  }
}
