package org.vectarium.embedding;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.linalg.RowProducts;

/**
 * Groups of words by direction: spherical k-means, that is k unit vectors m maximising the sum over
 * words of max cos(v, m) (Dhillon and Modha 2001), started by k-means++.
 *
 * <p>Immutable by agreement.
 *
 * @param centres k unit vectors
 * @param group of every word: its centre, or −1 where it is far from all
 */
@SuppressWarnings("ArrayRecordComponent")
public record Clusters(FloatMatrix centres, int[] group) {
  private static final int ROUNDS = 12;

  /** Words that move the centres; the others only join them. */
  private static final int LEARN_FROM = 4000;

  private static final int TASK = 4096;

  /**
   * Finds groups.
   *
   * @param k how many centres
   * @param kept so many of the tightest groups are told apart; words of others get −1
   * @param start centres to start from, so that groups keep their numbers as vectors move; null for
   *     fresh ones
   * @param seed of the fresh start
   */
  public static Clusters of(
      NearestWords search, int k, int kept, @Nullable FloatMatrix start, long seed) {
    WordVectors vectors = search.vectors();
    int learners = Math.min(LEARN_FROM, vectors.size());
    int count = Math.min(k, learners);
    boolean reuse =
        start != null && start.rows() == count && start.columns() == vectors.dimension();
    FloatMatrix centres = reuse ? start.copy() : plusPlus(search, count, learners, seed);
    int[] group = new int[vectors.size()];
    float[] score = new float[vectors.size()];
    for (int round = 0; round < (reuse ? 3 : ROUNDS); round++) {
      assign(search, centres, learners, group, score);
      move(search, centres, learners, group);
    }
    assign(search, centres, vectors.size(), group, score);
    keepTight(centres, learners, kept, group, score, reuse);
    return new Clusters(centres, group);
  }

  /** The words nearest to a group's centre, for naming it. */
  public List<String> typical(NearestWords search, int centre, int words, int among) {
    return search
        .nearest(centres.row(centre), words, Metric.COSINE, id -> group[id] == centre, among)
        .stream()
        .map(Neighbour::word)
        .toList();
  }

  private static FloatMatrix plusPlus(NearestWords search, int k, int learners, long seed) {
    Random random = new Random(seed);
    FloatMatrix centres = new FloatMatrix(k, search.vectors().dimension());
    double[] distance = new double[learners];
    Arrays.fill(distance, 1);
    for (int c = 0; c < k; c++) {
      double total = Arrays.stream(distance).sum();
      double at = random.nextDouble() * total;
      int chosen = 0;
      while (chosen < learners - 1 && (at -= distance[chosen]) > 0) {
        chosen++;
      }
      float[] unit = search.unit(chosen);
      System.arraycopy(unit, 0, centres.data(), centres.offset(c), unit.length);
      float[] cosines = cosines(search, unit, learners);
      for (int i = 0; i < learners; i++) {
        distance[i] = Math.min(distance[i], Math.max(0, 1 - cosines[i]));
      }
    }
    return centres;
  }

  private static float[] cosines(NearestWords search, float[] unit, int learners) {
    float[] products = new float[learners];
    FloatMatrix matrix = search.vectors().matrix();
    RowProducts.dot(matrix, 0, learners, RowProducts.padded(matrix, unit), products);
    for (int i = 0; i < learners; i++) {
      products[i] = search.length(i) > 0 ? products[i] / search.length(i) : 0;
    }
    return products;
  }

  private static void assign(
      NearestWords search, FloatMatrix centres, int words, int[] group, float[] score) {
    IntFunction<Void> task =
        t -> {
          int from = t * TASK;
          int width = Math.min(words, from + TASK) - from;
          float[] products = new float[centres.rows() * width];
          RowProducts.dotAll(
              search.vectors().matrix(),
              from,
              from + width,
              centres.data(),
              centres.rows(),
              products);
          for (int i = 0; i < width; i++) {
            int best = 0;
            for (int c = 1; c < centres.rows(); c++) {
              if (products[c * width + i] > products[best * width + i]) {
                best = c;
              }
            }
            float length = search.length(from + i);
            group[from + i] = best;
            score[from + i] = length > 0 ? products[best * width + i] / length : 0;
          }
          return null;
        };
    IntStream.range(0, Math.ceilDiv(words, TASK)).parallel().forEach(task::apply);
  }

  private static void move(NearestWords search, FloatMatrix centres, int learners, int[] group) {
    int d = centres.columns();
    double[][] sums = new double[centres.rows()][d];
    for (int i = 0; i < learners; i++) {
      float[] unit = search.unit(i);
      for (int c = 0; c < d; c++) {
        sums[group[i]][c] += unit[c];
      }
    }
    for (int k = 0; k < sums.length; k++) {
      double length = Math.sqrt(Arrays.stream(sums[k]).map(x -> x * x).sum());
      for (int c = 0; c < d && length > 0; c++) {
        centres.set(k, c, (float) (sums[k][c] / length));
      }
    }
  }

  /** Leaves the tightest groups, numbered from 0, and of them the words not far out. */
  private static void keepTight(
      FloatMatrix centres, int learners, int kept, int[] group, float[] score, boolean inOrder) {
    int k = centres.rows();
    double[] sum = new double[k];
    int[] size = new int[k];
    for (int i = 0; i < learners; i++) {
      sum[group[i]] += score[i];
      size[group[i]]++;
    }
    Integer[] order = new Integer[k];
    Arrays.setAll(order, c -> c);
    if (!inOrder) {
      int least = Math.max(2, learners / (6 * k));
      Arrays.sort(order, Comparator.comparingDouble(c -> size[c] < least ? 1 : -sum[c] / size[c]));
    }
    int[] number = new int[k];
    double[] limit = new double[k];
    FloatMatrix before = centres.copy();
    for (int rank = 0; rank < k; rank++) {
      int c = order[rank];
      number[c] = rank < kept ? rank : -1;
      limit[c] = size[c] == 0 ? 1 : 0.75 * sum[c] / size[c];
      System.arraycopy(
          before.data(), before.offset(c), centres.data(), centres.offset(rank), centres.stride());
    }
    for (int i = 0; i < group.length; i++) {
      group[i] = score[i] >= limit[group[i]] ? number[group[i]] : -1;
    }
  }
}
