package org.vectarium.embedding.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.vectarium.embedding.Metric;
import org.vectarium.embedding.NearestWords;
import org.vectarium.embedding.Neighbour;

/**
 * Pairs of words, each with its offset rᵢ = v(toᵢ)/‖v(toᵢ)‖ − v(fromᵢ)/‖v(fromᵢ)‖, length d. Where
 * the pairs share a relation, the offsets are nearly parallel (Rohde, Gonnerman and Plaut 2006;
 * Mikolov, Yih and Zweig 2013).
 *
 * <p>Immutable; safe to share between threads.
 */
public final class Relation {
  private final NearestWords search;
  private final List<Pair> pairs;
  private final List<float[]> offsets;
  private final float[] mean;

  /** Ids of two words. */
  public record Pair(int from, int to) {}

  /**
   * Reaching the second word of a pair with the offsets of all the other pairs.
   *
   * @param pair the pair left out
   * @param rank of its second word among all words but its first, nearest to from + mean of the
   *     other offsets; 1 is a hit
   * @param first the word that came first
   */
  public record LeftOut(Pair pair, int rank, Neighbour first) {}

  /**
   * @throws IllegalArgumentException if there is no pair
   */
  public Relation(NearestWords search, List<Pair> pairs) {
    if (pairs.isEmpty()) {
      throw new IllegalArgumentException("a relation needs at least one pair of words");
    }
    this.search = search;
    this.pairs = List.copyOf(pairs);
    this.offsets = pairs.stream().map(pair -> offset(search, pair)).toList();
    this.mean = Offsets.mean(offsets);
  }

  static float[] offset(NearestWords search, Pair pair) {
    float[] offset = search.unit(pair.to());
    float[] from = search.unit(pair.from());
    for (int c = 0; c < offset.length; c++) {
      offset[c] -= from[c];
    }
    return offset;
  }

  public List<Pair> pairs() {
    return pairs;
  }

  /** r̄ = (1/n) Σ rᵢ, length d. A copy. */
  public float[] meanOffset() {
    return mean.clone();
  }

  /**
   * The mean over all i &lt; j of cos(rᵢ, rⱼ): 1 for parallel offsets, about 0 for unrelated ones;
   * NaN for one pair.
   */
  public double parallelism() {
    return Offsets.meanCosine(offsets);
  }

  /**
   * cos of each offset with the mean of the others, in [−1, 1]; an offset counted in its own mean
   * would look more parallel than it is. NaN for one pair.
   */
  public double[] cosinesWithOthers() {
    double[] cosines = new double[offsets.size()];
    for (int i = 0; i < cosines.length; i++) {
      cosines[i] =
          offsets.size() < 2
              ? Double.NaN
              : Offsets.cosine(offsets.get(i), Offsets.mean(without(i)));
    }
    return cosines;
  }

  /** The angle of a cosine, in degrees. */
  public static double degrees(double cosine) {
    return Math.toDegrees(Math.acos(Math.clamp(cosine, -1, 1)));
  }

  /**
   * The words nearest by cosine to v(word)/‖v(word)‖ + r̄.
   *
   * @param keepWord let the word itself be an answer; it often wins
   * @param k how many
   */
  public List<Neighbour> apply(int word, boolean keepWord, int k) {
    return search.nearest(moved(word, mean), k, Metric.COSINE, id -> keepWord || id != word);
  }

  /**
   * Every pair reached with the others' offsets; empty for one pair. One search a pair.
   *
   * @param progress hears after each pair what share is done, and ends the search by throwing
   */
  public List<LeftOut> leaveOneOut(DoubleConsumer progress) {
    List<LeftOut> found = new ArrayList<>();
    for (int i = 0; i < pairs.size() && pairs.size() > 1; i++) {
      Pair pair = pairs.get(i);
      found.add(leftOut(pair, search.cosines(moved(pair.from(), Offsets.mean(without(i))))));
      progress.accept((i + 1.0) / pairs.size());
    }
    return found;
  }

  private LeftOut leftOut(Pair pair, float[] cosines) {
    int rank = 1;
    int first = pair.to();
    for (int id = 0; id < cosines.length; id++) {
      if (id == pair.from()) {
        continue;
      }
      if (cosines[id] > cosines[pair.to()]) {
        rank++;
      }
      if (cosines[id] > cosines[first] || cosines[id] == cosines[first] && id < first) {
        first = id;
      }
    }
    Neighbour found = new Neighbour(first, search.vectors().word(first), cosines[first]);
    return new LeftOut(pair, rank, found);
  }

  private float[] moved(int word, float[] offset) {
    float[] query = search.unit(word);
    for (int c = 0; c < query.length; c++) {
      query[c] += offset[c];
    }
    return query;
  }

  private List<float[]> without(int index) {
    List<float[]> others = new ArrayList<>(offsets);
    others.remove(index);
    return others;
  }
}
