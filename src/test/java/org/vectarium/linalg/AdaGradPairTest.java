package org.vectarium.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AdaGradPairTest {
  @Test
  void followsTheWorkedScalarExample() {
    float theta = 1;
    float squares = 0;
    float[] golden = {.95f, .927639f, .922084f}; // G19.adagrad_scalar_theta(g=4,2,.5)
    float[] gradients = {4, 2, .5f};
    for (int k = 0; k < gradients.length; k++) {
      squares += gradients[k] * gradients[k];
      theta -= AdaGradPair.move(gradients[k], squares, .05f);
      assertEquals(golden[k], theta, 1e-6f);
    }
  }

  @Test
  void stepsLikeItsScalarTwin() {
    Random random = new Random(5);
    for (int columns : new int[] {1, 15, 16, 17, 100, 1021}) {
      FloatMatrix[] simd = tables(random, columns);
      FloatMatrix[] scalar = new FloatMatrix[4];
      for (int k = 0; k < 4; k++) {
        scalar[k] = simd[k].copy();
      }
      int n = simd[0].stride();
      for (int turn = 0; turn < 5; turn++) {
        float slope = random.nextFloat() - .5f;
        AdaGradPair.step(
            simd[0].data(),
            simd[1].data(),
            n,
            simd[2].data(),
            simd[3].data(),
            2 * n,
            n,
            slope,
            .05f);
        AdaGradPair.scalar(
            scalar[0].data(),
            scalar[1].data(),
            n,
            scalar[2].data(),
            scalar[3].data(),
            2 * n,
            n,
            slope,
            .05f);
      }
      for (int k = 0; k < 4; k++) {
        // The same operations in the same order, element by element: no tolerance is needed.
        assertArrayEquals(scalar[k].data(), simd[k].data(), "table " + k + " of " + columns);
      }
    }
  }

  private static FloatMatrix[] tables(Random random, int columns) {
    FloatMatrix[] tables = new FloatMatrix[4];
    for (int k = 0; k < 4; k++) {
      tables[k] = new FloatMatrix(3, columns);
      for (int row = 0; row < 3; row++) {
        for (int column = 0; column < columns; column++) {
          float value = random.nextFloat() - .5f;
          tables[k].set(row, column, k % 2 == 1 ? value * value : value);
        }
      }
    }
    return tables;
  }
}
