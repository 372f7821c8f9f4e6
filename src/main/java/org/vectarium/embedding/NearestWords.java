package org.vectarium.embedding;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.linalg.RowProducts;

/**
 * Exact search for the words nearest to a vector: every word is scored, on all cores where the
 * vocabulary is large. Lengths are computed once, at construction (V·d products).
 *
 * <p>Immutable; safe to share between threads.
 */
public final class NearestWords {
  /** Rows of one parallel task; 8,192 rows of 100 floats are 3.6 MB. */
  private static final int TASK = 8192;

  /** Below this many floats one core is faster than two. */
  private static final long PARALLEL_FROM = 1_000_000;

  private final WordVectors vectors;
  private final float[] lengths;

  public NearestWords(WordVectors vectors) {
    this.vectors = vectors;
    this.lengths = new float[vectors.size()];
    FloatMatrix matrix = vectors.matrix();
    tasks()
        .forEach(task -> {
          float[] one = new float[1];
          float[] row = new float[matrix.stride()];
          for (int r = task * TASK; r < Math.min(lengths.length, (task + 1) * TASK); r++) {
            System.arraycopy(matrix.data(), matrix.offset(r), row, 0, row.length);
            RowProducts.dot(matrix, r, r + 1, row, one);
            lengths[r] = (float) Math.sqrt(one[0]);
          }
        });
  }

  public WordVectors vectors() {
    return vectors;
  }

  /** ‖v_id‖. */
  public float length(int id) {
    return lengths[id];
  }

  /** v_id / ‖v_id‖; zero stays zero. */
  public float[] unit(int id) {
    float[] unit = vectors.matrix().row(id);
    float length = lengths[id];
    for (int c = 0; c < unit.length && length > 0; c++) {
      unit[c] /= length;
    }
    return unit;
  }

  /** aᵀb / (‖a‖·‖b‖) of two words; 0 where one of them has length 0. */
  public double cosine(int a, int b) {
    double dot = 0;
    FloatMatrix matrix = vectors.matrix();
    for (int c = 0; c < matrix.columns(); c++) {
      dot += (double) matrix.get(a, c) * matrix.get(b, c);
    }
    double lengthProduct = (double) lengths[a] * lengths[b];
    return lengthProduct > 0 ? Math.clamp(dot / lengthProduct, -1, 1) : 0;
  }

  /** The k words nearest to a word, itself left out. */
  public List<Neighbour> nearest(int id, int k, Metric metric) {
    return nearest(vectors.matrix().row(id), k, metric, other -> other != id);
  }

  /**
   * The k allowed words nearest by the metric, nearest first; of equally near ones the lower id
   * first.
   *
   * @param query length d
   * @param k fewer are returned where fewer are allowed
   * @param allowed asked only about words that would be among the best so far; may be called from
   *     several threads
   */
  public List<Neighbour> nearest(float[] query, int k, Metric metric, IntPredicate allowed) {
    return nearest(query, k, metric, allowed, vectors.size());
  }

  /** The same among the first {@code among} words: the most frequent ones. */
  public List<Neighbour> nearest(
      float[] query, int k, Metric metric, IntPredicate allowed, int among) {
    float[] padded = RowProducts.padded(vectors.matrix(), query);
    double square = 0;
    for (float q : query) {
      square += (double) q * q;
    }
    float length = (float) Math.sqrt(square);
    BestScores[] parts =
        tasks()
            .mapToObj(task -> {
              BestScores best = new BestScores(k);
              int to = Math.min(among, (task + 1) * TASK);
              if (task * TASK < to) {
                float[] scores = new float[to - task * TASK];
                RowProducts.dot(vectors.matrix(), task * TASK, to, padded, scores);
                finish(scores, task * TASK, length, metric);
                collect(scores, task * TASK, allowed, best);
              }
              return best;
            })
            .toArray(BestScores[]::new);
    BestScores best = new BestScores(k);
    for (BestScores part : parts) {
      best.offerAll(part);
    }
    List<Neighbour> found = best.drain(vectors::word);
    return metric == Metric.EUCLID ? distances(query, found) : found;
  }

  /** The cosine of every word with the query: one number a word, for colours and distributions. */
  public float[] cosines(float[] query) {
    float[] padded = RowProducts.padded(vectors.matrix(), query);
    double square = 0;
    for (float q : query) {
      square += (double) q * q;
    }
    float length = (float) Math.sqrt(square);
    float[] all = new float[vectors.size()];
    tasks()
        .forEach(task -> {
          int from = task * TASK;
          float[] scores = new float[Math.min(all.length, from + TASK) - from];
          RowProducts.dot(vectors.matrix(), from, from + scores.length, padded, scores);
          finish(scores, from, length, Metric.COSINE);
          System.arraycopy(scores, 0, all, from, scores.length);
        });
    return all;
  }

  /** The words found with their distances, summed anew: ‖a‖² + ‖b‖² − 2aᵀb cancels near 0. */
  private List<Neighbour> distances(float[] query, List<Neighbour> found) {
    return found.stream()
        .map(n -> new Neighbour(n.id(), n.word(), (float) distance(query, n.id())))
        .sorted(Comparator.comparingDouble(Neighbour::score))
        .toList();
  }

  private double distance(float[] query, int id) {
    double square = 0;
    for (int c = 0; c < query.length; c++) {
      double difference = (double) query[c] - vectors.matrix().get(id, c);
      square += difference * difference;
    }
    return Math.sqrt(square);
  }

  /** Turns dot products into scores, of which the larger is nearer: −‖a − b‖ for distances. */
  private void finish(float[] scores, int from, float length, Metric metric) {
    switch (metric) {
      case DOT -> {}
      case COSINE -> {
        for (int i = 0; i < scores.length; i++) {
          float product = lengths[from + i] * length;
          scores[i] = product > 0 ? scores[i] / product : 0;
        }
      }
      case EUCLID -> {
        // ‖a − b‖² = ‖a‖² + ‖b‖² − 2aᵀb; rounding may leave a tiny negative for equal vectors.
        for (int i = 0; i < scores.length; i++) {
          float own = lengths[from + i];
          float square = own * own + length * length - 2 * scores[i];
          scores[i] = -(float) Math.sqrt(Math.max(0, square));
        }
      }
    }
  }

  private static void collect(float[] scores, int from, IntPredicate allowed, BestScores best) {
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] >= best.threshold() && allowed.test(from + i)) {
        best.offer(from + i, scores[i]);
      }
    }
  }

  private IntStream tasks() {
    IntStream tasks = IntStream.range(0, Math.ceilDiv(vectors.size(), TASK));
    boolean large = (long) vectors.size() * vectors.dimension() >= PARALLEL_FROM;
    return large ? tasks.parallel() : tasks;
  }

  /** Which ids are none of these. */
  static IntPredicate noneOf(int... ids) {
    int[] sorted = ids.clone();
    Arrays.sort(sorted);
    return id -> Arrays.binarySearch(sorted, id) < 0;
  }
}
