package org.vectarium.linalg;

import static org.vectarium.linalg.VectorKernels.LANES;
import static org.vectarium.linalg.VectorKernels.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * SIMD bodies of {@link RowBlock}. Tiles of 2 × 3 (dot products) and m × 6 (updates) keep every
 * operand in a register and every accumulator busy; each tile is one method because the compiler
 * keeps vectors in registers only within a method.
 */
final class VectorBlocks {
  private VectorBlocks() {}

  static void dots(
      float[] x, int[] xo, int m, float[] y, int[] yo, int r, int n, float[] s, int slots) {
    int j = 0;
    for (; j + 5 < r; j += 6) {
      int i = 0;
      for (; i + 1 < m; i += 2) {
        dots2x3(x, xo[i], xo[i + 1], y, yo, j, n, s, i * slots + j, slots);
        dots2x3(x, xo[i], xo[i + 1], y, yo, j + 3, n, s, i * slots + j + 3, slots);
      }
      if (i < m) {
        dots1x6(x, xo[i], y, yo, j, n, s, i * slots + j);
      }
    }
    if (j + 2 < r) {
      int i = 0;
      for (; i + 1 < m; i += 2) {
        dots2x3(x, xo[i], xo[i + 1], y, yo, j, n, s, i * slots + j, slots);
      }
      for (int k = j; i < m && k < j + 3; k++) {
        s[i * slots + k] = VectorKernels.dot(x, xo[i], y, yo[k], n);
      }
      j += 3;
    }
    for (; j < r; j++) {
      for (int i = 0; i < m; i++) {
        s[i * slots + j] = VectorKernels.dot(x, xo[i], y, yo[j], n);
      }
    }
  }

  private static void dots2x3(
      float[] x, int xa, int xb, float[] y, int[] yo, int j, int n, float[] s, int at, int slots) {
    int y0 = yo[j];
    int y1 = yo[j + 1];
    int y2 = yo[j + 2];
    FloatVector zero = FloatVector.zero(SPECIES);
    FloatVector a0 = zero;
    FloatVector a1 = zero;
    FloatVector a2 = zero;
    FloatVector b0 = zero;
    FloatVector b1 = zero;
    FloatVector b2 = zero;
    for (int d = 0; d < n; d += LANES) {
      FloatVector a = FloatVector.fromArray(SPECIES, x, xa + d);
      FloatVector b = FloatVector.fromArray(SPECIES, x, xb + d);
      FloatVector v0 = FloatVector.fromArray(SPECIES, y, y0 + d);
      FloatVector v1 = FloatVector.fromArray(SPECIES, y, y1 + d);
      FloatVector v2 = FloatVector.fromArray(SPECIES, y, y2 + d);
      a0 = a.fma(v0, a0);
      b0 = b.fma(v0, b0);
      a1 = a.fma(v1, a1);
      b1 = b.fma(v1, b1);
      a2 = a.fma(v2, a2);
      b2 = b.fma(v2, b2);
    }
    s[at] = VectorKernels.sum(a0);
    s[at + 1] = VectorKernels.sum(a1);
    s[at + 2] = VectorKernels.sum(a2);
    s[at + slots] = VectorKernels.sum(b0);
    s[at + slots + 1] = VectorKernels.sum(b1);
    s[at + slots + 2] = VectorKernels.sum(b2);
  }

  private static void dots1x6(
      float[] x, int xa, float[] y, int[] yo, int j, int n, float[] s, int at) {
    int y0 = yo[j];
    int y1 = yo[j + 1];
    int y2 = yo[j + 2];
    int y3 = yo[j + 3];
    int y4 = yo[j + 4];
    int y5 = yo[j + 5];
    FloatVector zero = FloatVector.zero(SPECIES);
    FloatVector a0 = zero;
    FloatVector a1 = zero;
    FloatVector a2 = zero;
    FloatVector a3 = zero;
    FloatVector a4 = zero;
    FloatVector a5 = zero;
    for (int d = 0; d < n; d += LANES) {
      FloatVector a = FloatVector.fromArray(SPECIES, x, xa + d);
      a0 = a.fma(FloatVector.fromArray(SPECIES, y, y0 + d), a0);
      a1 = a.fma(FloatVector.fromArray(SPECIES, y, y1 + d), a1);
      a2 = a.fma(FloatVector.fromArray(SPECIES, y, y2 + d), a2);
      a3 = a.fma(FloatVector.fromArray(SPECIES, y, y3 + d), a3);
      a4 = a.fma(FloatVector.fromArray(SPECIES, y, y4 + d), a4);
      a5 = a.fma(FloatVector.fromArray(SPECIES, y, y5 + d), a5);
    }
    s[at] = VectorKernels.sum(a0);
    s[at + 1] = VectorKernels.sum(a1);
    s[at + 2] = VectorKernels.sum(a2);
    s[at + 3] = VectorKernels.sum(a3);
    s[at + 4] = VectorKernels.sum(a4);
    s[at + 5] = VectorKernels.sum(a5);
  }

