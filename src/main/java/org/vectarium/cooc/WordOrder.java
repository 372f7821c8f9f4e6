package org.vectarium.cooc;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.vectarium.linalg.SparseMatrix;
import org.vectarium.text.Vocabulary;

/** In which order a matrix lists its words. */
public enum WordOrder {
  /** Most frequent first: the order of ids. */
  FREQUENCY,
  /** By Unicode code points. */
  ALPHABET,
  /** Words of like company together, function words last. */
  CLUSTER;

  /**
   * The ids in this order.
   *
   * @param counts V × V, not transformed, for {@link #CLUSTER}, which takes a moment for tens of
   *     thousands of types
   */
  public int[] order(Vocabulary words, SparseMatrix counts) {
    IntStream ids = IntStream.range(0, words.size());
    return switch (this) {
      case FREQUENCY -> ids.toArray();
      case ALPHABET ->
          ids.boxed().sorted(Comparator.comparing(words::word)).mapToInt(id -> id).toArray();
      case CLUSTER -> ClusterOrder.of(counts, words);
    };
  }
}
