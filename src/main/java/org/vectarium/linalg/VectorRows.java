package org.vectarium.linalg;

import static org.vectarium.linalg.VectorKernels.LANES;
import static org.vectarium.linalg.VectorKernels.SPECIES;

import jdk.incubator.vector.FloatVector;

/** SIMD kernels over several rows at once: a register of the result stays while the rows pass. */
final class VectorRows {
  private VectorRows() {}

  static void mean(float[] x, int[] rows, int count, float[] out, int outOffset, int n) {
    int whole = n - n % LANES;
    for (int d = 0; d < whole; d += LANES) {
      FloatVector sum = FloatVector.zero(SPECIES);
      for (int i = 0; i < count; i++) {
        sum = sum.add(FloatVector.fromArray(SPECIES, x, rows[i] + d));
      }
      sum.mul(1f / count).intoArray(out, outOffset + d);
    }
    ScalarRows.mean(x, rows, count, out, outOffset, whole, n);
  }

  static void addToRows(
      float alpha, float[] step, int stepOffset, float[] x, int[] rows, int count, int n) {
    int whole = n - n % LANES;
    for (int d = 0; d < whole; d += LANES) {
      FloatVector s = FloatVector.fromArray(SPECIES, step, stepOffset + d).mul(alpha);
      for (int i = 0; i < count; i++) {
        FloatVector.fromArray(SPECIES, x, rows[i] + d).add(s).intoArray(x, rows[i] + d);
      }
    }
    ScalarRows.addToRows(alpha, step, stepOffset, x, rows, count, whole, n);
  }
}
