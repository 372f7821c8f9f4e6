package org.vectarium.text.sample;

import java.util.List;

/**
 * A generated sentence and what the generator knows about it.
 *
 * @param words from left to right
 * @param senseWord the word with several senses in it, or an empty string
 * @param sense which of its senses is meant, from 0; −1 where there is none
 */
public record SampleSentence(List<String> words, String senseWord, int sense) {
  SampleSentence(List<String> words) {
    this(words, "", -1);
  }

  /** The sentence with its ambiguous word tagged, such as {@code bank#1}. */
  public List<String> taggedWords() {
    return sense < 0
        ? words
        : words.stream().map(w -> w.equals(senseWord) ? w + "#" + sense : w).toList();
  }
}
