package org.vectarium.linalg;

import static org.vectarium.linalg.VectorKernels.LANES;
import static org.vectarium.linalg.VectorKernels.SPECIES;

import jdk.incubator.vector.FloatVector;

/** SIMD kernels over several rows at once: a register of the result stays while the rows pass. */
final class VectorRows {
  private VectorRows() {}

  static void mean(float[] x, int[] rows, int count, float[] out, int outOffset, int n) {
    float share = 1f / count;
    int d = 0;
    for (; d + 4 * LANES <= n; d += 4 * LANES) {
      mean4(x, rows, count, share, out, outOffset, d);
    }
    for (; d + LANES <= n; d += LANES) {
      mean1(x, rows, count, share, out, outOffset, d);
    }
    ScalarRows.mean(x, rows, count, out, outOffset, d, n);
  }

  /** Four registers at once: the number of rows, hard to foretell, is counted off less often. */
  private static void mean4(
      float[] x, int[] rows, int count, float share, float[] out, int outOffset, int d) {
    FloatVector a = FloatVector.zero(SPECIES);
    FloatVector b = a;
    FloatVector c = a;
    FloatVector e = a;
    for (int i = 0; i < count; i++) {
      int at = rows[i] + d;
      a = a.add(FloatVector.fromArray(SPECIES, x, at));
      b = b.add(FloatVector.fromArray(SPECIES, x, at + LANES));
      c = c.add(FloatVector.fromArray(SPECIES, x, at + 2 * LANES));
      e = e.add(FloatVector.fromArray(SPECIES, x, at + 3 * LANES));
    }
    int to = outOffset + d;
    a.mul(share).intoArray(out, to);
    b.mul(share).intoArray(out, to + LANES);
    c.mul(share).intoArray(out, to + 2 * LANES);
    e.mul(share).intoArray(out, to + 3 * LANES);
  }

  private static void mean1(
      float[] x, int[] rows, int count, float share, float[] out, int outOffset, int d) {
    FloatVector sum = FloatVector.zero(SPECIES);
    for (int i = 0; i < count; i++) {
      sum = sum.add(FloatVector.fromArray(SPECIES, x, rows[i] + d));
    }
    sum.mul(share).intoArray(out, outOffset + d);
  }

  static void addToRows(
      float alpha, float[] step, int stepOffset, float[] x, int[] rows, int count, int n) {
    int d = 0;
    for (; d + 4 * LANES <= n; d += 4 * LANES) {
      add4(alpha, step, stepOffset, x, rows, count, d);
    }
    for (; d + LANES <= n; d += LANES) {
      add1(alpha, step, stepOffset, x, rows, count, d);
    }
    ScalarRows.addToRows(alpha, step, stepOffset, x, rows, count, d, n);
  }

  private static void add4(
      float alpha, float[] step, int stepOffset, float[] x, int[] rows, int count, int d) {
    int from = stepOffset + d;
    FloatVector a = FloatVector.fromArray(SPECIES, step, from).mul(alpha);
    FloatVector b = FloatVector.fromArray(SPECIES, step, from + LANES).mul(alpha);
    FloatVector c = FloatVector.fromArray(SPECIES, step, from + 2 * LANES).mul(alpha);
    FloatVector e = FloatVector.fromArray(SPECIES, step, from + 3 * LANES).mul(alpha);
    for (int i = 0; i < count; i++) {
      int at = rows[i] + d;
      FloatVector.fromArray(SPECIES, x, at).add(a).intoArray(x, at);
      FloatVector.fromArray(SPECIES, x, at + LANES).add(b).intoArray(x, at + LANES);
      FloatVector.fromArray(SPECIES, x, at + 2 * LANES).add(c).intoArray(x, at + 2 * LANES);
      FloatVector.fromArray(SPECIES, x, at + 3 * LANES).add(e).intoArray(x, at + 3 * LANES);
    }
  }

  private static void add1(
      float alpha, float[] step, int stepOffset, float[] x, int[] rows, int count, int d) {
    FloatVector s = FloatVector.fromArray(SPECIES, step, stepOffset + d).mul(alpha);
    for (int i = 0; i < count; i++) {
      FloatVector.fromArray(SPECIES, x, rows[i] + d).add(s).intoArray(x, rows[i] + d);
    }
  }
}
