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
import org.vectarium.linalg.Scatter;

/**
 * Groups of words by direction from the mean word μ: spherical k-means, that is k unit vectors m
 * maximising the sum over words of max cos(v − μ, m) (Dhillon and Modha 2001), started by
 * k-means++. Without taking μ away, what all frequent words share would be the largest group.
 *
 * <p>Immutable by agreement.
 *
 * @param centres k unit vectors, as seen from the mean
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
    Centred centred = Centred.of(vectors);
    int learners = Math.min(LEARN_FROM, vectors.size());
    int count = Math.min(k, learners);
    boolean reuse =
        start != null && start.rows() == count && start.columns() == vectors.dimension();
    FloatMatrix centres =
        start != null && reuse ? start.copy() : plusPlus(centred, count, learners, seed);
    int[] group = new int[vectors.size()];
    float[] score = new float[vectors.size()];
    for (int round = 0; round < (reuse ? 3 : ROUNDS); round++) {
      assign(centred, centres, learners, group, score);
      move(centred, centres, learners, group);
    }
    assign(centred, centres, vectors.size(), group, score);
    keepTight(centres, learners, kept, group, score, reuse);
    return new Clusters(centres, group);
  }

  /**
   * The words nearest to the centre of each group, for naming it.
   *
   * @param groups only the first so many
   * @param words of each group
   * @param among so many of the first words
   */
  public List<List<String>> typical(WordVectors vectors, int groups, int words, int among) {
    Centred centred = Centred.of(vectors);
    int candidates = Math.min(among, vectors.size());
    return IntStream.range(0, Math.min(groups, centres.rows()))
        .mapToObj(centre -> {
          float[] cosines = centred.cosines(centres.row(centre), candidates);
          BestScores best = new BestScores(words);
          for (int id = 0; id < candidates; id++) {
            if (group[id] == centre) {
              best.offer(id, cosines[id]);
            }
          }
          return best.drain(vectors::word).stream().map(Neighbour::word).toList();
        })
        .toList();
  }

  private static FloatMatrix plusPlus(Centred words, int k, int learners, long seed) {
    Random random = new Random(seed);
    FloatMatrix centres = new FloatMatrix(k, words.mean.length);
    double[] distance = new double[learners];
    Arrays.fill(distance, 1);
    for (int c = 0; c < k; c++) {
      double total = Arrays.stream(distance).sum();
      double at = random.nextDouble() * total;
      int chosen = 0;
      while (chosen < learners - 1 && (at -= distance[chosen]) > 0) {
        chosen++;
      }
      float[] unit = words.unit(chosen);
      System.arraycopy(unit, 0, centres.data(), centres.offset(c), unit.length);
      float[] cosines = words.cosines(unit, learners);
      for (int i = 0; i < learners; i++) {
        distance[i] = Math.min(distance[i], Math.max(0, 1 - cosines[i]));
      }
    }
    return centres;
  }

  private static void assign(
      Centred centred, FloatMatrix centres, int words, int[] group, float[] score) {
    float[] shifts = new float[centres.rows()];
    for (int c = 0; c < shifts.length; c++) {
      shifts[c] = centred.shift(centres.row(c));
    }
    IntFunction<Void> task =
        t -> {
          int from = t * TASK;
          int width = Math.min(words, from + TASK) - from;
          float[] products = new float[centres.rows() * width];
          RowProducts.dotAll(
              centred.vectors.matrix(), from, from + width, centres, 0, centres.rows(), products);
          for (int i = 0; i < width; i++) {
            int best = 0;
            for (int c = 1; c < centres.rows(); c++) {
              if (products[c * width + i] - shifts[c] > products[best * width + i] - shifts[best]) {
                best = c;
              }
            }
            float length = centred.lengths[from + i];
            float product = products[best * width + i] - shifts[best];
            group[from + i] = best;
            score[from + i] = length > 0 ? product / length : 0;
          }
          return null;
        };
    IntStream.range(0, Math.ceilDiv(words, TASK)).parallel().forEach(task::apply);
  }

  private static void move(Centred centred, FloatMatrix centres, int learners, int[] group) {
    int d = centres.columns();
    double[][] sums = new double[centres.rows()][d];
    for (int i = 0; i < learners; i++) {
      float[] unit = centred.unit(i);
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

  /** Words as seen from their mean. */
  private record Centred(WordVectors vectors, float[] mean, float[] lengths) {

    static Centred of(WordVectors vectors) {
      FloatMatrix matrix = vectors.matrix();
      double[] mean = Scatter.mean(matrix, Scatter.RowSet.first(vectors.size()));
      float[] shift = new float[mean.length];
      double square = 0;
      for (int c = 0; c < mean.length; c++) {
        shift[c] = (float) mean[c];
        square += mean[c] * mean[c];
      }
      float[] products = new float[vectors.size()];
      RowProducts.dot(matrix, 0, products.length, RowProducts.padded(matrix, shift), products);
      float[] lengths = new float[products.length];
      double meanSquare = square;
      IntStream.range(0, Math.ceilDiv(lengths.length, TASK))
          .parallel()
          .forEach(task -> {
            for (int id = task * TASK; id < Math.min(lengths.length, (task + 1) * TASK); id++) {
              int at = matrix.offset(id);
              double own = 0;
              for (int c = 0; c < mean.length; c++) {
                own += (double) matrix.data()[at + c] * matrix.data()[at + c];
              }
              lengths[id] = (float) Math.sqrt(Math.max(0, own - 2 * products[id] + meanSquare));
            }
          });
      return new Centred(vectors, shift, lengths);
    }

    /** What μ contributes to an inner product. */
    float shift(float[] direction) {
      double sum = 0;
      for (int c = 0; c < mean.length; c++) {
        sum += (double) direction[c] * mean[c];
      }
      return (float) sum;
    }

    float[] unit(int id) {
      float[] unit = vectors.matrix().row(id);
      for (int c = 0; c < unit.length; c++) {
        unit[c] = lengths[id] > 0 ? (unit[c] - mean[c]) / lengths[id] : 0;
      }
      return unit;
    }

    /** cos(v − μ, direction) of the first words, for a direction of length 1. */
    float[] cosines(float[] direction, int words) {
      float[] products = new float[words];
      FloatMatrix matrix = vectors.matrix();
      RowProducts.dot(matrix, 0, words, RowProducts.padded(matrix, direction), products);
      float shift = shift(direction);
      for (int i = 0; i < words; i++) {
        products[i] = lengths[i] > 0 ? (products[i] - shift) / lengths[i] : 0;
      }
      return products;
    }
  }
}
