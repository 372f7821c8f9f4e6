package org.vectarium.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The types of a corpus, most frequent first: id 0 is the commonest word.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Vocabulary {
  /** What {@link #id} answers for a word that is not a type of this vocabulary. */
  public static final int UNKNOWN = -1;

  private final List<String> words;
  private final long[] counts;
  private final Map<String, Integer> ids;
  private final long totalCount;

  /**
   * @param words the types, most frequent first, without repeats
   * @param counts U(w): how often each type occurs, not increasing, each at least 1; copied
   * @throws IllegalArgumentException naming the first word that breaks a rule
   */
  public Vocabulary(List<String> words, long[] counts) {
    if (words.size() != counts.length) {
      throw new IllegalArgumentException(
          "a vocabulary of " + words.size() + " words was given " + counts.length + " counts");
    }
    this.words = List.copyOf(words);
    this.counts = counts.clone();
    this.ids = HashMap.newHashMap(words.size());
    long total = 0;
    for (int id = 0; id < counts.length; id++) {
      String word = this.words.get(id);
      if (counts[id] < 1 || (id > 0 && counts[id] > counts[id - 1])) {
        throw new IllegalArgumentException(
            "count " + counts[id] + " of \"" + word + "\" (id " + id + ") is out of order");
      }
      if (ids.put(word, id) != null) {
        throw new IllegalArgumentException("\"" + word + "\" stands in the vocabulary twice");
      }
      total += counts[id];
    }
    this.totalCount = total;
  }

  /** V, the number of types. */
  public int size() {
    return counts.length;
  }

  /** The word of an id in [0, V). */
  public String word(int id) {
    return words.get(id);
  }

  /** The id of a word, or {@link #UNKNOWN}. */
  public int id(String word) {
    return ids.getOrDefault(word, UNKNOWN);
  }

  /** U(w): how often the type occurs in the corpus. */
  public long count(int id) {
    return counts[id];
  }

  /** Σ U(w): the corpus positions that this vocabulary covers. */
  public long totalCount() {
    return totalCount;
  }

  /** The types, most frequent first; unmodifiable. */
  public List<String> words() {
    return words;
  }

  @Override
  public String toString() {
    return "Vocabulary[" + size() + " types, " + totalCount + " tokens]";
  }
}
