package org.vectarium.linalg;

/** The plain-loop twin of {@link VectorKernels}: same operations, same order. */
final class ScalarKernels {
  /** Partial sums of a dot product: the lanes of the twin, or 8 where there is none. */
  static final int LANES = Kernels.SIMD_PRESENT ? VectorKernels.LANES : 8;

  /** Keeps the first AdaGrad step of a zero gradient finite. */
  static final float EPSILON = 1e-8f;

  private ScalarKernels() {}

  static float dot(float[] a, int ao, float[] b, int bo, int n) {
    float[] sums = new float[LANES];
    int whole = n - n % LANES;
    for (int i = 0; i < whole; i += LANES) {
      for (int lane = 0; lane < LANES; lane++) {
        sums[lane] = Math.fma(a[ao + i + lane], b[bo + i + lane], sums[lane]);
      }
    }
    float sum = fold(sums);
    for (int i = whole; i < n; i++) {
      sum = Math.fma(a[ao + i], b[bo + i], sum);
    }
    return sum;
  }

  /** The upper half added to the lower until one number is left; destroys its argument. */
  static float fold(float[] sums) {
    for (int half = sums.length / 2; half > 0; half /= 2) {
      for (int i = 0; i < half; i++) {
        sums[i] += sums[i + half];
      }
    }
    return sums[0];
  }

  static void axpy(float alpha, float[] x, int xo, float[] y, int yo, int n) {
    for (int i = 0; i < n; i++) {
      y[yo + i] = Math.fma(alpha, x[xo + i], y[yo + i]);
    }
  }

  /** Elements {@code from} to before {@code n}. */
  static void learn(float alpha, float[] w, int wo, float[] x, float[] dx, int from, int n) {
    for (int i = from; i < n; i++) {
      dx[i] = Math.fma(alpha, w[wo + i], dx[i]);
      w[wo + i] = Math.fma(alpha, x[i], w[wo + i]);
    }
  }

  static void scale(float alpha, float[] x, int xo, int n) {
    for (int i = 0; i < n; i++) {
      x[xo + i] *= alpha;
    }
  }

  static void adaGrad(
      float[] theta, int to, float[] squares, int so, float[] gradient, float rate, int n) {
    adaGradTail(theta, to, squares, so, gradient, rate, 0, n);
  }

  /** The same for elements {@code [from, n)}. */
  static void adaGradTail(
      float[] theta,
      int to,
      float[] squares,
      int so,
      float[] gradient,
      float rate,
      int from,
      int n) {
    for (int i = from; i < n; i++) {
      float g = gradient[i];
      float total = Math.fma(g, g, squares[so + i]);
      squares[so + i] = total;
      theta[to + i] -= rate * g / (float) Math.sqrt(total + EPSILON);
    }
  }
}
