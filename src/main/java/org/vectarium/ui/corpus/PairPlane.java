package org.vectarium.ui.corpus;

import java.util.Arrays;
import java.util.List;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.linalg.TruncatedSvd;
import org.vectarium.projection.Pca;
import org.vectarium.text.Vocabulary;

/**
 * Verbs and their doers as arrows: rows of L_kΣ_k scaled to length 1, in their own principal plane.
 *
 * @param ids of verb, doer, verb, doer …
 * @param parallel mean cosine of two arrows
 * @param apart mean distance of two verbs, in mean arrow lengths; 0: all arrows are one
 */
@SuppressWarnings("ArrayRecordComponent") // made once, only read
record PairPlane(int[] ids, float[] x, float[] y, double parallel, double apart) {
  /** Height of the picture against its width. */
  private static final double SHAPE = 1.1;

  /** For a vocabulary with at least two of the pairs. */
  static PairPlane of(TruncatedSvd svd, Vocabulary words, int k) {
    List<int[]> pairs = VerbsAndDoers.in(words, words.size());
    int[] ids = pairs.stream().flatMapToInt(Arrays::stream).toArray();
    FloatMatrix rows = unitRows(svd, ids, Math.min(k, svd.rank()));
    float[] x = new float[ids.length];
    float[] y = new float[ids.length];
    if (rows.columns() > 1) {
      Pca.fit(rows, 2).project(rows, x, y);
    } else {
      for (int i = 0; i < ids.length; i++) {
        x[i] = rows.get(i, 0);
      }
    }
    double cosines = 0;
    double distances = 0;
    double lengths = 0;
    for (int a = 0; a < pairs.size(); a++) {
      float[] arrow = arrow(rows, 2 * a, 2 * a + 1);
      lengths += norm(arrow) / pairs.size();
      for (int b = 0; b < a; b++) {
        float[] other = arrow(rows, 2 * b, 2 * b + 1);
        double norms = norm(arrow) * norm(other);
        cosines += norms == 0 ? 0 : dot(arrow, other) / norms;
        distances += norm(arrow(rows, 2 * a, 2 * b));
      }
    }
    double twos = pairs.size() * (pairs.size() - 1) / 2.0;
    return new PairPlane(ids, x, y, cosines / twos, lengths == 0 ? 0 : distances / twos / lengths);
  }

  private static FloatMatrix unitRows(TruncatedSvd svd, int[] ids, int k) {
    FloatMatrix rows = new FloatMatrix(ids.length, k);
    for (int i = 0; i < ids.length; i++) {
      double square = 0;
      for (int c = 0; c < k; c++) {
        double entry = svd.left().get(ids[i], c) * svd.values()[c];
        square += entry * entry;
      }
      for (int c = 0; c < k && square > 0; c++) {
        rows.set(i, c, (float) (svd.left().get(ids[i], c) * svd.values()[c] / Math.sqrt(square)));
      }
    }
    return rows;
  }

  private static float[] arrow(FloatMatrix rows, int from, int to) {
    float[] arrow = rows.row(to);
    for (int c = 0; c < arrow.length; c++) {
      arrow[c] -= rows.get(from, c);
    }
    return arrow;
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  private static double norm(float[] a) {
    return Math.sqrt(dot(a, a));
  }

  /**
   * How many times as tall the picture is best drawn: what a word does, verb or doer, is far
   * stronger than which verb it is, and without a stretch all arrows would seem one line.
   */
  double stretch() {
    return Math.max(1, SHAPE * range(x) / Math.max(1e-9, range(y)));
  }

  private static double range(float[] values) {
    float least = Float.POSITIVE_INFINITY;
    float most = Float.NEGATIVE_INFINITY;
    for (float value : values) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    return most - least;
  }
}
