package org.vectarium.ui.widget.sky;

import java.util.List;

/** Words of any length for places that are short. */
public final class Shortened {
  /** Longer than any word people write, short enough for a legend or a label. */
  private static final int MOST_CHARACTERS = 40;

  private static final int MOST_WORDS = 8;

  private Shortened() {}

  /** The word, or its beginning and an ellipsis. */
  public static String of(String word) {
    return word.codePointCount(0, word.length()) <= MOST_CHARACTERS
        ? word
        : word.substring(0, word.offsetByCodePoints(0, MOST_CHARACTERS - 1)) + "…";
  }

  /** The first few words, each shortened. */
  public static String list(List<String> words) {
    String first = String.join(", ", words.stream().limit(MOST_WORDS).map(Shortened::of).toList());
    return words.size() > MOST_WORDS ? first + " …" : first;
  }
}
