package org.vectarium.linalg;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The SIMD twin of {@link AdaGradPair#scalar}. */
final class VectorAdaGradPair {
  private static final VectorSpecies<Float> SPECIES = VectorKernels.SPECIES;

  private VectorAdaGradPair() {}

  static void step(
      float[] a,
      float[] aSquares,
      int aAt,
      float[] b,
      float[] bSquares,
      int bAt,
      int length,
      float slope,
      float rate) {
    for (int d = 0; d < length; d += SPECIES.length()) {
      FloatVector x = FloatVector.fromArray(SPECIES, a, aAt + d);
      FloatVector y = FloatVector.fromArray(SPECIES, b, bAt + d);
      FloatVector xGradient = y.mul(slope);
      FloatVector yGradient = x.mul(slope);
      FloatVector xSum =
          xGradient.fma(xGradient, FloatVector.fromArray(SPECIES, aSquares, aAt + d));
      FloatVector ySum =
          yGradient.fma(yGradient, FloatVector.fromArray(SPECIES, bSquares, bAt + d));
      xSum.intoArray(aSquares, aAt + d);
      ySum.intoArray(bSquares, bAt + d);
      x.sub(move(xGradient, xSum, rate)).intoArray(a, aAt + d);
      y.sub(move(yGradient, ySum, rate)).intoArray(b, bAt + d);
    }
  }

  private static FloatVector move(FloatVector gradient, FloatVector squares, float rate) {
    return gradient.mul(rate).div(squares.add(ScalarKernels.EPSILON).sqrt());
  }
}
