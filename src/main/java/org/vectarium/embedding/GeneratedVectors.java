package org.vectarium.embedding;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.vectarium.linalg.FloatMatrix;

/**
 * Vectors made from a seed, so that everybody measures the same: dimension i has variance 1/(1 +
 * i), falling as those of real vectors do. Stateless.
 */
public final class GeneratedVectors {
  private GeneratedVectors() {}

  /** So many words, "word0", "word1", …; on all cores. */
  public static WordVectors of(int words, int dimension) {
    FloatMatrix matrix = new FloatMatrix(words, dimension);
    // One generator a word: the numbers do not depend on how many cores take part.
    IntStream.range(0, words)
        .parallel()
        .forEach(word -> {
          SplittableRandom random = new SplittableRandom(word * 0x9E3779B97F4A7C15L);
          for (int d = 0; d < dimension; d++) {
            matrix.set(word, d, (float) (random.nextGaussian() / Math.sqrt(1 + d)));
          }
        });
    return WordIndex.vectors(IntStream.range(0, words).mapToObj(i -> "word" + i).toList(), matrix);
  }
}
