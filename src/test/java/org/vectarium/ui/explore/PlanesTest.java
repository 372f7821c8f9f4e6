package org.vectarium.ui.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.vectarium.embedding.SmallSpaces;
import org.vectarium.embedding.WordVectors;
import org.vectarium.ui.Model;
import org.vectarium.ui.explore.Plane.Kind;

/** Any components on any axis, centred and not, and axes of words. */
class PlanesTest {
  private static final WordVectors VECTORS = SmallSpaces.random(80, 6, 4);
  private static final Space SPACE = Space.of(new Model("random", VECTORS, false), null, _ -> {});
  private final Planes planes = new Planes();

  private Plane plane(Projection wanted) {
    Plane plane = planes.of(SPACE, wanted, null, null);
    assertNotNull(plane);
    return plane;
  }

  /** Variance of the places, as a share of all variance of the vectors. */
  private static double share(float[] places) {
    double total = 0;
    for (int c = 0; c < VECTORS.dimension(); c++) {
      float[] column = new float[VECTORS.size()];
      for (int i = 0; i < column.length; i++) {
        column[i] = VECTORS.matrix().get(i, c);
      }
      total += variance(column);
    }
    return variance(places) / total;
  }

  private static double variance(float[] values) {
    double mean = 0;
    for (float value : values) {
      mean += value / (double) values.length;
    }
    double sum = 0;
    for (float value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / values.length;
  }

  @Test
  void the_variance_told_is_the_variance_of_the_places() {
    Plane solid = plane(Projection.FIRST.withComponents(4, 1, 6).withSolid(true));
    assertNotNull(solid.z());
    assertNotNull(solid.basis());
    // Places are floats of size 3.
    assertEquals(share(solid.x()), solid.basis().explained()[0], 1e-5);
    assertEquals(share(solid.y()), solid.basis().explained()[1], 1e-5);
    assertEquals(share(solid.z()), solid.basis().explained()[2], 1e-5);
    assertEquals(1, Arrays.stream(solid.spectrum()).sum(), 1e-9);
    assertEquals("PC 4", solid.titles().getFirst().replaceFirst(" ·.*", ""));
  }

  @Test
  void without_centring_the_origin_stays_where_it_is() {
    Plane plane = plane(Projection.FIRST.withKind(Kind.SVD));
    assertNotNull(plane.basis());
    double[] origin = plane.basis().project(new float[6]);
    assertEquals(0, Math.hypot(origin[0], origin[1]), 1e-12);
    assertNull(plane.z());
  }

  @Test
  void axes_may_be_fitted_on_some_of_the_words() {
    Plane all = plane(Projection.FIRST);
    Plane some = plane(Projection.FIRST.withFitOn(20));
    assertNotNull(all.basis());
    assertNotNull(some.basis());
    double cosine = 0;
    for (int c = 0; c < 6; c++) {
      cosine += all.basis().axes()[0][c] * some.basis().axes()[0][c];
    }
    assertEquals(80, some.size());
    assertEquals(false, Math.abs(cosine) > 0.9999);
  }

  @Test
  void axes_of_words_of_lists_of_patterns_and_of_one_end() {
    String first = VECTORS.word(0);
    String second = VECTORS.word(1);
    WordAxis words = WordAxis.parse(first + " > " + second, SPACE);
    WordAxis alone = WordAxis.parse(second, SPACE);
    WordAxis pattern = WordAxis.parse(second + " > *", SPACE);
    assertNotNull(words);
    assertNotNull(alone);
    assertNotNull(pattern);
    assertEquals(80, pattern.to().size());
    // The place of a word on its own direction is the cosine with itself.
    assertEquals(1, alone.place(1, SPACE), 1e-6);
    assertEquals(0, words.place(0, SPACE) + words.place(1, SPACE), 1e-6);
    assertNull(WordAxis.parse("nobody > nothing", SPACE));
    assertNull(WordAxis.parse("nobody", SPACE));
    Plane custom =
        plane(Projection.FIRST.withKind(Kind.CUSTOM).withAxes(first + " > " + second, ""));
    assertEquals("PC 1", custom.titles().get(1));
    assertEquals(words.place(5, SPACE), custom.x()[5], 1e-6);
  }
}
