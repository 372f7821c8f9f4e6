package org.vectarium.train;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import org.vectarium.linalg.AdaGradPair;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.linalg.Kernels;

/**
 * Everything GloVe learns, w, w̃, b and b̃, and AdaGrad's sum of squared gradients for each of them.
 *
 * <p>Not synchronised: one thread writes, or several race on purpose (Hogwild).
 */
final class GloVeParameters {
  private final FloatMatrix centre;
  private final FloatMatrix centreSquares;
  private final FloatMatrix context;
  private final FloatMatrix contextSquares;
  private final float[] centreBias;
  private final float[] centreBiasSquares;
  private final float[] contextBias;
  private final float[] contextBiasSquares;

  GloVeParameters(int types, int dimension) {
    centre = new FloatMatrix(types, dimension);
    centreSquares = new FloatMatrix(types, dimension);
    context = new FloatMatrix(types, dimension);
    contextSquares = new FloatMatrix(types, dimension);
    centreBias = new float[types];
    centreBiasSquares = new float[types];
    contextBias = new float[types];
    contextBiasSquares = new float[types];
  }

  /**
   * Sets w and w̃ as the initialisation says, both alike: with one of the two at 0 GloVe would start
   * from half a model. Biases stay at 0.
   */
  void initialise(Initialisation how, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (FloatMatrix matrix : new FloatMatrix[] {centre, context}) {
      for (int row = 0; row < matrix.rows(); row++) {
        for (int column = 0; column < matrix.columns(); column++) {
          matrix.set(
              row,
              column,
              switch (how) {
                case WORD2VEC, UNIFORM ->
                    (float) ((random.nextDouble() - 0.5) / matrix.columns());
                case ZEROS -> 0;
                case CONSTANT -> 0.1f;
              });
        }
      }
    }
  }

  /** w, V × d. */
  FloatMatrix centre() {
    return centre;
  }

  /** w̃, V × d. */
  FloatMatrix context() {
    return context;
  }

  /** w_iᵀw̃_j. */
  float dot(int i, int j) {
    return Kernels.dot(
        centre.data(), centre.offset(i), context.data(), context.offset(j), centre.stride());
  }

  /** b_i. */
  float centreBias(int i) {
    return centreBias[i];
  }

  /** b̃_j. */
  float contextBias(int j) {
    return contextBias[j];
  }

  /** One AdaGrad step on w_i, w̃_j, b_i and b̃_j, where slope = ∂J/∂(w_iᵀw̃_j + b_i + b̃_j). */
  void step(int i, int j, float slope, float rate) {
    AdaGradPair.step(
        centre.data(),
        centreSquares.data(),
        centre.offset(i),
        context.data(),
        contextSquares.data(),
        context.offset(j),
        centre.stride(),
        slope,
        rate);
    centreBias[i] -= biasStep(centreBiasSquares, i, slope, rate);
    contextBias[j] -= biasStep(contextBiasSquares, j, slope, rate);
  }

  private static float biasStep(float[] squares, int at, float slope, float rate) {
    squares[at] += slope * slope;
    return AdaGradPair.move(slope, squares[at], rate);
  }

  /** A copy of the two words' parameters alone, on which a step can be tried out. */
  GloVeParameters ofPair(int i, int j) {
    GloVeParameters pair = new GloVeParameters(1, centre.columns());
    copyRow(centre, i, pair.centre);
    copyRow(centreSquares, i, pair.centreSquares);
    copyRow(context, j, pair.context);
    copyRow(contextSquares, j, pair.contextSquares);
    pair.centreBias[0] = centreBias[i];
    pair.centreBiasSquares[0] = centreBiasSquares[i];
    pair.contextBias[0] = contextBias[j];
    pair.contextBiasSquares[0] = contextBiasSquares[j];
    return pair;
  }

  private static void copyRow(FloatMatrix from, int row, FloatMatrix to) {
    System.arraycopy(from.data(), from.offset(row), to.data(), 0, to.stride());
  }

  void save(DataOutput out) throws IOException {
    for (float[] array : arrays()) {
      ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * Math.min(array.length, 1 << 16));
      for (int at = 0; at < array.length; ) {
        int n = Math.min(array.length - at, bytes.capacity() / Float.BYTES);
        bytes.asFloatBuffer().put(array, at, n);
        out.write(bytes.array(), 0, n * Float.BYTES);
        at += n;
      }
    }
  }

  void restore(DataInput in) throws IOException {
    for (float[] array : arrays()) {
      ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * Math.min(array.length, 1 << 16));
      for (int at = 0; at < array.length; ) {
        int n = Math.min(array.length - at, bytes.capacity() / Float.BYTES);
        in.readFully(bytes.array(), 0, n * Float.BYTES);
        bytes.asFloatBuffer().get(array, at, n);
        at += n;
      }
    }
  }

  private float[][] arrays() {
    return new float[][] {
      centre.data(),
      centreSquares.data(),
      context.data(),
      contextSquares.data(),
      centreBias,
      centreBiasSquares,
      contextBias,
      contextBiasSquares
    };
  }
}
