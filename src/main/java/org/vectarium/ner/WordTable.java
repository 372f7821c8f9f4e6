package org.vectarium.ner;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.WordVectors;
import org.vectarium.graph.Shape;
import org.vectarium.graph.Tensor;

/**
 * The vectors of the words of a window: looked up lower-cased in trained vectors, drawn at random
 * from a seed and the word itself where there are none, and replaced by fine-tuning.
 *
 * <p>Immutable; an update answers a new table that shares what did not change.
 */
public final class WordTable {
  private final int dimension;
  private final long seed;
  private final @Nullable WordVectors trained;
  private final Map<String, Tensor> tuned;

  private WordTable(
      int dimension, long seed, @Nullable WordVectors trained, Map<String, Tensor> tuned) {
    this.dimension = dimension;
    this.seed = seed;
    this.trained = trained;
    this.tuned = tuned;
  }

  /** Random vectors for every word: each entry uniform in [−0.5, 0.5). */
  public static WordTable random(int dimension, long seed) {
    if (dimension < 1) {
      throw new IllegalArgumentException("vectors cannot have " + dimension + " entries");
    }
    return new WordTable(dimension, seed, null, Map.of());
  }

  /** Trained vectors, and random ones for words outside their vocabulary. */
  public static WordTable of(WordVectors trained, long seed) {
    return new WordTable(trained.dimension(), seed, trained, Map.of());
  }

  /** d. */
  public int dimension() {
    return dimension;
  }

  /** Whether the trained vectors know this word, as written or in lower case. */
  public boolean isTrained(String word) {
    return trainedId(word) >= 0;
  }

  /** v_w ∈ ℝᵈ. */
  public Tensor vector(String word) {
    Tensor own = tuned.get(key(word));
    if (own != null) {
      return own;
    }
    int id = trainedId(word);
    if (id < 0 || trained == null) {
      SplittableRandom random = new SplittableRandom(seed * 31 + key(word).hashCode());
      return Tensor.zeros(Shape.vector(dimension)).map(zero -> random.nextDouble() - 0.5);
    }
    float[] row = trained.matrix().row(id);
    double[] copy = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      copy[i] = row[i];
    }
    return Tensor.vector(copy);
  }

  /** This table with v_w moved by {@code change}. */
  public WordTable plus(String word, Tensor change) {
    Map<String, Tensor> more = new HashMap<>(tuned);
    more.put(key(word), vector(word).plus(change));
    return new WordTable(dimension, seed, trained, Map.copyOf(more));
  }

  private int trainedId(String word) {
    if (trained == null) {
      return -1;
    }
    int id = trained.id(word);
    return id >= 0 ? id : trained.id(key(word));
  }

  private static String key(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
