package org.vectarium.linalg;

import static org.vectarium.linalg.ScalarLogistic.EXP;
import static org.vectarium.linalg.ScalarLogistic.LIMIT;
import static org.vectarium.linalg.ScalarLogistic.LN2_HIGH;
import static org.vectarium.linalg.ScalarLogistic.LN2_LOW;
import static org.vectarium.linalg.ScalarLogistic.LOG1P;
import static org.vectarium.linalg.ScalarLogistic.LOG2_E;
import static org.vectarium.linalg.ScalarLogistic.ROUND;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** SIMD body of {@link RowBlock#logistic}. */
final class VectorLogistic {
  /** Rows of scores are padded to 8, so wider registers would straddle two rows. */
  private static final VectorSpecies<Float> SPECIES =
      VectorKernels.LANES > 8 ? FloatVector.SPECIES_256 : VectorKernels.SPECIES;

  private static final int LANES = SPECIES.length();
  private static final float E0 = EXP[0];
  private static final float E1 = EXP[1];
  private static final float E2 = EXP[2];
  private static final float E3 = EXP[3];
  private static final float E4 = EXP[4];
  private static final float E5 = EXP[5];
  private static final float L0 = LOG1P[0];
  private static final float L1 = LOG1P[1];
  private static final float L2 = LOG1P[2];
  private static final float L3 = LOG1P[3];
  private static final float L4 = LOG1P[4];
  private static final float L5 = LOG1P[5];
  private static final float L6 = LOG1P[6];
  private static final float L7 = LOG1P[7];
  private static final float L8 = LOG1P[8];

  private VectorLogistic() {}

  static double apply(
      float[] s, int slots, int m, float[] inputCount, float[] count, float[] target, float rate) {
    FloatVector loss = FloatVector.zero(SPECIES);
    for (int i = 0; i < m; i++) {
      float rowRate = rate * inputCount[i];
      for (int j = 0; j < slots; j += LANES) {
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
        FloatVector p = FloatVector.broadcast(SPECIES, E5);
        p = p.fma(r, FloatVector.broadcast(SPECIES, E4));
        p = p.fma(r, FloatVector.broadcast(SPECIES, E3));
        p = p.fma(r, FloatVector.broadcast(SPECIES, E2));
        p = p.fma(r, FloatVector.broadcast(SPECIES, E1));
        p = p.fma(r, FloatVector.broadcast(SPECIES, E0));
        p = p.fma(r.mul(r), r).add(1f);
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
        t.sub(n.mul(sigma)).mul(rowRate).intoArray(s, at);
        // softplus(−x)
        FloatVector q = FloatVector.broadcast(SPECIES, L8);
        q = q.fma(e, FloatVector.broadcast(SPECIES, L7));
        q = q.fma(e, FloatVector.broadcast(SPECIES, L6));
        q = q.fma(e, FloatVector.broadcast(SPECIES, L5));
        q = q.fma(e, FloatVector.broadcast(SPECIES, L4));
        q = q.fma(e, FloatVector.broadcast(SPECIES, L3));
        q = q.fma(e, FloatVector.broadcast(SPECIES, L2));
        q = q.fma(e, FloatVector.broadcast(SPECIES, L1));
        q = q.fma(e, FloatVector.broadcast(SPECIES, L0));
        FloatVector soft = q.fma(e, x.neg().max(0f));
        FloatVector term = n.sub(t).fma(x, n.mul(soft));
        loss = term.mul(inputCount[i]).add(loss);
      }
    }
    float[] lanes = new float[LANES];
    loss.intoArray(lanes, 0);
    double sum = 0;
    for (float lane : lanes) {
      sum += lane;
    }
    return sum;
  }
}
