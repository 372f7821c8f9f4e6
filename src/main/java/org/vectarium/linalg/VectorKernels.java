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
