package org.vectarium.ui.explore;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.vectarium.embedding.SmallSpaces;
import org.vectarium.embedding.WordVectors;

/**
 * Words whose relation is exact. A pair differs by (−.6, .6) in its first two numbers and shares
 * the others; 60 further words point elsewhere.
 */
final class RoyalSpace {
  private RoyalSpace() {}

  static WordVectors vectors() {
    Map<String, float[]> rows = new LinkedHashMap<>();
    String[][] pairs = {
      {"man", "woman"}, {"king", "queen"}, {"prince", "princess"}, {"father", "mother"}
    };
    for (int i = 0; i < pairs.length; i++) {
      float cos = (float) (.8 * Math.cos(i * .7));
      float sin = (float) (.8 * Math.sin(i * .7));
      rows.put(pairs[i][0], new float[] {.6f, 0, cos, sin, 0});
      rows.put(pairs[i][1], new float[] {0, .6f, cos, sin, 0});
    }
    Random random = new Random(1);
    for (int i = 0; i < 60; i++) {
      rows.put(
          "w" + i,
          new float[] {
            -(float) random.nextDouble(),
            -(float) random.nextDouble(),
            (float) random.nextGaussian() / 4,
            -(float) random.nextDouble(),
            (float) random.nextGaussian()
          });
    }
    return SmallSpaces.of(rows);
  }
}
