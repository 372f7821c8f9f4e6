package org.vectarium.embedding;

import java.util.Arrays;
import org.vectarium.linalg.FloatMatrix;

/** How alike the words of a table are: what a start that gives all words the same leads to. */
public enum Symmetry {
  /** Words differ in direction. */
  BROKEN,
  /** All words point the same way, or the opposite: a table of rank 1. */
  PARALLEL,
  /** All words have the same vector. */
  EQUAL;

  /** Two floats' worth of rounding in a cosine. */
  private static final double SLACK = 1e-6;

  /**
   * Looks at one row after another until two differ; most tables are done with the second.
   *
   * @param vectors at least one word
   */
  public static Symmetry of(WordVectors vectors) {
    FloatMatrix matrix = vectors.matrix();
    float[] first = matrix.row(0);
    boolean equal = true;
    for (int word = 1; word < matrix.rows(); word++) {
      float[] row = matrix.row(word);
      if (Arrays.equals(first, row)) {
        continue;
      }
      equal = false;
      if (!parallel(first, row)) {
        return BROKEN;
      }
    }
    return equal ? EQUAL : PARALLEL;
  }

  private static boolean parallel(float[] a, float[] b) {
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += (double) a[i] * b[i];
      aa += (double) a[i] * a[i];
      bb += (double) b[i] * b[i];
    }
    return a.length > 1 && ab * ab >= (1 - SLACK) * aa * bb;
  }
}
