package org.vectarium.linalg;

/**
 * The inner loops of everything that trains or searches, on slices of {@code float} arrays.
 *
 * <p>Uses SIMD (the Vector API) where the module {@code jdk.incubator.vector} is present, and a
 * scalar twin otherwise; {@code -Dvectarium.simd=false} forces the twin. Both perform the same
 * operations in the same order, so they agree to the bit for equal {@link #lanes()}. Sums over
 * lanes are folded by explicit shuffles: {@code reduceLanes(ADD)} is left alone because its order
 * differs between interpreted and compiled code, which would make a run depend on when the compiler
 * wakes up.
 *
 * <p>Stateless and thread-safe. Slices are bounds-checked; lengths may be anything from 0.
 */
public final class Kernels {
  static final boolean SIMD_PRESENT =
      !"false".equals(System.getProperty("vectarium.simd"))
          && ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

  /** False until the SIMD code has been compiled: interpreted, it is a hundred times too slow. */
  private static volatile boolean warm;

  static {
    if (SIMD_PRESENT) {
      Thread.ofPlatform().daemon().name("simd-warm-up").start(Kernels::warmUp);
    }
  }

  private static final int FLOATS_A_LINE = 16;

  private Kernels() {}

  /** Whether to take the SIMD twin now; either gives the same bits. */
  static boolean simd() {
    return warm;
  }

  /** Floats in one register: partial sums that every dot product keeps. */
  public static int lanes() {
    return ScalarKernels.LANES;
  }

  private static void warmUp() {
    VectorWarmUp.run();
    warm = true;
  }

  /** Σᵢ aᵢ bᵢ over {@code length} elements. */
  public static float dot(float[] a, int aOffset, float[] b, int bOffset, int length) {
    return simd()
        ? VectorKernels.dot(a, aOffset, b, bOffset, length)
        : ScalarKernels.dot(a, aOffset, b, bOffset, length);
  }

  /** y ← y + αx, with fused multiply-add. */
  public static void axpy(float alpha, float[] x, int xOffset, float[] y, int yOffset, int length) {
    if (simd()) {
      VectorKernels.axpy(alpha, x, xOffset, y, yOffset, length);
    } else {
      ScalarKernels.axpy(alpha, x, xOffset, y, yOffset, length);
    }
  }

  /** x ← αx. */
  public static void scale(float alpha, float[] x, int xOffset, int length) {
    if (simd()) {
      VectorKernels.scale(alpha, x, xOffset, length);
    } else {
      ScalarKernels.scale(alpha, x, xOffset, length);
    }
  }

  /**
   * M·v for a table and a vector: for each row the same bits as {@link #dot}.
   *
   * @param v length ≥ {@code matrix.stride()}, zero past column d
   * @param out length ≥ rows; overwritten
   */
  public static void multiply(FloatMatrix matrix, float[] v, float[] out) {
    int row = 0;
    // One dot product waits for its own last sum; four at once fill the time.
    for (; simd() && row + 4 <= matrix.rows(); row += 4) {
      VectorKernels.fourDots(matrix.data(), matrix.offset(row), matrix.stride(), v, out, row);
    }
    for (; row < matrix.rows(); row++) {
      out[row] = dot(matrix.data(), matrix.offset(row), v, 0, matrix.stride());
    }
  }

  /**
   * One row of a linear layer learns and passes its error on, in one pass: dx ← dx + αw, then w ← w
   * + αx.
   *
   * @param x read from its start, as {@code dx} is changed from its start
   */
  public static void learn(float alpha, float[] w, int wOffset, float[] x, float[] dx, int length) {
    if (simd()) {
      VectorKernels.learn(alpha, w, wOffset, x, dx, length);
    } else {
      ScalarKernels.learn(alpha, w, wOffset, x, dx, 0, length);
    }
  }

  /**
   * One AdaGrad step on a slice: G ← G + g², θ ← θ − η g / √(G + 10⁻⁸), element by element (Duchi
   * 2011).
   *
   * @param gradient g, read from its start
   */
  public static void adaGrad(
      float[] theta,
      int thetaOffset,
      float[] squares,
      int squaresOffset,
      float[] gradient,
      float rate,
      int length) {
    if (simd()) {
      VectorKernels.adaGrad(theta, thetaOffset, squares, squaresOffset, gradient, rate, length);
    } else {
      ScalarKernels.adaGrad(theta, thetaOffset, squares, squaresOffset, gradient, rate, length);
    }
  }

  /**
   * out ← the mean of some rows.
   *
   * @param rows where each row starts in x; the first {@code count} are used
   */
  public static void mean(float[] x, int[] rows, int count, float[] out, int outOffset, int n) {
    if (simd()) {
      VectorRows.mean(x, rows, count, out, outOffset, n);
    } else {
      ScalarRows.mean(x, rows, count, out, outOffset, n);
    }
  }

  /**
   * Adds α·step to each of some rows, once for every time it is named.
   *
   * @param rows where each row starts in x; the first {@code count} are used
   */
  public static void addToRows(
      float alpha, float[] step, int stepOffset, float[] x, int[] rows, int count, int n) {
    if (simd()) {
      VectorRows.addToRows(alpha, step, stepOffset, x, rows, count, n);
    } else {
      ScalarRows.addToRows(alpha, step, stepOffset, x, rows, count, n);
    }
  }

  /**
   * Reads one float of every cache line of some rows, so that a later pass finds them in the cache.
   * Memory serves many such reads side by side; one after another they would wait for each other.
   *
   * @param rows where each row starts in x; the first {@code count} are used
   * @return a sum that the caller must use, or the compiler drops the reading
   */
  public static float touch(float[] x, int[] rows, int count, int length) {
    float sum = 0;
    for (int r = 0; r < count; r++) {
      int i = rows[r];
      int end = i + length;
      for (; i + 4 * FLOATS_A_LINE <= end; i += 4 * FLOATS_A_LINE) {
        float ab = x[i] + x[i + FLOATS_A_LINE];
        float cd = x[i + 2 * FLOATS_A_LINE] + x[i + 3 * FLOATS_A_LINE];
        sum += ab + cd;
      }
      for (; i < end; i += FLOATS_A_LINE) {
        sum += x[i];
      }
    }
    return sum;
  }
}
