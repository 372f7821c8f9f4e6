package org.vectarium.train;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.SplittableRandom;
import org.vectarium.linalg.AdaGradPair;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.linalg.Kernels;

/**
 * Everything GloVe learns, w, w̃, b and b̃, and AdaGrad's sum of squared gradients for each of
 * them.
 *
 * <p>Not synchronised: one thread writes, or several race on purpose (Hogwild).
 */
final class GloVeParameters {
  private final FloatMatrix centre;
  private final FloatMatrix centreSquares;
  private final FloatMatrix context;
  private final FloatMatrix contextSquares;
  private final FloatMatrix centreBias;
  private final FloatMatrix centreBiasSquares;
  private final FloatMatrix contextBias;
  private final FloatMatrix contextBiasSquares;

  GloVeParameters(int types, int dimension) {
    centre = new FloatMatrix(types, dimension);
    centreSquares = new FloatMatrix(types, dimension);
    context = new FloatMatrix(types, dimension);
    contextSquares = new FloatMatrix(types, dimension);
    centreBias = new FloatMatrix(1, types);
    centreBiasSquares = new FloatMatrix(1, types);
    contextBias = new FloatMatrix(1, types);
    contextBiasSquares = new FloatMatrix(1, types);
  }

  /**
   * Sets w and w̃ as the initialisation says, both alike: with one of the two at 0 GloVe would
   * start from half a model. Biases stay at 0.
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
                case WORD2VEC, UNIFORM -> (float) ((random.nextDouble() - 0.5) / matrix.columns());
                case WIDE -> (float) ((2 * random.nextDouble() - 1) / matrix.columns());
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
    return centreBias.get(0, i);
  }

  /** b̃_j. */
  float contextBias(int j) {
    return contextBias.get(0, j);
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
    stepBias(centreBias, centreBiasSquares, i, slope, rate);
    stepBias(contextBias, contextBiasSquares, j, slope, rate);
  }

  private static void stepBias(
      FloatMatrix biases, FloatMatrix squares, int word, float slope, float rate) {
    float sum = squares.get(0, word) + slope * slope;
    squares.set(0, word, sum);
    biases.set(0, word, biases.get(0, word) - AdaGradPair.move(slope, sum, rate));
  }

  /** A copy of the two words' parameters alone, on which a step can be tried out. */
  GloVeParameters ofPair(int i, int j) {
    GloVeParameters pair = new GloVeParameters(1, centre.columns());
    copyRow(centre, i, pair.centre);
    copyRow(centreSquares, i, pair.centreSquares);
    copyRow(context, j, pair.context);
    copyRow(contextSquares, j, pair.contextSquares);
    pair.centreBias.set(0, 0, centreBias.get(0, i));
    pair.centreBiasSquares.set(0, 0, centreBiasSquares.get(0, i));
    pair.contextBias.set(0, 0, contextBias.get(0, j));
    pair.contextBiasSquares.set(0, 0, contextBiasSquares.get(0, j));
    return pair;
  }

  private static void copyRow(FloatMatrix from, int row, FloatMatrix to) {
    System.arraycopy(from.data(), from.offset(row), to.data(), to.offset(0), to.stride());
  }

  void save(DataOutput out) throws IOException {
    for (FloatMatrix table : tables()) {
      StateIo.write(out, table);
    }
  }

  void restore(DataInput in) throws IOException {
    for (FloatMatrix table : tables()) {
      StateIo.read(in, table);
    }
  }

  private FloatMatrix[] tables() {
    return new FloatMatrix[] {
      centre,
      centreSquares,
      context,
      contextSquares,
      centreBias,
      centreBiasSquares,
      contextBias,
      contextBiasSquares
    };
  }
}
