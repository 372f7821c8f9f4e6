package org.vectarium.embedding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A word's neighbours put into groups: a static vector mixes all senses of a word, v ≈ Σ αₛvₛ, and
 * the neighbours of the mixture come from each of them (Arora and others 2018; Pelevina and others
 * 2016).
 *
 * <p>Every neighbour is near the word, so what they share is taken away first: with w the word's
 * unit vector and u a neighbour's, r = u − (uᵀw)w. The residuals are joined bottom up by average
 * linkage on 1 − cos(r, r′), cut into k groups. Where k is not given, it is the number from 2 to
 * {@value #MOST} with the highest mean silhouette (Rousseeuw 1987). No randomness.
 *
 * @param groups largest first; of equal size the one with the nearest neighbour first
 * @param silhouette mean over all neighbours, in [−1, 1]: near 0 the groups run into each other
 */
public record WordSenses(List<Group> groups, double silhouette) {
  /** The most groups that are tried. */
  public static final int MOST = 6;

  /**
   * Neighbours of one sense.
   *
   * @param words nearest to the word first, with their cosine to it
   * @param cosine of the word with the mean of these neighbours' unit vectors
   */
  public record Group(List<Neighbour> words, double cosine) {
    public Group {
      words = List.copyOf(words);
    }
  }

  public WordSenses {
    groups = List.copyOf(groups);
  }

  /**
   * Groups the nearest words.
   *
   * @param id of the word
   * @param neighbours how many of its nearest words by cosine
   * @param k how many groups, or 0 for the number with the best silhouette
   * @throws IllegalArgumentException if neighbours &lt; 2 or k is negative or more than {@value
   *     #MOST}
   */
  public static WordSenses of(NearestWords search, int id, int neighbours, int k) {
    if (neighbours < 2 || k < 0 || k > MOST) {
      throw new IllegalArgumentException(
          "neighbours = " + neighbours + " and k = " + k + " do not make groups of senses");
    }
    List<Neighbour> found = search.nearest(id, neighbours, Metric.COSINE);
    if (found.size() < 2) {
      return new WordSenses(
          found.isEmpty() ? List.of() : List.of(group(search, id, found)), Double.NaN);
    }
    double[][] distance = distances(search, id, found);
    AverageLinkage tree = new AverageLinkage(distance);
    int best = Math.min(k, found.size());
    if (k == 0) {
      best = 2;
      for (int count = 3; count <= Math.min(MOST, found.size() - 1); count++) {
        if (silhouette(distance, tree.cut(count)) > silhouette(distance, tree.cut(best))) {
          best = count;
        }
      }
    }
    int[] cut = tree.cut(best);
    List<Group> groups = new ArrayList<>();
    for (int g = 0; g < best; g++) {
      List<Neighbour> words = new ArrayList<>();
      for (int i = 0; i < cut.length; i++) {
        if (cut[i] == g) {
          words.add(found.get(i));
        }
      }
      groups.add(group(search, id, words));
    }
    groups.sort(Comparator.comparingInt(group -> -group.words().size()));
    return new WordSenses(groups, silhouette(distance, cut));
  }

  private static Group group(NearestWords search, int id, List<Neighbour> words) {
    float[] word = search.unit(id);
    double[] mean = new double[word.length];
    for (Neighbour neighbour : words) {
      float[] unit = search.unit(neighbour.id());
      for (int c = 0; c < mean.length; c++) {
        mean[c] += unit[c];
      }
    }
    double dot = 0;
    double square = 0;
    for (int c = 0; c < mean.length; c++) {
      dot += mean[c] * word[c];
      square += mean[c] * mean[c];
    }
    return new Group(words, square > 0 ? dot / Math.sqrt(square) : 0);
  }

  private static double[][] distances(NearestWords search, int id, List<Neighbour> found) {
    float[] word = search.unit(id);
    List<double[]> residuals =
        found.stream().map(neighbour -> residual(search.unit(neighbour.id()), word)).toList();
    int n = residuals.size();
    double[][] distance = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double dot = 0;
        for (int c = 0; c < word.length; c++) {
          dot += residuals.get(i)[c] * residuals.get(j)[c];
        }
        distance[i][j] = Math.max(0, 1 - dot);
        distance[j][i] = distance[i][j];
      }
    }
    return distance;
  }

  /** u − (uᵀw)w at length 1; zero where nothing is left. */
  private static double[] residual(float[] unit, float[] word) {
    double along = 0;
    for (int c = 0; c < word.length; c++) {
      along += (double) unit[c] * word[c];
    }
    double[] rest = new double[word.length];
    double square = 0;
    for (int c = 0; c < word.length; c++) {
      rest[c] = unit[c] - along * word[c];
      square += rest[c] * rest[c];
    }
    // What rounding leaves of a vector along w is no direction.
    double length = square > 1e-10 ? Math.sqrt(square) : Double.POSITIVE_INFINITY;
    for (int c = 0; c < word.length; c++) {
      rest[c] /= length;
    }
    return rest;
  }

  /**
   * The mean of (b − a) / max(a, b): a is the mean distance to the own group, b to the nearest
   * other; 0 for a group of one.
   */
  static double silhouette(double[][] distance, int[] group) {
    int n = group.length;
    int groups = 0;
    for (int g : group) {
      groups = Math.max(groups, g + 1);
    }
    double total = 0;
    for (int i = 0; i < n; i++) {
      double[] sum = new double[groups];
      int[] size = new int[groups];
      for (int j = 0; j < n; j++) {
        if (j != i) {
          sum[group[j]] += distance[i][j];
          size[group[j]]++;
        }
      }
      double nearest = Double.POSITIVE_INFINITY;
      for (int g = 0; g < groups; g++) {
        if (g != group[i] && size[g] > 0) {
          nearest = Math.min(nearest, sum[g] / size[g]);
        }
      }
      if (size[group[i]] > 0 && Double.isFinite(nearest)) {
        double own = sum[group[i]] / size[group[i]];
        double larger = Math.max(own, nearest);
        total += larger > 0 ? (nearest - own) / larger : 0;
      }
    }
    return total / n;
  }
}
