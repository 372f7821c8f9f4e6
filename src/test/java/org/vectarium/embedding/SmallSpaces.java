package org.vectarium.embedding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.vectarium.linalg.FloatMatrix;

/** Spaces of a few words, for tests. */
public final class SmallSpaces {
  private SmallSpaces() {}

  /** Rows in the order of the map. */
  public static WordVectors of(Map<String, float[]> rows) {
    List<String> words = new ArrayList<>(rows.keySet());
    FloatMatrix matrix = new FloatMatrix(words.size(), rows.get(words.get(0)).length);
    for (int id = 0; id < words.size(); id++) {
      float[] row = rows.get(words.get(id));
      System.arraycopy(row, 0, matrix.data(), matrix.offset(id), row.length);
    }
    return WordIndex.vectors(words, matrix);
  }

  /** Words w0, w1, … with normal random vectors. */
  public static WordVectors random(int size, int dimension, long seed) {
    Random random = new Random(seed);
    List<String> words = new ArrayList<>();
    FloatMatrix matrix = new FloatMatrix(size, dimension);
    for (int id = 0; id < size; id++) {
      words.add("w" + id);
      for (int c = 0; c < dimension; c++) {
        matrix.set(id, c, (float) random.nextGaussian());
      }
    }
    return WordIndex.vectors(words, matrix);
  }
}
