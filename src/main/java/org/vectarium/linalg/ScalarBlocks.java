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
      float[] x,
      int[] xo,
      int m,
      float[] y,
      int[] yo,
      int r,
      int n,
      float[] g,
      int slots,
      float[] from,
      int[] fo) {
    float[] old = new float[m * n];
    for (int i = 0; i < m; i++) {
      System.arraycopy(from, fo[i], old, i * n, n);
      for (int j = 0; j < r; j++) {
        ScalarKernels.axpy(g[i * slots + j], y, yo[j], x, xo[i], n);
      }
    }
    for (int j = 0; j < r; j++) {
      for (int i = 0; i < m; i++) {
        ScalarKernels.axpy(g[i * slots + j], old, i * n, y, yo[j], n);
      }
    }
  }
}
