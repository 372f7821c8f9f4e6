package org.vectarium.embedding;

import java.util.List;
import java.util.function.ToIntFunction;
import org.vectarium.linalg.FloatMatrix;

/**
 * Words and their vectors, most frequent word first where the order is known.
 *
 * <p>Immutable by agreement: whoever hands over the matrix gives up writing to it. Safe to share
 * between threads.
 */
public final class WordVectors {
  private final List<String> words;
  private final ToIntFunction<String> ids;
  private final FloatMatrix matrix;

  /**
   * @param words one word for each row; kept, not copied: an unmodifiable list
   * @param ids the id of a word, or a negative number for a word without a vector
   * @param matrix V × d; kept, not copied
   * @throws IllegalArgumentException if the numbers of words and rows differ
   */
  public WordVectors(List<String> words, ToIntFunction<String> ids, FloatMatrix matrix) {
    if (words.size() != matrix.rows()) {
      throw new IllegalArgumentException(
          words.size() + " words were given " + matrix.rows() + " vectors");
    }
    this.words = words;
    this.ids = ids;
    this.matrix = matrix;
  }

  /** V. */
  public int size() {
    return words.size();
  }

  /** d. */
  public int dimension() {
    return matrix.columns();
  }

  public String word(int id) {
    return words.get(id);
  }

  /** All words, by id; unmodifiable. */
  public List<String> words() {
    return words;
  }

  /** The id of a word, or a negative number. */
  public int id(String word) {
    return ids.applyAsInt(word);
  }

  /** V × d. Read only. */
  public FloatMatrix matrix() {
    return matrix;
  }
}