  /**
   * @param old X of before the update, at offsets {@code oo}; may be {@code x} itself when one tile
   *     covers all outputs
   */
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
      float[] old,
      int[] oo) {
    int j = 0;
    for (; j + 5 < r; j += 6) {
      if (m == 1) {
        update6of1(x, xo[0], y, yo, j, n, g, old, oo[0]);
      } else {
        update6(x, xo, m, y, yo, j, n, g, slots, old, oo);
      }
    }
    for (; j + 2 < r; j += 3) {
      update3(x, xo, m, y, yo, j, n, g, slots, old, oo);
    }
    for (; j < r; j++) {
      update1(x, xo, m, y, yo[j], n, g, j, slots, old, oo);
    }
  }

  /** One input row: its coefficients stay in registers too. */
  private static void update6of1(
      float[] x, int xo, float[] y, int[] yo, int j, int n, float[] g, float[] old, int oo) {
    int y0 = yo[j];
    int y1 = yo[j + 1];
    int y2 = yo[j + 2];
    int y3 = yo[j + 3];
    int y4 = yo[j + 4];
    int y5 = yo[j + 5];
    FloatVector k0 = FloatVector.broadcast(SPECIES, g[j]);
    FloatVector k1 = FloatVector.broadcast(SPECIES, g[j + 1]);
    FloatVector k2 = FloatVector.broadcast(SPECIES, g[j + 2]);
    FloatVector k3 = FloatVector.broadcast(SPECIES, g[j + 3]);
    FloatVector k4 = FloatVector.broadcast(SPECIES, g[j + 4]);
    FloatVector k5 = FloatVector.broadcast(SPECIES, g[j + 5]);
    for (int d = 0; d < n; d += LANES) {
      FloatVector w = FloatVector.fromArray(SPECIES, old, oo + d);
      FloatVector v = FloatVector.fromArray(SPECIES, x, xo + d);
      FloatVector b = FloatVector.fromArray(SPECIES, y, y0 + d);
      v = k0.fma(b, v);
      k0.fma(w, b).intoArray(y, y0 + d);
      b = FloatVector.fromArray(SPECIES, y, y1 + d);
      v = k1.fma(b, v);
      k1.fma(w, b).intoArray(y, y1 + d);
      b = FloatVector.fromArray(SPECIES, y, y2 + d);
      v = k2.fma(b, v);
      k2.fma(w, b).intoArray(y, y2 + d);
      b = FloatVector.fromArray(SPECIES, y, y3 + d);
      v = k3.fma(b, v);
      k3.fma(w, b).intoArray(y, y3 + d);
      b = FloatVector.fromArray(SPECIES, y, y4 + d);
      v = k4.fma(b, v);
      k4.fma(w, b).intoArray(y, y4 + d);
      b = FloatVector.fromArray(SPECIES, y, y5 + d);
      v = k5.fma(b, v);
      k5.fma(w, b).intoArray(y, y5 + d);
      v.intoArray(x, xo + d);
    }
  }

  private static void update6(
      float[] x,
      int[] xo,
      int m,
      float[] y,
      int[] yo,
      int j,
      int n,
      float[] g,
      int slots,
      float[] old,
      int[] oo) {
    int y0 = yo[j];
    int y1 = yo[j + 1];
    int y2 = yo[j + 2];
    int y3 = yo[j + 3];
    int y4 = yo[j + 4];
    int y5 = yo[j + 5];
    for (int d = 0; d < n; d += LANES) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, y, y0 + d);
      FloatVector b1 = FloatVector.fromArray(SPECIES, y, y1 + d);
      FloatVector b2 = FloatVector.fromArray(SPECIES, y, y2 + d);
      FloatVector b3 = FloatVector.fromArray(SPECIES, y, y3 + d);
      FloatVector b4 = FloatVector.fromArray(SPECIES, y, y4 + d);
      FloatVector b5 = FloatVector.fromArray(SPECIES, y, y5 + d);
      FloatVector c0 = b0;
      FloatVector c1 = b1;
      FloatVector c2 = b2;
      FloatVector c3 = b3;
      FloatVector c4 = b4;
      FloatVector c5 = b5;
      for (int i = 0; i < m; i++) {
        int q = i * slots + j;
        FloatVector w = FloatVector.fromArray(SPECIES, old, oo[i] + d);
        FloatVector v = FloatVector.fromArray(SPECIES, x, xo[i] + d);
        FloatVector k = FloatVector.broadcast(SPECIES, g[q]);
        v = k.fma(b0, v);
        c0 = k.fma(w, c0);
        k = FloatVector.broadcast(SPECIES, g[q + 1]);
        v = k.fma(b1, v);
        c1 = k.fma(w, c1);
        k = FloatVector.broadcast(SPECIES, g[q + 2]);
        v = k.fma(b2, v);
        c2 = k.fma(w, c2);
        k = FloatVector.broadcast(SPECIES, g[q + 3]);
        v = k.fma(b3, v);
        c3 = k.fma(w, c3);
        k = FloatVector.broadcast(SPECIES, g[q + 4]);
        v = k.fma(b4, v);
        c4 = k.fma(w, c4);
        k = FloatVector.broadcast(SPECIES, g[q + 5]);
        v = k.fma(b5, v);
        c5 = k.fma(w, c5);
        v.intoArray(x, xo[i] + d);
      }
      c0.intoArray(y, y0 + d);
      c1.intoArray(y, y1 + d);
      c2.intoArray(y, y2 + d);
      c3.intoArray(y, y3 + d);
      c4.intoArray(y, y4 + d);
      c5.intoArray(y, y5 + d);
    }
  }

  private static void update3(
      float[] x,
      int[] xo,
      int m,
      float[] y,
      int[] yo,
      int j,
      int n,
      float[] g,
      int slots,
      float[] old,
      int[] oo) {
    int y0 = yo[j];
    int y1 = yo[j + 1];
    int y2 = yo[j + 2];
    for (int d = 0; d < n; d += LANES) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, y, y0 + d);
      FloatVector b1 = FloatVector.fromArray(SPECIES, y, y1 + d);
      FloatVector b2 = FloatVector.fromArray(SPECIES, y, y2 + d);
      FloatVector c0 = b0;
      FloatVector c1 = b1;
      FloatVector c2 = b2;
      for (int i = 0; i < m; i++) {
        int q = i * slots + j;
        FloatVector w = FloatVector.fromArray(SPECIES, old, oo[i] + d);
        FloatVector v = FloatVector.fromArray(SPECIES, x, xo[i] + d);
        FloatVector k = FloatVector.broadcast(SPECIES, g[q]);
        v = k.fma(b0, v);
        c0 = k.fma(w, c0);
        k = FloatVector.broadcast(SPECIES, g[q + 1]);
        v = k.fma(b1, v);
        c1 = k.fma(w, c1);
        k = FloatVector.broadcast(SPECIES, g[q + 2]);
        v = k.fma(b2, v);
        c2 = k.fma(w, c2);
        v.intoArray(x, xo[i] + d);
      }
      c0.intoArray(y, y0 + d);
      c1.intoArray(y, y1 + d);
      c2.intoArray(y, y2 + d);
    }
  }

  private static void update1(
      float[] x,
      int[] xo,
      int m,
      float[] y,
      int y0,
      int n,
      float[] g,
      int j,
      int slots,
      float[] old,
      int[] oo) {
    for (int d = 0; d < n; d += LANES) {
      FloatVector b = FloatVector.fromArray(SPECIES, y, y0 + d);
      FloatVector c = b;
      for (int i = 0; i < m; i++) {
        FloatVector w = FloatVector.fromArray(SPECIES, old, oo[i] + d);
        FloatVector v = FloatVector.fromArray(SPECIES, x, xo[i] + d);
        FloatVector k = FloatVector.broadcast(SPECIES, g[i * slots + j]);
        k.fma(b, v).intoArray(x, xo[i] + d);
        c = k.fma(w, c);
      }
      c.intoArray(y, y0 + d);
    }
  }
}
