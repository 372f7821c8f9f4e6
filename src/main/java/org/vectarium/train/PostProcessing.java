package org.vectarium.train;

import org.vectarium.embedding.WordVectors;
import org.vectarium.linalg.FloatMatrix;

/**
 * What is done to vectors after training. Each step makes new vectors and leaves the old alone.
 * Immutable.
 *
 * @param removeMean first take the mean vector off every vector
 * @param unitLength then scale every vector to length 1
 */
public record PostProcessing(boolean removeMean, boolean unitLength) {
  /** Vectors stay as they were trained. */
  public static final PostProcessing NONE = new PostProcessing(false, false);

  /** The processed vectors; the given ones themselves where nothing is to be done. */
  public WordVectors of(WordVectors vectors) {
    WordVectors centred = removeMean ? removeMean(vectors) : vectors;
    return unitLength ? unitLength(centred) : centred;
  }

  /**
   * v + u, as GloVe exports.
   *
   * @param other of the same words in the same order
   */
  public static WordVectors sum(WordVectors vectors, WordVectors other) {
    FloatMatrix sum = vectors.matrix().copy();
    float[] data = sum.data();
    float[] added = other.matrix().data();
    if (data.length != added.length) {
      throw new IllegalArgumentException(
          "vectors of " + vectors.size() + " and of " + other.size() + " words cannot be added");
    }
    for (int i = 0; i < data.length; i++) {
      data[i] += added[i];
    }
    return with(vectors, sum);
  }

  /** v − mean over all words: takes off what every word has in common. */
  public static WordVectors removeMean(WordVectors vectors) {
    FloatMatrix centred = vectors.matrix().copy();
    for (int d = 0; d < centred.columns(); d++) {
      double mean = 0;
      for (int row = 0; row < centred.rows(); row++) {
        mean += (double) centred.get(row, d) / centred.rows();
      }
      for (int row = 0; row < centred.rows(); row++) {
        centred.set(row, d, (float) (centred.get(row, d) - mean));
      }
    }
    return with(vectors, centred);
  }

  /** v / ‖v‖; a zero vector stays zero. */
  public static WordVectors unitLength(WordVectors vectors) {
    FloatMatrix unit = vectors.matrix().copy();
    for (int row = 0; row < unit.rows(); row++) {
      double squares = 0;
      for (int d = 0; d < unit.columns(); d++) {
        squares += (double) unit.get(row, d) * unit.get(row, d);
      }
      for (int d = 0; d < unit.columns() && squares > 0; d++) {
        unit.set(row, d, (float) (unit.get(row, d) / Math.sqrt(squares)));
      }
    }
    return with(vectors, unit);
  }

  private static WordVectors with(WordVectors vectors, FloatMatrix matrix) {
    return new WordVectors(vectors.words(), vectors::id, matrix);
  }
}
