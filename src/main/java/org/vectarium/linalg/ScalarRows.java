package org.vectarium.linalg;

/** The plain-loop twin of {@link VectorRows}: same operations, same order. */
final class ScalarRows {
  private ScalarRows() {}

  static void mean(float[] x, int[] rows, int count, float[] out, int outOffset, int n) {
    mean(x, rows, count, out, outOffset, 0, n);
  }

  /** The same for elements {@code [from, n)}. */
  static void mean(float[] x, int[] rows, int count, float[] out, int outOffset, int from, int n) {
    for (int d = from; d < n; d++) {
      float sum = 0;
      for (int i = 0; i < count; i++) {
        sum += x[rows[i] + d];
      }
      out[outOffset + d] = sum * (1f / count);
    }
  }

  static void addToRows(
      float alpha, float[] step, int stepOffset, float[] x, int[] rows, int count, int n) {
    addToRows(alpha, step, stepOffset, x, rows, count, 0, n);
  }

  /** The same for elements {@code [from, n)}. */
  static void addToRows(
      float alpha,
      float[] step,
      int stepOffset,
      float[] x,
      int[] rows,
      int count,
      int from,
      int n) {
    for (int d = from; d < n; d++) {
      float s = step[stepOffset + d] * alpha;
      for (int i = 0; i < count; i++) {
        x[rows[i] + d] += s;
      }
    }
  }
}
