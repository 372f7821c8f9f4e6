package org.vectarium.ner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The 2m + 1 words around a centre; null stands for a place beyond the sentence.
 *
 * @param words from m to the left to m to the right; unmodifiable
 */
public record Window(List<@Nullable String> words) {
  /**
   * @throws IllegalArgumentException if the number of words is even
   */
  public Window {
    if (words.size() % 2 == 0) {
      throw new IllegalArgumentException(
          "a window has a centre, so not " + words.size() + " words");
    }
    words = Collections.unmodifiableList(new ArrayList<>(words));
  }

  /** The window of radius m around position {@code centre} of a sentence. */
  public static Window around(List<String> sentence, int centre, int radius) {
    if (centre < 0 || centre >= sentence.size() || radius < 0) {
      throw new IllegalArgumentException(
          "no window of radius "
              + radius
              + " at position "
              + centre
              + " of a sentence of "
              + sentence.size());
    }
    List<@Nullable String> words = new ArrayList<>();
    for (int i = centre - radius; i <= centre + radius; i++) {
      words.add(i >= 0 && i < sentence.size() ? sentence.get(i) : null);
    }
    return new Window(words);
  }

  /** m. */
  public int radius() {
    return words.size() / 2;
  }

  public String centre() {
    String word = words.get(radius());
    if (word == null) {
      throw new IllegalStateException("the window's centre is beyond the sentence");
    }
    return word;
  }
}
