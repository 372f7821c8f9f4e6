package org.vectarium.cooc;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.vectarium.linalg.BlockKrylovSvd;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.linalg.SparseMatrix;
import org.vectarium.text.Vocabulary;

/**
 * An order in which words of like company stand together, so that a matrix shows its clusters as
 * blocks on its diagonal, whatever is done to the counts that it shows.
 *
 * <pre>
 * v_i = row i of L Σ^½, scaled to length 1;  L Σ Rᵀ ≈ PPMI of the counts without function words
 * split(words):  d = principal direction of the v_i about their mean
 *                order by v_i · d, cut where the two parts vary least, split both parts
 * </pre>
 *
 * This is divisive partitioning along principal directions (Boley 1998), with each cut where it
 * hurts least instead of at the mean. Function words, which keep everybody's company, and words
 * without any other company stand last, the most frequent first.
 */
final class ClusterOrder {
  private static final int DIRECTIONS = 24;
  private static final int SVD_STEPS = 6;
  private static final int POWER_STEPS = 20;

  /** Cuts above a group at most: bounds the work where each cut takes off one word. */
  private static final int DEEPEST = 32;

  private final double[][] vectors;
  private final Integer[] ids;

  private ClusterOrder(double[][] vectors) {
    this.vectors = vectors;
    this.ids =
        IntStream.range(0, vectors.length)
            .filter(id -> dot(vectors[id], vectors[id]) > 0)
            .boxed()
            .toArray(Integer[]::new);
  }

  /**
   * The ids in this order.
   *
   * @param counts V × V, not transformed
   */
  static int[] of(SparseMatrix counts, Vocabulary words) {
    SparseMatrix company =
        CountTransform.applyAll(
            List.of(new CountTransform.DropFunctionWords(), new CountTransform.PositivePmi(1)),
            counts,
            words);
    int[] all = IntStream.range(0, words.size()).toArray();
    if (company.nonZeros() == 0) {
      return all;
    }
    ClusterOrder clusters = new ClusterOrder(unitRows(company));
    clusters.split(0, clusters.ids.length, 0);
    boolean[] placed = new boolean[all.length];
    Arrays.stream(clusters.ids).forEach(id -> placed[id] = true);
    return IntStream.concat(
            Arrays.stream(clusters.ids).mapToInt(id -> id),
            Arrays.stream(all).filter(id -> !placed[id]))
        .toArray();
  }

  private static double[][] unitRows(SparseMatrix matrix) {
    int k = Math.min(DIRECTIONS, matrix.rows());
    BlockKrylovSvd iteration = new BlockKrylovSvd(matrix, k, 1);
    for (int step = 0; step < SVD_STEPS; step++) {
      iteration.step();
    }
    double[] sums = matrix.rowSums();
    FloatMatrix rows = iteration.result().vectors(k, 0.5);
    double[][] unit = new double[matrix.rows()][k];
    for (int id = 0; id < unit.length; id++) {
      if (sums[id] == 0) {
        continue; // an empty row is rounding noise, and scaled up it would be a direction
      }
      for (int c = 0; c < k; c++) {
        unit[id][c] = rows.get(id, c);
      }
      double length = Math.sqrt(dot(unit[id], unit[id]));
      for (int c = 0; c < k; c++) {
        unit[id][c] = length == 0 ? 0 : unit[id][c] / length;
      }
    }
    return unit;
  }

  /** Orders the words in places {@code from} to {@code to}. */
  private void split(int from, int to, int depth) {
    if (to - from < 3 || depth == DEEPEST) {
      return;
    }
    double[] mean = mean(from, to);
    double[] direction = direction(from, to, mean);
    double middle = dot(mean, direction);
    double[] along = new double[vectors.length];
    for (int place = from; place < to; place++) {
      along[ids[place]] = dot(vectors[ids[place]], direction) - middle;
    }
    Arrays.sort(ids, from, to, Comparator.comparingDouble((Integer id) -> along[id]));
    int cut = cut(from, to, along);
    split(from, cut, depth + 1);
    split(cut, to, depth + 1);
  }

  private double[] mean(int from, int to) {
    double[] mean = new double[vectors[0].length];
    for (int place = from; place < to; place++) {
      for (int c = 0; c < mean.length; c++) {
        mean[c] += vectors[ids[place]][c] / (to - from);
      }
    }
    return mean;
  }

  /** The first principal direction, by power iteration on Σ (v − mean)(v − mean)ᵀ. */
  private double[] direction(int from, int to, double[] mean) {
    double[] direction = new double[mean.length];
    double farthest = -1;
    for (int place = from; place < to; place++) {
      double[] centred = minus(vectors[ids[place]], mean);
      if (dot(centred, centred) > farthest) {
        farthest = dot(centred, centred);
        direction = centred;
      }
    }
    for (int step = 0; step < POWER_STEPS; step++) {
      double[] next = new double[mean.length];
      for (int place = from; place < to; place++) {
        double[] centred = minus(vectors[ids[place]], mean);
        double share = dot(centred, direction);
        for (int c = 0; c < next.length; c++) {
          next[c] += share * centred[c];
        }
      }
      double length = Math.sqrt(dot(next, next));
      if (length == 0) {
        return direction;
      }
      for (int c = 0; c < next.length; c++) {
        next[c] /= length;
      }
      direction = next;
    }
    return direction;
  }

  /** Where the squared deviations within both parts sum to least; the values rise and sum to 0. */
  private int cut(int from, int to, double[] along) {
    int best = from + 1;
    double most = -1;
    double sum = 0;
    for (int place = from + 1; place < to; place++) {
      sum += along[ids[place - 1]];
      double between = sum * sum / (place - from) + sum * sum / (to - place);
      if (between > most) {
        most = between;
        best = place;
      }
    }
    return best;
  }

  private static double[] minus(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int c = 0; c < a.length; c++) {
      difference[c] = a[c] - b[c];
    }
    return difference;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int c = 0; c < a.length; c++) {
      sum += a[c] * b[c];
    }
    return sum;
  }
}
