package org.vectarium.linalg;

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
    5.0000001201e-1f, 1.6666665459e-1f, 4.1665795894e-2f, 8.3334519073e-3f, 1.3981999507e-3f,
    1.9875691500e-4f
  };

  /** log(1 + e) ≈ e (L₀ + L₁ e + …) for 0 ≤ e ≤ 1, a Chebyshev fit. */
  static final float[] LOG1P = {
    1.0f, -0.49999502f, 0.3331927f, -0.2484437f, 0.1911143f, -0.1367477f, 0.07836167f,
    -0.029588507f, 0.005253458f
  };

  private ScalarLogistic() {}

  /** Partial sums of the loss: the lanes of the twin, so that both round alike. */
  private static final int LANES = Math.min(8, ScalarKernels.LANES);

  static double apply(
      float[] s, int slots, int m, float[] inputCount, float[] count, float[] target, float rate) {
    float[] losses = new float[LANES];
    for (int i = 0; i < m; i++) {
      float rowRate = rate * inputCount[i];
      for (int j = 0; j < slots; j++) {
        float x = s[i * slots + j];
        float n = count[j];
        float e = expOfMinusAbs(x);
        s[i * slots + j] = (target[j] - n * sigma(x, e)) * rowRate;
        float term = Math.fma(n - target[j], x, n * softplusOfMinus(x, e));
        losses[j % LANES] += term * inputCount[i];
      }
    }
    double loss = 0;
    for (float lane : losses) {
      loss += lane;
    }
    return loss;
  }

  /** e^−|x|. */
  static float expOfMinusAbs(float x) {
    float y = Math.max(-Math.abs(x), -LIMIT);
    float shifted = Math.fma(y, LOG2_E, ROUND);
    float whole = shifted - ROUND;
    float r = Math.fma(whole, -LN2_LOW, Math.fma(whole, -LN2_HIGH, y));
    float p = EXP[5];
    for (int k = 4; k >= 0; k--) {
      p = Math.fma(p, r, EXP[k]);
    }
    p = Math.fma(p, r * r, r) + 1;
    return p * Float.intBitsToFloat((Float.floatToRawIntBits(shifted) << 23) + (127 << 23));
  }

  /** σ(x) from e = e^−|x|: 1/(1+e) for x ≥ 0, else e/(1+e). */
  static float sigma(float x, float e) {
    return (x >= 0 ? 1f : e) / (1 + e);
  }

  /** softplus(−x) = max(−x, 0) + log(1 + e), from e = e^−|x|. */
  static float softplusOfMinus(float x, float e) {
    float p = LOG1P[8];
    for (int k = 7; k >= 0; k--) {
      p = Math.fma(p, e, LOG1P[k]);
    }
    return Math.fma(p, e, Math.max(-x, 0f));
  }
}
