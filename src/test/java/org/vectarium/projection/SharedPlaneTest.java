package org.vectarium.projection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.linalg.Scatter.RowSet;

/** The oracle: a table that was turned, mirrored and moved on purpose. */
class SharedPlaneTest {
  private static final int WORDS = 60;

  private static FloatMatrix random(long seed) {
    Random random = new Random(seed);
    FloatMatrix table = new FloatMatrix(WORDS, 4);
    for (int r = 0; r < WORDS; r++) {
      for (int c = 0; c < 4; c++) {
        table.set(r, c, (float) (random.nextGaussian() * (4 - c)));
      }
    }
    return table;
  }

  /** Columns swapped and one mirrored, a turn in one plane, everything moved. */
  private static FloatMatrix turned(FloatMatrix table) {
    double cos = Math.cos(0.7);
    double sin = Math.sin(0.7);
    FloatMatrix turned = new FloatMatrix(WORDS, 4);
    for (int r = 0; r < WORDS; r++) {
      float a = table.get(r, 0);
      float b = table.get(r, 1);
      turned.set(r, 2, (float) (cos * a - sin * b) + 3);
      turned.set(r, 0, (float) (sin * a + cos * b) - 1);
      turned.set(r, 3, -table.get(r, 2));
      turned.set(r, 1, table.get(r, 3) + 5);
    }
    return turned;
  }

  private static Basis plane(FloatMatrix table) {
    return Pca.fit(table, RowSet.first(WORDS), 2);
  }

  @Test
  void aTurnedTableIsSeenAtTheSamePlaces() {
    FloatMatrix first = random(1);
    FloatMatrix second = turned(first);
    List<Basis> bases = SharedPlane.fit(List.of(first, second), WORDS, plane(first));
    float[][] seen = new float[4][WORDS];
    bases.get(0).project(first, seen[0], seen[1]);
    bases.get(1).project(second, seen[2], seen[3]);
    // Floats of size 10, summed four at a time.
    assertArrayEquals(seen[0], seen[2], 1e-4f);
    assertArrayEquals(seen[1], seen[3], 1e-4f);
    assertEquals(bases.get(0).explainedTogether(), bases.get(1).explainedTogether(), 1e-5);
  }

  @Test
  void tablesOfOtherWidthAndOfZerosKeepAPlane() {
    FloatMatrix wide = new FloatMatrix(WORDS, 6);
    wide.set(0, 5, 1);
    FloatMatrix first = random(2);
    List<Basis> bases =
        SharedPlane.fit(List.of(first, wide, new FloatMatrix(WORDS, 4)), WORDS, plane(first));
    assertEquals(6, bases.get(1).dimension());
    assertEquals(0, bases.get(2).explainedTogether());
  }
}
