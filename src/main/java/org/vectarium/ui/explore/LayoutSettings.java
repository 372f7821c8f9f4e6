package org.vectarium.ui.explore;

/**
 * How UMAP and t-SNE run. Immutable.
 *
 * @param words how many of the most frequent words take part
 * @param neighbours UMAP's n_neighbors, t-SNE's perplexity
 * @param minDistance UMAP's min_dist
 * @param iterations of the run; UMAP's epochs
 */
record LayoutSettings(int words, int neighbours, double minDistance, int iterations) {
  /** Enough to see families, in some seconds. */
  static final LayoutSettings USUAL = new LayoutSettings(5000, 15, 0.1, 400);

  /** The choices of {@link #words}: the exact neighbour search takes time with its square. */
  static final int[] WORDS = {1000, 2000, 5000, 10_000, 20_000, 50_000};

  LayoutSettings withWords(int value) {
    return new LayoutSettings(value, neighbours, minDistance, iterations);
  }

  LayoutSettings withNeighbours(int value) {
    return new LayoutSettings(words, value, minDistance, iterations);
  }

  LayoutSettings withMinDistance(double value) {
    return new LayoutSettings(words, neighbours, value, iterations);
  }

  LayoutSettings withIterations(int value) {
    return new LayoutSettings(words, neighbours, minDistance, value);
  }
}
