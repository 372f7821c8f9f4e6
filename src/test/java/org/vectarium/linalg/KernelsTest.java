package org.vectarium.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KernelsTest {
  private static float[] random(int length, long seed) {
    Random random = new Random(seed);
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = random.nextFloat() * 2 - 1;
    }
    return values;
  }

  /** Four rows at once are each the dot product of one; six rows are four and two. */
  @Test
  void aTableTimesAVectorIsADotProductForEachRow() {
    FloatMatrix matrix = new FloatMatrix(6, 37);
    float[] entries = random(6 * 37, 5);
    for (int i = 0; i < entries.length; i++) {
      matrix.set(i / 37, i % 37, entries[i]);
    }
    float[] v = Arrays.copyOf(random(37, 6), matrix.stride());
    float[] out = new float[6];
    float[] four = new float[5];
    Kernels.multiply(matrix, v, out);
    VectorKernels.fourDots(matrix.data(), matrix.offset(1), matrix.stride(), v, four, 1);
    for (int row = 0; row < 6; row++) {
      float one = ScalarKernels.dot(matrix.data(), matrix.offset(row), v, 0, matrix.stride());
      assertEquals(one, out[row]);
      if (row >= 1 && row < 5) {
        assertEquals(one, four[row]);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 16, 17, 100, 1021})
  void simdEqualsItsScalarTwinToTheBit(int n) {
    assertTrue(Kernels.SIMD_PRESENT, "the tests run with the Vector API");
    float[] a = random(n + 3, 1);
    float[] b = random(n + 5, 2);
    assertEquals(ScalarKernels.dot(a, 3, b, 5, n), VectorKernels.dot(a, 3, b, 5, n));

    float[] scalar = b.clone();
    float[] simd = b.clone();
    ScalarKernels.axpy(0.3f, a, 3, scalar, 5, n);
    VectorKernels.axpy(0.3f, a, 3, simd, 5, n);
    assertArrayEquals(scalar, simd);

    float[] dx = random(n, 4);
    float[] dxSimd = dx.clone();
    ScalarKernels.learn(-0.2f, scalar, 5, a, dx, 0, n);
    VectorKernels.learn(-0.2f, simd, 5, a, dxSimd, n);
    assertArrayEquals(scalar, simd);
    assertArrayEquals(dx, dxSimd);

    ScalarKernels.scale(1.7f, scalar, 5, n);
    VectorKernels.scale(1.7f, simd, 5, n);
    assertArrayEquals(scalar, simd);

    int[] rows = {2 * n, 0, 2 * n};
    float[] table = random(3 * n, 3);
    float[] twin = table.clone();
    ScalarRows.addToRows(0.7f, b, 5, twin, rows, 3, n);
    VectorRows.addToRows(0.7f, b, 5, table, rows, 3, n);
    assertArrayEquals(twin, table);
    ScalarRows.mean(table, rows, 3, scalar, 4, n);
    VectorRows.mean(table, rows, 3, simd, 4, n);
    assertArrayEquals(scalar, simd);
    for (int i = 0; i < n; i++) {
      // Three additions and a product of numbers below 3.
      assertEquals((2 * table[2 * n + i] + table[i]) / 3, simd[4 + i], 1e-6f);
    }

    float[] squares = new float[n];
    float[] squaresSimd = new float[n];
    ScalarKernels.adaGrad(scalar, 5, squares, 0, a, 0.05f, n);
    VectorKernels.adaGrad(simd, 5, squaresSimd, 0, a, 0.05f, n);
    assertArrayEquals(scalar, simd);
    assertArrayEquals(squares, squaresSimd);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 15, 16, 17, 100, 1021})
  void dotIsTheSumOfProducts(int n) {
    float[] a = random(n, 3);
    float[] b = random(n, 4);
    double exact = 0;
    double size = 0;
    for (int i = 0; i < n; i++) {
      exact += (double) a[i] * b[i];
      size += Math.abs((double) a[i] * b[i]);
    }
    // The bound of any summation order: n · 2⁻²⁴ · Σ|aᵢbᵢ|.
    assertEquals(exact, Kernels.dot(a, 0, b, 0, n), n * size * 0x1p-24 + 1e-12);
  }

  @Test
  void dotDoesNotDependOnWhenTheCompilerWakesUp() {
    awaitSimd();
    float[] a = random(1021, 5);
    float[] b = random(1021, 6);
    float first = Kernels.dot(a, 0, b, 0, 1021);
    for (int i = 0; i < 30_000; i++) {
      assertEquals(first, Kernels.dot(a, 0, b, 0, 1021));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1,1,15",
    "1,6,16",
    "1,13,100",
    "2,6,17",
    "3,4,100",
    "7,6,100",
    "10,11,1021",
    "5,3,1",
    "4,17,50"
  })
  void blocksEqualTheirScalarTwinToTheBit(int m, int r, int d) {
    FloatMatrix x = filled(m + 2, d, 7);
    FloatMatrix y = filled(r + 3, d, 8);
    int n = x.stride();
    RowBlock block = new RowBlock(m, r);
    block.inputSize = m;
    block.outputSize = r;
    for (int i = 0; i < m; i++) {
      block.inputs[i] = x.offset(m + 1 - i);
      block.inputCount[i] = 1 + i % 2;
    }
    for (int j = 0; j < r; j++) {
      block.outputs[j] = y.offset(j + 2);
      block.outputCount[j] = 1 + j % 3;
      block.target[j] = j == 0 ? 1 : 0;
    }
    float[] scores = new float[(m + 1) * block.slots];
    ScalarBlocks.dots(
        x.data(), block.inputs, m, y.data(), block.outputs, r, n, scores, block.slots);
    float[] simd = scores.clone();
    VectorBlocks.dots(x.data(), block.inputs, m, y.data(), block.outputs, r, n, simd, block.slots);
    assertArrayEquals(scores, simd);
    block.dots(x.data(), y.data(), n);
    assertArrayEquals(scores, block.scores);

    assertEquals(block.scores.length, scores.length);
    block.logistic(0);
    System.arraycopy(scores, 0, block.scores, 0, scores.length);
    float[] scalarLoss = new float[Kernels.lanes()];
    float[] simdLoss = new float[Kernels.lanes()];
    ScalarLogistic.apply(
        scores,
        block.slots,
        m,
        block.inputCount,
        block.outputCount,
        block.target,
        0.1f,
        scalarLoss);
    VectorLogistic.apply(
        simd, block.slots, m, block.inputCount, block.outputCount, block.target, 0.1f, simdLoss);
    assertArrayEquals(scalarLoss, simdLoss);
    assertEquals(ScalarKernels.fold(scalarLoss), block.logistic(0.1f));
    // What stands behind the last row is scratch.
    float[] coefficients = Arrays.copyOf(scores, m * block.slots);
    assertArrayEquals(coefficients, Arrays.copyOf(simd, m * block.slots));
    assertArrayEquals(coefficients, Arrays.copyOf(block.scores, m * block.slots));

    FloatMatrix xTwin = x.copy();
    FloatMatrix yTwin = y.copy();
    ScalarBlocks.update(
        xTwin.data(),
        block.inputs,
        m,
        yTwin.data(),
        block.outputs,
        r,
        n,
        scores,
        block.slots,
        xTwin.data(),
        block.inputs);
    awaitSimd();
    block.update(x.data(), y.data(), n);
    assertArrayEquals(xTwin.data(), x.data());
    assertArrayEquals(yTwin.data(), y.data());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 15, 16, 17, 100, 1021})
  void softmaxEqualsItsTwinToTheBitAndTheDefinitionClosely(int size) {
    float[] scores = Arrays.copyOf(random(size, 9), size + 16);
    for (int j = 0; j < size; j++) {
      scores[j] *= 30;
    }
    int target = size / 2;
    double z = 0;
    for (int j = 0; j < size; j++) {
      z += Math.exp(scores[j]);
    }
    double loss = Math.log(z) - scores[target];
    SoftmaxRow.pad(scores, 0, size);
    float[] scalar = scores.clone();
    float[] simd = scores.clone();
    double scalarLoss = SoftmaxRow.apply(scalar, 0, size, target, 0.5f);
    assertEquals(scalarLoss, VectorSoftmaxRow.apply(simd, 0, size, target, 0.5f));
    assertArrayEquals(scalar, simd);
    // Single precision throughout: 2⁻²⁴ of scores up to 30, a few times over.
    assertEquals(loss, scalarLoss, 1e-5);
    for (int j = 0; j < size; j++) {
      double y = j == target ? 1 : 0;
      assertEquals(0.5 * (y - Math.exp(scores[j]) / z), scalar[j], 2e-6);
    }
  }

  private static void awaitSimd() {
    while (!Kernels.simd()) {
      Thread.onSpinWait();
    }
  }

  private static FloatMatrix filled(int rows, int columns, long seed) {
    Random random = new Random(seed);
    FloatMatrix matrix = new FloatMatrix(rows, columns);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        matrix.set(row, column, random.nextFloat() - 0.5f);
      }
    }
    return matrix;
  }

  @Test
  void logisticLossIsExactFromSaturationToSaturation() {
    for (float x = -100; x <= 100; x += 0.37f) {
      float e = ScalarLogistic.expOfMinusAbs(x);
      double sigma = 1 / (1 + Math.exp(-x));
      double soft = Math.max(0, -x) + Math.log1p(Math.exp(-Math.abs(x)));
      assertEquals(sigma, ScalarLogistic.sigma(x, e), 3e-7);
      // Single precision carries 24 bits of a loss that may be as large as 100.
      assertEquals(soft, ScalarLogistic.softplusOfMinus(x, e), 3e-7 + soft * 1e-7);
    }
  }
}
