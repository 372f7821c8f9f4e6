package org.vectarium.ui.explore;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Arithmetic on the places of points in the table of colours: {@value #COLOURS} colours, the last
 * of which are the ink of selected words without a colour and the grey of context, in as many
 * shades as a solid has depths. Stateless.
 */
final class Tint {
  /** Colours of one shade. */
  static final int COLOURS = 32;

  /** The grey of words that only give context. */
  static final int CONTEXT = COLOURS - 1;

  /** The bright ink of selected words that have no colour of their own. */
  static final int CHOSEN = COLOURS - 2;

  /** Shades from the nearest, which is the colour itself, to the farthest. */
  static final int DEPTHS = 8;

  private static final int TASK = 1 << 14;

  private Tint() {}

  /**
   * The same with all words outside the focus grey; an empty focus leaves all as they are.
   *
   * @param firstIsGrey whether category 0 stands for words without a colour, too
   */
  static byte[] focused(byte[] category, BitSet focus, boolean firstIsGrey) {
    if (focus.isEmpty()) {
      return category;
    }
    byte[] result = new byte[category.length];
    Arrays.fill(result, (byte) CONTEXT);
    focus.stream()
        .filter(id -> id < result.length)
        .forEach(id -> {
          boolean grey = category[id] == CONTEXT || firstIsGrey && category[id] == 0;
          result[id] = grey ? CHOSEN : category[id];
        });
    return result;
  }

  /** The same with the shade of each point's depth: far away is −reach, near is reach. */
  static byte[] shaded(byte[] category, float[] depth, float reach) {
    byte[] result = new byte[Math.min(category.length, depth.length)];
    float scale = DEPTHS / (2 * Math.max(reach, 1e-30f));
    IntStream.range(0, Math.ceilDiv(result.length, TASK))
        .parallel()
        .forEach(task -> {
          for (int i = task * TASK; i < Math.min(result.length, (task + 1) * TASK); i++) {
            int shade = Math.clamp((int) ((reach - depth[i]) * scale), 0, DEPTHS - 1);
            result[i] = (byte) (category[i] + COLOURS * shade);
          }
        });
    return result;
  }

  /** 1.8 times the root of the mean square: few points lie beyond, and outliers do not set it. */
  static float reach(float[] values) {
    double square = 0;
    for (float value : values) {
      square += (double) value * value;
    }
    return (float) (1.8 * Math.sqrt(square / Math.max(1, values.length)));
  }
}
