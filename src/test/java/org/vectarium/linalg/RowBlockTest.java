package org.vectarium.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The oracle: a block that was never used before. */
class RowBlockTest {
  private static final int N = 16;

  private static double loss(RowBlock block, int inputs, int outputs, float value, float[] x) {
    float[] y = new float[8 * N];
    Arrays.fill(x, value);
    Arrays.fill(y, value);
    block.inputSize = inputs;
    block.outputSize = outputs;
    for (int i = 0; i < inputs; i++) {
      block.inputs[i] = i * N;
      block.inputCount[i] = 1;
    }
    for (int j = 0; j < outputs; j++) {
      block.outputs[j] = j * N;
      block.outputCount[j] = 1;
      block.target[j] = j == 0 ? 1 : 0;
    }
    block.dots(x, y, N);
    double loss = block.logistic(0.1f);
    block.update(x, y, N);
    return loss;
  }

  @ParameterizedTest
  @CsvSource({"1, 6", "1, 3", "2, 5", "3, 6", "3, 1"})
  void anEarlierUpdateThatWasNotFiniteLeavesNoTrace(int inputs, int outputs) {
    RowBlock used = new RowBlock(4, 8);
    float[] x = new float[4 * N];
    loss(used, 4, 8, Float.NaN, x);
    double after = loss(used, inputs, outputs, 0.3f, x);
    float[] fresh = new float[4 * N];
    assertEquals(loss(new RowBlock(4, 8), inputs, outputs, 0.3f, fresh), after);
    assertArrayEquals(fresh, x);
  }
}
