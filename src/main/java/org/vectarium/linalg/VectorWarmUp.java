package org.vectarium.linalg;

/**
 * Runs every SIMD kernel on a small block until the JIT compiler has had its chance with each.
 *
 * <p>Vector API calls that are interpreted cost about a microsecond a lane; a run that started on
 * them would crawl through its first seconds.
 */
final class VectorWarmUp {
  /** HotSpot turns to its best compiler after 5,000 calls; the rest is time for it to finish. */
  private static final int ROUNDS = 20_000;

  private static final int ROW = 32;

  private VectorWarmUp() {}

  static void run() {
    float[] x = new float[12 * ROW];
    float[] y = new float[12 * ROW];
    java.util.Arrays.fill(x, 0.01f);
    int[] rows = new int[12];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = i * ROW;
    }
    float[] scores = new float[32];
    int[] cells = {0, 2, 5};
    float[] sums = new float[ROW * ROW];
    float[] losses = new float[16];
    float[] ones = new float[16];
    java.util.Arrays.fill(ones, 1);
    for (int round = 0; round < ROUNDS; round++) {
      VectorBlocks.dots(x, rows, 2, y, rows, 3, ROW, scores, 8);
      VectorBlocks.dots(x, rows, 1, y, rows, 7, ROW, scores, 8);
      VectorLogistic.apply(scores, 8, 1, ones, ones, ones, 0f, losses);
      VectorBlocks.update(x, rows, 1, y, rows, 10, ROW, scores, 16, x, rows);
      VectorBlocks.update(x, rows, 2, y, rows, 10, ROW, scores, 16, x, rows);
      VectorSoftmaxRow.apply(scores, 0, 32, 0, 0f);
      VectorRows.mean(x, rows, 3, y, 0, ROW);
      VectorRows.addToRows(0f, y, 0, x, rows, 3, ROW);
      VectorKernels.axpy(0f, x, 0, y, 0, ROW);
      VectorKernels.learn(0f, y, 0, x, y, ROW);
      VectorKernels.fourDots(x, 0, ROW, x, scores, 0);
      VectorKernels.scale(1f, x, 0, ROW);
      VectorKernels.adaGrad(y, 0, y, ROW, x, 0f, ROW);
      VectorProducts.sparseRow(cells, ones, 0, 3, x, 0, ROW, y, 0);
      VectorProducts.sparseRow(cells, ones, 0, 3, x, 0, 16, y, 0);
      VectorProducts.fourRows(x, 0, ROW, 2, x, 0, ROW, y, 0);
      VectorProducts.transposed(x, 0, 16, x, 0, ROW, 2, sums);
      VectorAdaGradPair.step(x, y, 0, x, y, ROW, ROW, 0f, 0f);
    }
  }
}
