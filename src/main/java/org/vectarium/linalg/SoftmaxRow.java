package org.vectarium.linalg;

/** Softmax of one row of scores, turned into coefficients. */
final class SoftmaxRow {
  private SoftmaxRow() {}

  /**
   * sⱼ → rate (tⱼ − ŷⱼ), the largest score taken off before the exponential.
   *
   * @return −log ŷ of the target
   */
  static double apply(float[] s, int at, int size, float[] target, float rate) {
    float max = Float.NEGATIVE_INFINITY;
    double targetScore = 0;
    for (int j = 0; j < size; j++) {
      max = Math.max(max, s[at + j]);
      targetScore += target[j] * s[at + j];
    }
    double z = 0;
    for (int j = 0; j < size; j++) {
      float e = (float) Math.exp(s[at + j] - max);
      s[at + j] = e;
      z += e;
    }
    float scale = (float) (1 / z);
    for (int j = 0; j < size; j++) {
      s[at + j] = rate * (target[j] - s[at + j] * scale);
    }
    return max + Math.log(z) - targetScore;
  }
}
