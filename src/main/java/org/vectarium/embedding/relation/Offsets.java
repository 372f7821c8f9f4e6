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

  /** The mean of cos over all pairs of different vectors; NaN for fewer than two. */
  static double meanCosine(List<float[]> vectors) {
    int n = vectors.size();
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        sum += cosine(vectors.get(i), vectors.get(j));
      }
    }
    return n < 2 ? Double.NaN : sum / (n * (n - 1) / 2.0);
  }
}
