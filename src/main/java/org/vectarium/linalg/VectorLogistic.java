package org.vectarium.linalg;

import static org.vectarium.linalg.ScalarLogistic.EXP;
import static org.vectarium.linalg.ScalarLogistic.LIMIT;
import static org.vectarium.linalg.ScalarLogistic.LN2_HIGH;
import static org.vectarium.linalg.ScalarLogistic.LN2_LOW;
import static org.vectarium.linalg.ScalarLogistic.LOG1P;
import static org.vectarium.linalg.ScalarLogistic.LOG2_E;
import static org.vectarium.linalg.ScalarLogistic.ROUND;
import static org.vectarium.linalg.VectorKernels.LANES;
import static org.vectarium.linalg.VectorKernels.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * SIMD body of {@link RowBlock#logistic}. Rows of 8 scores share a register of 16 lanes two by two.
 * Polynomials are evaluated in pairs (Estrin), because their latency, not their work, is the cost.
 */
final class VectorLogistic {
  /** The lanes of the second row in a register that holds two. */
  private static final VectorMask<Float> SECOND =
      VectorMask.fromLong(SPECIES, LANES == 16 ? 0xFF00L : 0);

  private static final FloatVector E0 = FloatVector.broadcast(SPECIES, EXP[0]);
  private static final FloatVector E2 = FloatVector.broadcast(SPECIES, EXP[2]);
  private static final FloatVector E4 = FloatVector.broadcast(SPECIES, EXP[4]);
  private static final FloatVector L0 = FloatVector.broadcast(SPECIES, LOG1P[0]);
  private static final FloatVector L2 = FloatVector.broadcast(SPECIES, LOG1P[2]);
  private static final FloatVector L4 = FloatVector.broadcast(SPECIES, LOG1P[4]);
  private static final FloatVector L6 = FloatVector.broadcast(SPECIES, LOG1P[6]);
  private static final float E1 = EXP[1];
  private static final float E3 = EXP[3];
  private static final float E5 = EXP[5];
  private static final float L1 = LOG1P[1];
  private static final float L3 = LOG1P[3];
  private static final float L5 = LOG1P[5];
  private static final float L7 = LOG1P[7];
  private static final float L8 = LOG1P[8];

  private VectorLogistic() {}

  /** See {@link ScalarLogistic#apply}. */
  static void apply(
      float[] s,
      int slots,
      int m,
      float[] inputCount,
      float[] count,
      float[] target,
      float rate,
      float[] losses) {
    int rows = slots < LANES ? 2 : 1;
    FloatVector loss = FloatVector.zero(SPECIES);
    for (int i = 0; i < m; i += rows) {
      FloatVector weight = FloatVector.broadcast(SPECIES, inputCount[i]);
      if (rows == 2) {
        weight = weight.blend(inputCount[i + 1], SECOND);
      }
      for (int j = 0; j < rows * slots; j += LANES) {
        int at = i * slots + j;
        FloatVector x = FloatVector.fromArray(SPECIES, s, at);
        FloatVector n = FloatVector.fromArray(SPECIES, count, j);
        FloatVector t = FloatVector.fromArray(SPECIES, target, j);
        // e = e^−|x|
        FloatVector y = x.abs().neg().max(-LIMIT);
        FloatVector shifted =
            y.fma(FloatVector.broadcast(SPECIES, LOG2_E), FloatVector.broadcast(SPECIES, ROUND));
        FloatVector whole = shifted.sub(ROUND);
        FloatVector r = whole.fma(FloatVector.broadcast(SPECIES, -LN2_HIGH), y);
        r = whole.fma(FloatVector.broadcast(SPECIES, -LN2_LOW), r);
        FloatVector r2 = r.mul(r);
        FloatVector low = r.fma(FloatVector.broadcast(SPECIES, E1), E0);
        FloatVector middle = r.fma(FloatVector.broadcast(SPECIES, E3), E2);
        FloatVector high = r.fma(FloatVector.broadcast(SPECIES, E5), E4);
        FloatVector p = high.fma(r2, middle).fma(r2, low).fma(r2, r).add(1f);
        FloatVector e =
            p.mul(
                shifted
                    .reinterpretAsInts()
                    .lanewise(VectorOperators.LSHL, 23)
                    .add(127 << 23)
                    .reinterpretAsFloats());
        // σ(x), then G
        FloatVector top = e.blend(1f, x.compare(VectorOperators.GE, 0f));
        FloatVector sigma = top.div(e.add(1f));
        t.sub(n.mul(sigma)).mul(weight.mul(rate)).intoArray(s, at);
        // softplus(−x)
        FloatVector e2 = e.mul(e);
        FloatVector l1 = e.fma(FloatVector.broadcast(SPECIES, L1), L0);
        FloatVector l3 = e.fma(FloatVector.broadcast(SPECIES, L3), L2);
        FloatVector l5 = e.fma(FloatVector.broadcast(SPECIES, L5), L4);
        FloatVector l7 = e.fma(FloatVector.broadcast(SPECIES, L7), L6);
        FloatVector l8 = e2.fma(FloatVector.broadcast(SPECIES, L8), l7);
        FloatVector q = l8.fma(e2, l5).fma(e2.mul(e2), l3.fma(e2, l1));
        FloatVector soft = q.fma(e, x.neg().max(0f));
        FloatVector term = n.sub(t).fma(x, n.mul(soft));
        loss = term.mul(weight).add(loss);
      }
    }
    loss.intoArray(losses, 0);
  }
}
