package org.vectarium.cooc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that hold sentences together and say little about their neighbours: articles, pronouns,
 * prepositions, auxiliaries, particles; English and Chinese. Punctuation counts as one too.
 */
public final class FunctionWords {
  private static final Set<String> WORDS = read("function-words-en.txt", "function-words-zh.txt");

  private FunctionWords() {}

  /** Whether the word is a function word, in any letter case, or has neither letter nor digit. */
  public static boolean contains(String word) {
    return WORDS.contains(word.toLowerCase(Locale.ROOT))
        || word.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static Set<String> read(String... names) {
    StringBuilder text = new StringBuilder();
    for (String name : names) {
      try (InputStream in = FunctionWords.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new IllegalStateException(name + " is missing from the program");
        }
        text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
      } catch (IOException e) {
        throw new UncheckedIOException(name + " cannot be read", e);
      }
    }
    return text.toString()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .flatMap(line -> Arrays.stream(line.split("\\s+")))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
