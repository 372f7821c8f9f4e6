package org.vectarium.embedding;

import java.util.Arrays;
import java.util.Random;

/**
 * The cosines of pairs of different words, drawn evenly from all words with a seed: what a cosine
 * must be held against. In most spaces unrelated words do not stand at 0.
 *
 * <p>Immutable by agreement; safe to share between threads.
 *
 * @param sorted the cosines in ascending order
 * @param seed of the draw: the same seed gives the same numbers
 */
@SuppressWarnings("ArrayRecordComponent")
public record SimilarityDistribution(double[] sorted, long seed) {

  /**
   * Draws pairs.
   *
   * @param pairs how many, at least 1
   * @throws IllegalArgumentException if there are fewer than two words or no pairs are asked for
   */
  public static SimilarityDistribution of(NearestWords search, int pairs, long seed) {
    int n = search.vectors().size();
    if (n < 2 || pairs < 1) {
      throw new IllegalArgumentException(pairs + " pairs cannot be drawn from " + n + " words");
    }
    Random random = new Random(seed);
    double[] cosines = new double[pairs];
    for (int i = 0; i < pairs; i++) {
      int a = random.nextInt(n);
      int b = random.nextInt(n - 1);
      cosines[i] = search.cosine(a, b < a ? b : b + 1);
    }
    Arrays.sort(cosines);
    return new SimilarityDistribution(cosines, seed);
  }

  public int pairs() {
    return sorted.length;
  }

  /** The share of drawn pairs whose cosine is lower, in [0, 1]. */
  public double shareBelow(double cosine) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < cosine) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return (double) low / sorted.length;
  }

  public double mean() {
    return Arrays.stream(sorted).average().orElse(0);
  }

  /**
   * How many cosines fall into each of so many equal parts of [−1, 1]; 1 itself falls into the
   * last.
   */
  public int[] histogram(int bins) {
    int[] counts = new int[bins];
    for (double cosine : sorted) {
      counts[Math.clamp((int) ((cosine + 1) / 2 * bins), 0, bins - 1)]++;
    }
    return counts;
  }
}
