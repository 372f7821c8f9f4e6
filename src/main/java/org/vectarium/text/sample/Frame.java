package org.vectarium.text.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.vectarium.text.SplitMix64;

/**
 * The frame of a sentence: words, {@code {slots}} to fill and {@code [one|of|these]} choices, each
 * equally likely and each of any number of words.
 */
record Frame(List<Part> parts) {
  sealed interface Part {}

  record Word(String word) implements Part {}

  record Slot(String name) implements Part {}

  record Choice(List<List<String>> options) implements Part {}

  /**
   * @throws IllegalArgumentException naming what is not closed
   */
  static Frame parse(String text) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ') {
        at++;
      } else if (c == '[') {
        int end = closing(text, at, ']');
        parts.add(choice(text.substring(at + 1, end)));
        at = end + 1;
      } else if (c == '{') {
        int end = closing(text, at, '}');
        parts.add(new Slot(text.substring(at + 1, end)));
        at = end + 1;
      } else {
        int space = text.indexOf(' ', at);
        int end = space < 0 ? text.length() : space;
        parts.add(new Word(text.substring(at, end)));
        at = end;
      }
    }
    return new Frame(List.copyOf(parts));
  }

  private static int closing(String text, int at, char bracket) {
    int end = text.indexOf(bracket, at);
    if (end < 0) {
      throw new IllegalArgumentException("no " + bracket + " closes the frame \"" + text + "\"");
    }
    return end;
  }

  private static Choice choice(String text) {
    List<List<String>> options = new ArrayList<>();
    for (String option : text.split("\\|", -1)) {
      options.add(words(option));
    }
    return new Choice(List.copyOf(options));
  }

  static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
  }

  /** Appends the sentence; slots are asked for from left to right. */
  void write(Function<String, String> filler, SplitMix64 random, List<String> words) {
    for (Part part : parts) {
      switch (part) {
        case Word word -> words.add(word.word());
        case Slot slot -> words.add(filler.apply(slot.name()));
        case Choice choice ->
            words.addAll(choice.options().get(random.nextInt(choice.options().size())));
      }
    }
  }
}
