package org.vectarium.train;

import org.vectarium.text.SplitMix64;
import org.vectarium.text.Vocabulary;

/**
 * P(w) = U(w)^a / Z over the vocabulary, Z = Σ U(w)^a (Mikolov 2013b; curriculum #20), drawn in
 * constant time by Walker's alias method: a column is picked uniformly, then one of the two words
 * that share it.
 *
 * <p>Two integers for each word stay in the cache where word2vec's table of 10⁸ entries does not;
 * it is also exact to 2⁻³¹ for each word. Immutable and safe to share between threads.
 */
public final class NoiseDistribution {
  private final double[] probabilities;

  /**
   * For column i: at {@code 2i} how much of it is word i itself, of 2³¹; at {@code 2i+1} the other.
   */
  private final int[] columns;

  /**
   * @param exponent a ≥ 0; 0 is uniform, 1 the text's own frequencies
   */
  public NoiseDistribution(Vocabulary vocabulary, double exponent) {
    int types = vocabulary.size();
    probabilities = new double[types];
    double z = 0;
    for (int w = 0; w < types; w++) {
      probabilities[w] = Math.pow(vocabulary.count(w), exponent);
      z += probabilities[w];
    }
    for (int w = 0; w < types; w++) {
      probabilities[w] /= z;
    }
    columns = alias(probabilities);
  }

  /** Vose's construction: columns with room to spare are filled up by words that have too much. */
  private static int[] alias(double[] probabilities) {
    int types = probabilities.length;
    double[] height = new double[types];
    int[] stack = new int[types];
    int low = 0;
    int high = types;
    for (int w = 0; w < types; w++) {
      height[w] = probabilities[w] * types;
      if (height[w] < 1) {
        stack[low++] = w;
      } else {
        stack[--high] = w;
      }
    }
    int[] columns = new int[2 * types];
    for (int w = 0; w < types; w++) {
      columns[2 * w] = Integer.MAX_VALUE;
      columns[2 * w + 1] = w;
    }
    while (low > 0 && high < types) {
      int poor = stack[--low];
      int rich = stack[high];
      columns[2 * poor] = (int) (height[poor] * 0x1p31);
      columns[2 * poor + 1] = rich;
      height[rich] -= 1 - height[poor];
      if (height[rich] < 1) {
        high++;
        stack[low++] = rich;
      }
    }
    return columns;
  }

  /** P(w). */
  public double probability(int word) {
    return probabilities[word];
  }

  /** Σ P(v) over the words v before this one, the more frequent ones; takes as many additions. */
  public double before(int word) {
    double sum = 0;
    for (int v = 0; v < word; v++) {
      sum += probabilities[v];
    }
    return sum;
  }

  /** One word from P. */
  int draw(SplitMix64 random) {
    long bits = random.nextLong();
    int column = (int) (((bits >>> 32) * (columns.length >> 1)) >>> 32);
    int other = columns[2 * column + 1];
    // All ones where the draw falls on the column's own word. Half of these choices surprise the
    // processor, and waiting for the table each time would cost more than the arithmetic.
    int own = (((int) bits >>> 1) - columns[2 * column]) >> 31;
    return other ^ ((other ^ column) & own);
  }
}
