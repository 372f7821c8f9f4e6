package org.vectarium.linalg;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * SIMD kernels. Each is one small method with few vector locals: vectors that outlive a method, or
 * too many of them at once, are put on the heap by the compiler and cost more than they save.
 */
final class VectorKernels {
  /** At most 16 lanes, because rows are padded to 16 floats. */
  static final VectorSpecies<Float> SPECIES =
      FloatVector.SPECIES_PREFERRED.length() > 16
          ? FloatVector.SPECIES_512
          : FloatVector.SPECIES_PREFERRED;

  static final int LANES = SPECIES.length();

  private static final VectorShuffle<Float> BY_8 = rotation(8);
  private static final VectorShuffle<Float> BY_4 = rotation(4);
  private static final VectorShuffle<Float> BY_2 = rotation(2);
  private static final VectorShuffle<Float> BY_1 = rotation(1);

  private VectorKernels() {}

  private static VectorShuffle<Float> rotation(int by) {
    return VectorShuffle.fromOp(SPECIES, i -> (i + by) % LANES);
  }

  /** The sum of all lanes, the upper half added to the lower until one is left. */
  static float sum(FloatVector v) {
    FloatVector s = v;
    if (LANES > 8) {
      s = s.add(s.rearrange(BY_8));
    }
    if (LANES > 4) {
      s = s.add(s.rearrange(BY_4));
    }
    if (LANES > 2) {
      s = s.add(s.rearrange(BY_2));
    }
    if (LANES > 1) {
      s = s.add(s.rearrange(BY_1));
    }
    return s.lane(0);
  }

  static float dot(float[] a, int ao, float[] b, int bo, int n) {
    int whole = n - n % LANES;
    FloatVector s = FloatVector.zero(SPECIES);
    for (int i = 0; i < whole; i += LANES) {
      s =
          FloatVector.fromArray(SPECIES, a, ao + i)
              .fma(FloatVector.fromArray(SPECIES, b, bo + i), s);
    }
    float sum = sum(s);
    for (int i = whole; i < n; i++) {
      sum = Math.fma(a[ao + i], b[bo + i], sum);
    }
    return sum;
  }

  static void axpy(float alpha, float[] x, int xo, float[] y, int yo, int n) {
    int whole = n - n % LANES;
    FloatVector by = FloatVector.broadcast(SPECIES, alpha);
    for (int i = 0; i < whole; i += LANES) {
      by.fma(FloatVector.fromArray(SPECIES, x, xo + i), FloatVector.fromArray(SPECIES, y, yo + i))
          .intoArray(y, yo + i);
    }
    for (int i = whole; i < n; i++) {
      y[yo + i] = Math.fma(alpha, x[xo + i], y[yo + i]);
    }
  }

  /**
   * Four rows times v, each summed as {@link #dot} sums it; rows are padded, so none has a tail.
   */
  static void fourDots(float[] m, int mo, int stride, float[] v, float[] out, int at) {
    FloatVector s0 = FloatVector.zero(SPECIES);
    FloatVector s1 = s0;
    FloatVector s2 = s0;
    FloatVector s3 = s0;
    for (int i = 0; i < stride; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, v, i);
      s0 = FloatVector.fromArray(SPECIES, m, mo + i).fma(x, s0);
      s1 = FloatVector.fromArray(SPECIES, m, mo + stride + i).fma(x, s1);
      s2 = FloatVector.fromArray(SPECIES, m, mo + 2 * stride + i).fma(x, s2);
      s3 = FloatVector.fromArray(SPECIES, m, mo + 3 * stride + i).fma(x, s3);
    }
    out[at] = sum(s0);
    out[at + 1] = sum(s1);
    out[at + 2] = sum(s2);
    out[at + 3] = sum(s3);
  }

  static void learn(float alpha, float[] w, int wo, float[] x, float[] dx, int n) {
    int whole = n - n % LANES;
    FloatVector by = FloatVector.broadcast(SPECIES, alpha);
    for (int i = 0; i < whole; i += LANES) {
      FloatVector old = FloatVector.fromArray(SPECIES, w, wo + i);
      by.fma(old, FloatVector.fromArray(SPECIES, dx, i)).intoArray(dx, i);
      by.fma(FloatVector.fromArray(SPECIES, x, i), old).intoArray(w, wo + i);
    }
    ScalarKernels.learn(alpha, w, wo, x, dx, whole, n);
  }

  static void scale(float alpha, float[] x, int xo, int n) {
    int whole = n - n % LANES;
    for (int i = 0; i < whole; i += LANES) {
      FloatVector.fromArray(SPECIES, x, xo + i).mul(alpha).intoArray(x, xo + i);
    }
    for (int i = whole; i < n; i++) {
      x[xo + i] *= alpha;
    }
  }

  static void adaGrad(
      float[] theta, int to, float[] squares, int so, float[] gradient, float rate, int n) {
    int whole = n - n % LANES;
    for (int i = 0; i < whole; i += LANES) {
      FloatVector g = FloatVector.fromArray(SPECIES, gradient, i);
      FloatVector total = g.fma(g, FloatVector.fromArray(SPECIES, squares, so + i));
      total.intoArray(squares, so + i);
      FloatVector step = g.mul(rate).div(total.add(ScalarKernels.EPSILON).sqrt());
      FloatVector.fromArray(SPECIES, theta, to + i).sub(step).intoArray(theta, to + i);
    }
    ScalarKernels.adaGradTail(theta, to, squares, so, gradient, rate, whole, n);
  }
}
