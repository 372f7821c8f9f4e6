package org.vectarium.train;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.linalg.Kernels;

/**
 * −∂J/∂θ summed over a batch for one table, and the step that follows. Only rows that were touched
 * are visited.
 *
 * <p>Owned by one thread; the table itself may be shared.
 */
final class GradientSum {
  private final FloatMatrix table;
  private final FloatMatrix sum;
  private final boolean[] isTouched;
  private final int[] touched;
  private int size;
  private final float[] gradient;

  GradientSum(FloatMatrix table) {
    this.table = table;
    this.sum = new FloatMatrix(table.rows(), table.columns());
    this.isTouched = new boolean[table.rows()];
    this.touched = new int[table.rows()];
    this.gradient = new float[table.stride()];
  }

  /** Where {@link #touch}ed rows gather; laid out as the table is. */
  float[] data() {
    return sum.data();
  }

  /** Announces that a row's sum will change. */
  void touch(int offset) {
    int row = (offset - table.offset(0)) / table.stride();
    if (!isTouched[row]) {
      isTouched[row] = true;
      touched[size++] = row;
    }
  }

  /**
   * Moves the table and forgets the sum: θ ← θ − η g, or AdaGrad's step, with g the sum times
   * {@code scale}.
   *
   * @param squares AdaGrad's sums of squares, as the table is; unused by SGD
   */
  void step(Optimiser optimiser, float rate, float scale, FloatMatrix squares) {
    int n = table.stride();
    for (int i = 0; i < size; i++) {
      int at = table.offset(touched[i]);
      if (optimiser == Optimiser.SGD) {
        Kernels.axpy(rate * scale, sum.data(), at, table.data(), at, n);
      } else {
        System.arraycopy(sum.data(), at, gradient, 0, n);
        Kernels.scale(-scale, gradient, 0, n);
        Kernels.adaGrad(table.data(), at, squares.data(), at, gradient, rate, n);
      }
      Arrays.fill(sum.data(), at, at + n, 0);
      isTouched[touched[i]] = false;
    }
    size = 0;
  }

  void save(DataOutput out) throws IOException {
    out.writeInt(size);
    for (int i = 0; i < size; i++) {
      out.writeInt(touched[i]);
    }
    StateIo.write(out, sum);
  }

  void restore(DataInput in) throws IOException {
    Arrays.fill(isTouched, false);
    size = 0;
    int saved = in.readInt();
    for (int i = 0; i < saved; i++) {
      int row = in.readInt();
      if (row < 0 || row >= table.rows()) {
        throw new IOException("the saved batch touches row " + row + " of " + table.rows());
      }
      touch(table.offset(row));
    }
    StateIo.read(in, sum);
  }
}
