package org.vectarium.ner;

import java.util.List;

/**
 * Words with their entity tags in IOB2: {@code O}, {@code B-LOC}, {@code I-LOC}, …
 *
 * @param words the tokens, at least one
 * @param tags one for each word
 */
public record LabelledSentence(List<String> words, List<String> tags) {
  /**
   * @throws IllegalArgumentException if there are no words, or not one tag for each
   */
  public LabelledSentence {
    words = List.copyOf(words);
    tags = List.copyOf(tags);
    if (words.isEmpty() || words.size() != tags.size()) {
      throw new IllegalArgumentException(
          "a sentence of " + words.size() + " words was given " + tags.size() + " tags");
    }
  }

  public int length() {
    return words.size();
  }

  /** The entity class of a word, without its position prefix: {@code LOC}, or {@code O}. */
  public String type(int position) {
    String tag = tags.get(position);
    return tag.length() > 2 && tag.charAt(1) == '-' ? tag.substring(2) : tag;
  }
}
