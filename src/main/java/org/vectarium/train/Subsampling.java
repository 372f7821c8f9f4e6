package org.vectarium.train;

import org.vectarium.text.Vocabulary;

/**
 * Which share of a word's occurrences is read: min(1, √(t/f) + t/f) for relative frequency f, the
 * form that Mikolov's released program uses; Mikolov 2013b, eq. 5 prints √(t/f) alone.
 */
final class Subsampling {
  private Subsampling() {}

  /**
   * @param threshold t; 0 keeps every word
   * @return by word id, in (0, 1]
   */
  static float[] keepProbabilities(Vocabulary vocabulary, double threshold) {
    float[] keep = new float[vocabulary.size()];
    for (int w = 0; w < keep.length; w++) {
      double ratio = threshold * vocabulary.totalCount() / vocabulary.count(w);
      keep[w] = threshold == 0 ? 1 : (float) Math.min(1, Math.sqrt(ratio) + ratio);
    }
    return keep;
  }
}
