package org.vectarium.linalg;

/** The plain-loop twin of {@link VectorBlocks}: same operations, same order. */
final class ScalarBlocks {
  private ScalarBlocks() {}

  static void dots(
      float[] x, int[] xo, int m, float[] y, int[] yo, int r, int n, float[] s, int slots) {
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < r; j++) {
        s[i * slots + j] = ScalarKernels.dot(x, xo[i], y, yo[j], n);
      }
    }
  }

  static void update(
      float[] x, int[] xo, int m, float[] y, int[] yo, int r, int n, float[] g, int slots,
      float[] from, int[] fo) {
    float[] old = new float[m];
    for (int d = 0; d < n; d++) {
      for (int i = 0; i < m; i++) {
        old[i] = from[fo[i] + d];
        for (int j = 0; j < r; j++) {
          x[xo[i] + d] = Math.fma(g[i * slots + j], y[yo[j] + d], x[xo[i] + d]);
        }
      }
      for (int j = 0; j < r; j++) {
        for (int i = 0; i < m; i++) {
          y[yo[j] + d] = Math.fma(g[i * slots + j], old[i], y[yo[j] + d]);
        }
      }
    }
  }
}
