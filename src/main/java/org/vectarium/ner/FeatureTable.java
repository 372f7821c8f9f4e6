package org.vectarium.ner;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.WordVectors;

/**
 * The rows that a window is glued together from: one for each word met so far, looked up as written
 * and then in lower case, scaled to length {@value #LENGTH}, as vectors of different makers differ
 * in length by orders of magnitude. A word without a vector gets a random direction that depends
 * only on the seed and the word. Mutable, for one thread.
 */
final class FeatureTable {
  /** ‖v‖ of every row. */
  static final double LENGTH = 2;

  private final int dimension;
  private final long seed;
  private final @Nullable WordVectors vectors;
  private final Map<String, Integer> ids = new HashMap<>();
  private float[] rows = new float[0];

  /** Over given vectors, or random directions of {@code dimension} entries for null. */
  FeatureTable(@Nullable WordVectors vectors, int dimension, long seed) {
    this.vectors = vectors;
    this.dimension = vectors == null ? dimension : vectors.dimension();
    this.seed = seed;
  }

  int dimension() {
    return dimension;
  }

  /** The row of a word, made when it is first asked for. */
  int id(String word) {
    String key = word.toLowerCase(Locale.ROOT);
    Integer known = ids.get(key);
    if (known != null) {
      return known;
    }
    int id = ids.size();
    ids.put(key, id);
    if ((id + 1) * dimension > rows.length) {
      rows = Arrays.copyOf(rows, Math.max(256, 2 * (id + 1)) * dimension);
    }
    fill(word, key, id * dimension);
    return id;
  }

  /** The row of a word as written or, failing that, in lower case; −1 where there is none. */
  static int idOf(WordVectors vectors, String word) {
    int id = vectors.id(word);
    return id >= 0 ? id : vectors.id(word.toLowerCase(Locale.ROOT));
  }

  private void fill(String word, String key, int offset) {
    int trained = vectors == null ? -1 : idOf(vectors, word);
    if (vectors != null && trained >= 0) {
      System.arraycopy(vectors.matrix().row(trained), 0, rows, offset, dimension);
    } else {
      SplittableRandom random = new SplittableRandom(seed * 31 + key.hashCode());
      for (int i = 0; i < dimension; i++) {
        rows[offset + i] = (float) random.nextDouble(-1, 1);
      }
    }
    double square = 0;
    for (int i = 0; i < dimension; i++) {
      square += (double) rows[offset + i] * rows[offset + i];
    }
    float scale = square == 0 ? 0 : (float) (LENGTH / Math.sqrt(square));
    for (int i = 0; i < dimension; i++) {
      rows[offset + i] *= scale;
    }
  }

  /** Copies a row into x; −1 copies zeros. */
  void copy(int id, float[] x, int offset) {
    if (id < 0) {
      Arrays.fill(x, offset, offset + dimension, 0);
    } else {
      System.arraycopy(rows, id * dimension, x, offset, dimension);
    }
  }

  /** v ← v + dx[offset…]. */
  void add(int id, float[] dx, int offset) {
    for (int i = 0; i < dimension; i++) {
      rows[id * dimension + i] += dx[offset + i];
    }
  }

  /** The same words as they were before any update. */
  FeatureTable fresh() {
    return new FeatureTable(vectors, dimension, seed);
  }

  /** A copy of a word's row. */
  float[] row(String word) {
    int at = id(word) * dimension;
    return Arrays.copyOfRange(rows, at, at + dimension);
  }
}
