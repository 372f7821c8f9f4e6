package org.vectarium.embedding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vectarium.linalg.FloatMatrix;

/** Makes {@link WordVectors} from a list of words that has no index yet. */
public final class WordIndex {
  private WordIndex() {}

  /**
   * @param words one for each row, without repeats; copied
   * @param matrix V × d; kept
   * @throws IllegalArgumentException if a word stands twice or the numbers differ
   */
  public static WordVectors vectors(List<String> words, FloatMatrix matrix) {
    List<String> copy = List.copyOf(words);
    Map<String, Integer> ids = HashMap.newHashMap(copy.size());
    for (int id = 0; id < copy.size(); id++) {
      Integer before = ids.put(copy.get(id), id);
      if (before != null) {
        throw new IllegalArgumentException(
            "\"" + copy.get(id) + "\" stands twice, as word " + before + " and " + id);
      }
    }
    return new WordVectors(copy, word -> ids.getOrDefault(word, -1), matrix);
  }
}
