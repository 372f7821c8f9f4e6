package org.vectarium.embedding.relation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.vectarium.embedding.NearestWords;
import org.vectarium.embedding.relation.Relation.Pair;

/**
 * How parallel offsets are by chance: what {@link Relation#parallelism} must be held against. The
 * mean cosine over {@code trials} draws of as many pairs.
 *
 * <p>Two kinds of chance. <em>Mispaired</em>: the same words, every first word with another's
 * second; what is left is what the two sets of words share, without the pairing. <em>Random</em>:
 * any two different words among the most frequent.
 *
 * @param trials draws of each kind
 * @param seed of all draws: the same seed gives the same numbers
 * @param mispaired NaN where fewer than two pairs cannot be mispaired
 * @param random NaN for fewer than two pairs
 */
public record RelationBaseline(int trials, long seed, double mispaired, double random) {

  /**
   * Draws.
   *
   * @param among random pairs are taken from so many of the first words
   * @throws IllegalArgumentException if trials &lt; 1 or fewer than two words are to choose from
   */
  public static RelationBaseline of(
      NearestWords search, Relation relation, int among, int trials, long seed) {
    if (trials < 1 || among < 2 || among > search.vectors().size()) {
      throw new IllegalArgumentException(
          "a baseline of " + trials + " draws among " + among + " words cannot be drawn");
    }
    List<Pair> pairs = relation.pairs();
    if (pairs.size() < 2) {
      return new RelationBaseline(trials, seed, Double.NaN, Double.NaN);
    }
    Random random = new Random(seed);
    double mispaired = 0;
    double any = 0;
    for (int t = 0; t < trials; t++) {
      mispaired += parallelism(search, mispaired(pairs, random));
      any += parallelism(search, random(pairs.size(), among, random));
    }
    return new RelationBaseline(trials, seed, mispaired / trials, any / trials);
  }

  private static double parallelism(NearestWords search, List<Pair> pairs) {
    return Offsets.meanCosine(pairs.stream().map(pair -> Relation.offset(search, pair)).toList());
  }

  /** A cyclic permutation, drawn evenly (Sattolo 1986): nobody keeps its own second word. */
  static List<Pair> mispaired(List<Pair> pairs, Random random) {
    int[] partner = new int[pairs.size()];
    Arrays.setAll(partner, i -> i);
    for (int i = partner.length - 1; i > 0; i--) {
      int j = random.nextInt(i);
      int kept = partner[i];
      partner[i] = partner[j];
      partner[j] = kept;
    }
    List<Pair> drawn = new ArrayList<>();
    for (int i = 0; i < partner.length; i++) {
      drawn.add(new Pair(pairs.get(i).from(), pairs.get(partner[i]).to()));
    }
    return drawn;
  }

  private static List<Pair> random(int count, int among, Random random) {
    List<Pair> drawn = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int from = random.nextInt(among);
      int to = random.nextInt(among - 1);
      drawn.add(new Pair(from, to < from ? to : to + 1));
    }
    return drawn;
  }
}
