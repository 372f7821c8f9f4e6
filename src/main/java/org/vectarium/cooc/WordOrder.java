package org.vectarium.cooc;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.linalg.TruncatedSvd;
import org.vectarium.text.Vocabulary;

/** In which order a matrix lists its words. */
public enum WordOrder {
  /** Most frequent first: the order of ids. */
  FREQUENCY,
  /** By Unicode code points. */
  ALPHABET,
  /** Words that lean the same way in the space of the SVD together. */
  CLUSTER;

  /** How many singular directions words are grouped by. */
  private static final int DIRECTIONS = 24;

  /**
   * The ids in this order.
   *
   * @param svd of the matrix shown, for {@link #CLUSTER}; without it, frequency
   */
  public int[] order(Vocabulary words, @Nullable TruncatedSvd svd) {
    IntStream ids = IntStream.range(0, words.size());
    return switch (this) {
      case FREQUENCY -> ids.toArray();
      case ALPHABET ->
          ids.boxed().sorted(Comparator.comparing(words::word)).mapToInt(id -> id).toArray();
      case CLUSTER -> svd == null ? ids.toArray() : byDirection(ids, svd);
    };
  }

  /**
   * Each word goes to the direction on which its unit vector lies longest, the first left out where
   * others say anything, because every frequent word leans on it; within a direction, longest
   * first.
   */
  private static int[] byDirection(IntStream ids, TruncatedSvd svd) {
    int k = Math.min(DIRECTIONS, svd.rank());
    FloatMatrix vectors = svd.vectors(k, 1);
    int[] group = new int[vectors.rows()];
    double[] lean = new double[vectors.rows()];
    for (int id = 0; id < group.length; id++) {
      double square = 0;
      for (int c = 1; c < k; c++) {
        float v = vectors.get(id, c);
        square += v * v;
        if (Math.abs(v) > lean[id]) {
          lean[id] = Math.abs(v);
          group[id] = v > 0 ? 2 * c : 2 * c + 1;
        }
      }
      lean[id] = square == 0 ? 0 : lean[id] / Math.sqrt(square);
    }
    Comparator<Integer> byGroup =
        Comparator.comparingInt((Integer id) -> group[id] == 0 ? Integer.MAX_VALUE : group[id]);
    return ids.boxed()
        .sorted(byGroup.thenComparing(Comparator.comparingDouble(id -> -lean[id])))
        .mapToInt(id -> id)
        .toArray();
  }
}
