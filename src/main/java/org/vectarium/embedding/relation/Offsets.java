package org.vectarium.embedding.relation;

import java.util.List;

/** Means and cosines of a few vectors, in double precision. Stateless. */
final class Offsets {
  private Offsets() {}

  static float[] mean(List<float[]> vectors) {
    double[] sum = new double[vectors.getFirst().length];
    for (float[] vector : vectors) {
      for (int c = 0; c < sum.length; c++) {
        sum[c] += vector[c];
      }
    }
    float[] mean = new float[sum.length];
    for (int c = 0; c < sum.length; c++) {
      mean[c] = (float) (sum[c] / vectors.size());
    }
    return mean;
  }

  /** aᵀb / (‖a‖·‖b‖); 0 where one has length 0. */
  static double cosine(float[] a, float[] b) {
    double dot = 0;
    double aa = 0;
    double bb = 0;
    for (int c = 0; c < a.length; c++) {
      dot += (double) a[c] * b[c];
      aa += (double) a[c] * a[c];
      bb += (double) b[c] * b[c];
    }
    return aa > 0 && bb > 0 ? Math.clamp(dot / Math.sqrt(aa * bb), -1, 1) : 0;
  }

  /**
   * The mean of cos over all pairs of different vectors; NaN for fewer than two.
   *
   * <p>With unit vectors uᵢ the sum over all i ≠ j is ‖Σuᵢ‖² − Σ‖uᵢ‖²: n·d products, not n²·d.
   */
  static double meanCosine(List<float[]> vectors) {
    int n = vectors.size();
    if (n < 2) {
      return Double.NaN;
    }
    double[] sum = new double[vectors.getFirst().length];
    int directed = 0;
    for (float[] vector : vectors) {
      double square = 0;
      for (float x : vector) {
        square += (double) x * x;
      }
      if (square > 0) {
        directed++;
        double length = Math.sqrt(square);
        for (int c = 0; c < sum.length; c++) {
          sum[c] += vector[c] / length;
        }
      }
    }
    double square = 0;
    for (double x : sum) {
      square += x * x;
    }
    return Math.clamp((square - directed) / ((double) n * (n - 1)), -1, 1);
  }
}
