package org.vectarium.cooc;

import java.util.ArrayList;
import java.util.List;
import org.vectarium.linalg.SparseMatrix;
import org.vectarium.text.Vocabulary;

/**
 * P(k|a), P(k|b) and P(k|a) / P(k|b) for probe words k, where P(k|a) = X_ak / X_a and X_a = Σ_j
 * X_aj: what GloVe starts from (Pennington 2014, table 1; curriculum #28). The ratio tells a word
 * related to one of the two, far from 1, from a word related to both or to neither, near 1.
 *
 * @param first a
 * @param second b
 * @param firstTotal X_a
 * @param secondTotal X_b
 * @param rows one for each probe, in the order asked
 */
public record ProbabilityRatios(
    String first, String second, double firstTotal, double secondTotal, List<Row> rows) {

  /**
   * One probe word.
   *
   * @param probe k
   * @param firstCount X_ak
   * @param secondCount X_bk
   * @param firstProbability P(k|a)
   * @param secondProbability P(k|b)
   */
  public record Row(
      String probe,
      double firstCount,
      double secondCount,
      double firstProbability,
      double secondProbability) {

    /** P(k|a) / P(k|b): infinite where k never stands near b, NaN where it stands near neither. */
    public double ratio() {
      return firstProbability / secondProbability;
    }
  }

  /**
   * Works out the table.
   *
   * @param counts V × V, not transformed
   * @throws IllegalArgumentException naming a word that is not in the corpus, or that has no
   *     context
   */
  public static ProbabilityRatios of(
      SparseMatrix counts, Vocabulary words, String first, String second, List<String> probes) {
    int a = id(words, first);
    int b = id(words, second);
    double[] totals = counts.rowSums();
    List<Row> rows = new ArrayList<>();
    for (String probe : probes) {
      int k = id(words, probe);
      double countA = counts.get(a, k);
      double countB = counts.get(b, k);
      rows.add(
          new Row(
              probe,
              countA,
              countB,
              countA / total(totals[a], first),
              countB / total(totals[b], second)));
    }
    return new ProbabilityRatios(first, second, totals[a], totals[b], List.copyOf(rows));
  }

  private static int id(Vocabulary words, String word) {
    int id = words.id(word);
    if (id == Vocabulary.UNKNOWN) {
      throw new IllegalArgumentException(
          "\"" + word + "\" does not occur in the corpus; choose a word that does");
    }
    return id;
  }

  private static double total(double total, String word) {
    if (total == 0) {
      throw new IllegalArgumentException(
          "\"" + word + "\" never stands beside another word, so it has no probabilities");
    }
    return total;
  }
}
