package org.vectarium.projection;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.NearestWords;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.linalg.RowProducts;

/**
 * The k nearest of the first n words by cosine, for each of them: exact, n² products. Immutable by
 * agreement.
 *
 * @param size n
 * @param k neighbours of each word, itself left out
 * @param ids word i's neighbours at [i·k, (i + 1)·k), nearest first
 * @param cosines theirs
 */
@SuppressWarnings("ArrayRecordComponent")
public record NeighbourGraph(int size, int k, int[] ids, float[] cosines) {
  private static final int BLOCK = 64;

  /**
   * Searches on all cores.
   *
   * @param size how many words take part, at least 2; the first of the space
   * @param k at most size − 1
   */
  public static NeighbourGraph of(NearestWords search, int size, int k) {
    if (size < 2 || size > search.vectors().size() || k < 1) {
      throw new IllegalArgumentException(
          k + " neighbours among " + size + " of " + search.vectors().size() + " words");
    }
    int kept = Math.min(k, size - 1);
    FloatMatrix units = new FloatMatrix(size, search.vectors().dimension());
    for (int i = 0; i < size; i++) {
      float[] unit = search.unit(i);
      System.arraycopy(unit, 0, units.data(), units.offset(i), unit.length);
    }
    int[] ids = new int[size * kept];
    float[] cosines = new float[size * kept];
    IntStream.range(0, Math.ceilDiv(size, BLOCK))
        .parallel()
        .forEach(block -> search(units, block * BLOCK, kept, ids, cosines));
    return new NeighbourGraph(size, kept, ids, cosines);
  }

  private static void search(FloatMatrix units, int from, int k, int[] ids, float[] cosines) {
    int n = units.rows();
    int count = Math.min(BLOCK, n - from);
    float[] products = new float[count * n];
    RowProducts.dotAll(units, 0, n, units, from, count, products);
    for (int q = 0; q < count; q++) {
      int at = (from + q) * k;
      int found = 0;
      for (int i = 0; i < n; i++) {
        float cosine = products[q * n + i];
        if (i == from + q || (found == k && cosine <= cosines[at + k - 1])) {
          continue;
        }
        int place = found < k ? found++ : k - 1;
        while (place > 0 && cosines[at + place - 1] < cosine) {
          cosines[at + place] = cosines[at + place - 1];
          ids[at + place] = ids[at + place - 1];
          place--;
        }
        cosines[at + place] = cosine;
        ids[at + place] = i;
      }
    }
  }

  /**
   * How many of the true neighbours are neighbours in the plane too: the mean over a sample of
   * words of the share of their k nearest words that are among the k nearest points.
   *
   * @param x places in the plane, at least n
   * @param y places in the plane, at least n
   * @param sample how many words are asked, evenly spread
   * @return in [0, 1]
   */
  public double keptBy(float[] x, float[] y, int sample) {
    int step = Math.max(1, size / Math.max(1, sample));
    float[] shares = shares(x, y, null, step);
    double sum = 0;
    for (float share : shares) {
      sum += share;
    }
    return sum / shares.length;
  }

  /**
   * For each of the n words, the share of its k nearest words that are among its k nearest points
   * of the picture.
   *
   * @param x places in the picture, at least n
   * @param y places in the picture, at least n
   * @param z places in the picture, at least n; null for a plane
   * @return n shares in [0, 1]
   */
  public float[] keptOfEach(float[] x, float[] y, float @Nullable [] z) {
    return shares(x, y, z, 1);
  }

  private float[] shares(float[] x, float[] y, float @Nullable [] z, int step) {
    float[] shares = new float[Math.ceilDiv(size, step)];
    IntStream.range(0, shares.length)
        .parallel()
        .forEach(s -> shares[s] = keptOf(x, y, z, s * step));
    return shares;
  }

  private float keptOf(float[] x, float[] y, float @Nullable [] z, int i) {
    float[] nearest = new float[k];
    int[] places = new int[k];
    int found = 0;
    for (int j = 0; j < size; j++) {
      float dx = x[j] - x[i];
      float dy = y[j] - y[i];
      float dz = z == null ? 0 : z[j] - z[i];
      float d = dx * dx + dy * dy + dz * dz;
      if (j == i || (found == k && d >= nearest[k - 1])) {
        continue;
      }
      int place = found < k ? found++ : k - 1;
      while (place > 0 && nearest[place - 1] > d) {
        nearest[place] = nearest[place - 1];
        places[place] = places[place - 1];
        place--;
      }
      nearest[place] = d;
      places[place] = j;
    }
    int kept = 0;
    for (int a = 0; a < k; a++) {
      for (int b = 0; b < found; b++) {
        kept += ids[i * k + a] == places[b] ? 1 : 0;
      }
    }
    return (float) kept / k;
  }
}
