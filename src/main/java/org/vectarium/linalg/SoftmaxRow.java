package org.vectarium.linalg;

import java.util.Arrays;

/**
 * Softmax of one row of scores, turned into coefficients; the twin of {@link VectorSoftmaxRow} step
 * for step. Exponentials err by less than 2·10⁻⁷ of themselves.
 */
final class SoftmaxRow {
  private SoftmaxRow() {}

  /** Sets the scores between the last and the next whole register to −∞, where e^s is 0. */
  static void pad(float[] s, int at, int size) {
    int lanes = ScalarKernels.LANES;
    Arrays.fill(s, at + size, at + Math.ceilDiv(size, lanes) * lanes, Float.NEGATIVE_INFINITY);
  }

  /**
   * sⱼ → −rate ŷⱼ, and + rate for the target; the largest score is taken off before the
   * exponential.
   *
   * @param size padded to whole registers by {@link #pad}
   * @return −log ŷ of the target
   */
  static double apply(float[] s, int at, int size, int target, float rate) {
    int lanes = ScalarKernels.LANES;
    int padded = Math.ceilDiv(size, lanes) * lanes;
    float targetScore = s[at + target];
    float max = Float.NEGATIVE_INFINITY;
    for (int j = 0; j < padded; j++) {
      max = Math.max(max, s[at + j]);
    }
    float[] sums = new float[lanes];
    for (int j = 0; j < padded; j++) {
      float e = ScalarLogistic.expOfMinusAbs(s[at + j] - max);
      s[at + j] = e;
      sums[j % lanes] += e;
    }
    float z = ScalarKernels.fold(sums);
    float scale = -rate / z;
    for (int j = 0; j < padded; j++) {
      s[at + j] *= scale;
    }
    s[at + target] += rate;
    return max + Math.log(z) - targetScore;
  }
}
