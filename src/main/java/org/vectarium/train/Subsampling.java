package org.vectarium.train;

import org.vectarium.text.Vocabulary;

/**
 * Which share of a word's occurrences is read: min(1, √(t/f) + t/f) for relative frequency f, the
 * form that Mikolov's released program uses; Mikolov 2013b, eq. 5 prints √(t/f) alone.
 */
public final class Subsampling {
  private Subsampling() {}

  /**
   * @param threshold t; 0 keeps every word
   * @return by word id, in (0, 1]
   */
  static float[] keepProbabilities(Vocabulary vocabulary, double threshold) {
    float[] keep = new float[vocabulary.size()];
    for (int w = 0; w < keep.length; w++) {
      keep[w] =
          (float)
              keepProbability(threshold, vocabulary.count(w) / (double) vocabulary.totalCount());
    }
    return keep;
  }

  /**
   * How many of a text's tokens are read in one epoch, on average: Σ count · keep probability.
   *
   * @param threshold t; 0 keeps every word
   */
  public static double keptTokens(Vocabulary vocabulary, double threshold) {
    double kept = 0;
    for (int w = 0; w < vocabulary.size(); w++) {
      long count = vocabulary.count(w);
      kept += count * keepProbability(threshold, count / (double) vocabulary.totalCount());
    }
    return kept;
  }

  /**
   * The share of a word's occurrences that is read.
   *
   * @param threshold t; 0 keeps every word
   * @param frequency f, above 0
   */
  public static double keepProbability(double threshold, double frequency) {
    double ratio = threshold / frequency;
    return threshold == 0 ? 1 : Math.min(1, Math.sqrt(ratio) + ratio);
  }
}
