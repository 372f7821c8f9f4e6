package org.vectarium.projection;

import java.util.Arrays;

/**
 * A symmetric sparse matrix of affinities between words, as rows of a neighbour graph joined with
 * their transpose. Immutable by agreement.
 *
 * @param starts row i holds [starts[i], starts[i + 1])
 * @param columns rising within a row
 * @param values the affinities
 */
@SuppressWarnings("ArrayRecordComponent")
record Affinities(int[] starts, int[] columns, float[] values) {

  /** How the two directions of a pair are joined. */
  interface Join {
    float join(float ij, float ji);
  }

  int size() {
    return starts.length - 1;
  }

  /**
   * join(w_ij, w_ji) for every pair of which at least one direction is an edge; the absent one is
   * 0.
   *
   * @param weights one for each edge of the graph
   */
  static Affinities symmetric(NeighbourGraph graph, float[] weights, Join join) {
    int n = graph.size();
    int k = graph.k();
    long[] pairs = new long[2 * weights.length];
    long[] keys = new long[weights.length];
    for (int e = 0; e < weights.length; e++) {
      keys[e] = (long) (e / k) << 32 | graph.ids()[e];
    }
    long[] sorted = keys.clone();
    Arrays.sort(sorted);
    float[] bySorted = new float[weights.length];
    for (int e = 0; e < weights.length; e++) {
      bySorted[Arrays.binarySearch(sorted, keys[e])] = weights[e];
    }
    int count = 0;
    for (int e = 0; e < weights.length; e++) {
      pairs[count++] = keys[e];
      long back = (keys[e] & 0xFFFFFFFFL) << 32 | keys[e] >>> 32;
      if (Arrays.binarySearch(sorted, back) < 0) {
        pairs[count++] = back;
      }
    }
    long[] all = Arrays.copyOf(pairs, count);
    Arrays.sort(all);
    int[] starts = new int[n + 1];
    int[] columns = new int[count];
    float[] values = new float[count];
    for (int p = 0; p < count; p++) {
      long back = (all[p] & 0xFFFFFFFFL) << 32 | all[p] >>> 32;
      int ij = Arrays.binarySearch(sorted, all[p]);
      int ji = Arrays.binarySearch(sorted, back);
      starts[(int) (all[p] >>> 32) + 1]++;
      columns[p] = (int) all[p];
      values[p] = join.join(ij < 0 ? 0 : bySorted[ij], ji < 0 ? 0 : bySorted[ji]);
    }
    for (int i = 0; i < n; i++) {
      starts[i + 1] += starts[i];
    }
    return new Affinities(starts, columns, values);
  }
}
