package org.vectarium.linalg;

import java.util.Arrays;

/**
 * σ and softplus in single precision by polynomials, the twin of {@link VectorLogistic} step for
 * step. Both err by less than 3·10⁻⁷ (tested against {@link Math}); a table with a cut at ±6, as
 * word2vec has, would err by 2·10⁻³ and stop learning outside.
 */
final class ScalarLogistic {
  /** Beyond this e⁻ˣ adds nothing to 1 in single precision and its exponent would underflow. */
  static final float LIMIT = 87;

  static final float LOG2_E = 1.44269504f;
  static final float LN2_HIGH = 0.693359375f;
  static final float LN2_LOW = -2.12194440e-4f;

  /** Adding and subtracting 1.5 · 2²³ rounds to a whole number. */
  static final float ROUND = 12582912f;

  /** eʳ ≈ 1 + r + r² (E₀ + E₁ r + …) for |r| ≤ ln 2 / 2 (Cephes). */
  static final float[] EXP = {
    5.0000001201e-1f,
    1.6666665459e-1f,
    4.1665795894e-2f,
    8.3334519073e-3f,
    1.3981999507e-3f,
    1.9875691500e-4f
  };

  /** log(1 + e) ≈ e (L₀ + L₁ e + …) for 0 ≤ e ≤ 1, a Chebyshev fit. */
  static final float[] LOG1P = {
    1.0f,
    -0.49999502f,
    0.3331927f,
    -0.2484437f,
    0.1911143f,
    -0.1367477f,
    0.07836167f,
    -0.029588507f,
    0.005253458f
  };

  private ScalarLogistic() {}

  /**
   * Turns scores into coefficients, see {@link RowBlock#logistic}.
   *
   * @param losses overwritten by the partial sums of the loss, one a lane
   */
  static void apply(
      float[] s,
      int slots,
      int m,
      float[] inputCount,
      float[] count,
      float[] target,
      float rate,
      float[] losses) {
    Arrays.fill(losses, 0);
    for (int i = 0; i < m; i++) {
      float rowRate = inputCount[i] * rate;
      for (int j = 0; j < slots; j++) {
        int at = i * slots + j;
        float x = s[at];
        float n = count[j];
        float e = expOfMinusAbs(x);
        s[at] = (target[j] - n * sigma(x, e)) * rowRate;
        float term = Math.fma(n - target[j], x, n * softplusOfMinus(x, e));
        losses[at % losses.length] += term * inputCount[i];
      }
    }
  }

  /** e^−|x|. */
  static float expOfMinusAbs(float x) {
    float y = Math.max(-Math.abs(x), -LIMIT);
    float shifted = Math.fma(y, LOG2_E, ROUND);
    float whole = shifted - ROUND;
    float r = Math.fma(whole, -LN2_LOW, Math.fma(whole, -LN2_HIGH, y));
    float r2 = r * r;
    float low = Math.fma(r, EXP[1], EXP[0]);
    float middle = Math.fma(r, EXP[3], EXP[2]);
    float high = Math.fma(r, EXP[5], EXP[4]);
    float p = Math.fma(Math.fma(Math.fma(high, r2, middle), r2, low), r2, r) + 1;
    return p * Float.intBitsToFloat((Float.floatToRawIntBits(shifted) << 23) + (127 << 23));
  }

  /** σ(x) from e = e^−|x|: 1/(1+e) for x ≥ 0, else e/(1+e). */
  static float sigma(float x, float e) {
    return (x >= 0 ? 1f : e) / (1 + e);
  }

  /** softplus(−x) = max(−x, 0) + log(1 + e), from e = e^−|x|. */
  static float softplusOfMinus(float x, float e) {
    float e2 = e * e;
    float l1 = Math.fma(e, LOG1P[1], LOG1P[0]);
    float l3 = Math.fma(e, LOG1P[3], LOG1P[2]);
    float l5 = Math.fma(e, LOG1P[5], LOG1P[4]);
    float l7 = Math.fma(e, LOG1P[7], LOG1P[6]);
    float l8 = Math.fma(e2, LOG1P[8], l7);
    float p = Math.fma(Math.fma(l8, e2, l5), e2 * e2, Math.fma(l3, e2, l1));
    return Math.fma(p, e, Math.max(-x, 0f));
  }
}
