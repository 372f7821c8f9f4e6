package org.vectarium.linalg;

import static org.vectarium.linalg.ScalarLogistic.EXP;
import static org.vectarium.linalg.ScalarLogistic.LIMIT;
import static org.vectarium.linalg.ScalarLogistic.LN2_HIGH;
import static org.vectarium.linalg.ScalarLogistic.LN2_LOW;
import static org.vectarium.linalg.ScalarLogistic.LOG2_E;
import static org.vectarium.linalg.ScalarLogistic.ROUND;
import static org.vectarium.linalg.VectorKernels.LANES;
import static org.vectarium.linalg.VectorKernels.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** SIMD body of {@link RowBlock#softmax} for one row. */
final class VectorSoftmaxRow {
  private static final float E0 = EXP[0];
  private static final float E1 = EXP[1];
  private static final float E2 = EXP[2];
  private static final float E3 = EXP[3];
  private static final float E4 = EXP[4];
  private static final float E5 = EXP[5];

  private VectorSoftmaxRow() {}

  /** See {@link SoftmaxRow#apply}. */
  static double apply(float[] s, int at, int size, int target, float rate) {
    int end = at + Math.ceilDiv(size, LANES) * LANES;
    float targetScore = s[at + target];
    float max = max(s, at, end);
    float z = exponentials(s, at, end, max);
    VectorKernels.scale(-rate / z, s, at, end - at);
    s[at + target] += rate;
    return max + Math.log(z) - targetScore;
  }

  /** The largest; no order of comparing makes a difference to it. */
  private static float max(float[] s, int from, int end) {
    FloatVector max = FloatVector.fromArray(SPECIES, s, from);
    for (int j = from + LANES; j < end; j += LANES) {
      max = max.max(FloatVector.fromArray(SPECIES, s, j));
    }
    return max.reduceLanes(VectorOperators.MAX);
  }

  /** s → e^(s − max), and their sum. */
  private static float exponentials(float[] s, int from, int end, float max) {
    FloatVector sum = FloatVector.zero(SPECIES);
    for (int j = from; j < end; j += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, s, j).sub(max);
      FloatVector y = x.abs().neg().max(-LIMIT);
      FloatVector shifted =
          y.fma(FloatVector.broadcast(SPECIES, LOG2_E), FloatVector.broadcast(SPECIES, ROUND));
      FloatVector whole = shifted.sub(ROUND);
      FloatVector r = whole.fma(FloatVector.broadcast(SPECIES, -LN2_HIGH), y);
      r = whole.fma(FloatVector.broadcast(SPECIES, -LN2_LOW), r);
      FloatVector r2 = r.mul(r);
      FloatVector low =
          r.fma(FloatVector.broadcast(SPECIES, E1), FloatVector.broadcast(SPECIES, E0));
      FloatVector middle =
          r.fma(FloatVector.broadcast(SPECIES, E3), FloatVector.broadcast(SPECIES, E2));
      FloatVector high =
          r.fma(FloatVector.broadcast(SPECIES, E5), FloatVector.broadcast(SPECIES, E4));
      FloatVector e =
          high.fma(r2, middle)
              .fma(r2, low)
              .fma(r2, r)
              .add(1f)
              .mul(
                  shifted
                      .reinterpretAsInts()
                      .lanewise(VectorOperators.LSHL, 23)
                      .add(127 << 23)
                      .reinterpretAsFloats());
      e.intoArray(s, j);
      sum = sum.add(e);
    }
    return VectorKernels.sum(sum);
  }
}
