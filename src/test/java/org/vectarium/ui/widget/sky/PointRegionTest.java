package org.vectarium.ui.widget.sky;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class PointRegionTest {
  /** World units are pixels, (0, 0) in the middle of 200 × 100: screen (100 + x, 50 − y). */
  private static final Camera CAMERA = new Camera(0, 0, 1, 200, 100);

  private static final SkyPoints POINTS =
      new SkyPoints(
          new float[] {0, 10, -10, 40, Float.NaN},
          new float[] {0, 10, -10, 40, 0},
          5,
          new byte[5],
          id -> "w" + id);

  private static BitSet set(int... ids) {
    BitSet set = new BitSet();
    for (int id : ids) {
      set.set(id);
    }
    return set;
  }

  @Test
  void a_box_takes_what_lies_in_it_and_on_its_edge_whichever_way_it_was_drawn() {
    assertEquals(set(0, 1), PointRegion.box(POINTS, CAMERA, 95, 40, 110, 60));
    assertEquals(set(0, 1), PointRegion.box(POINTS, CAMERA, 110, 60, 95, 40));
    assertEquals(set(0, 1, 2, 3), PointRegion.box(POINTS, CAMERA, 0, 0, 200, 100));
  }

  @Test
  void a_lasso_takes_what_it_goes_around() {
    // A U open at the top around the middle: 1 and 2 lie in its legs, 0 between them.
    double[] xs = {85, 95, 95, 105, 105, 120, 120, 85};
    double[] ys = {20, 20, 80, 80, 20, 20, 90, 90};
    assertEquals(set(1, 2), PointRegion.lasso(POINTS, CAMERA, xs, ys));
    // Its upper edge passes (100, 42.9) and (110, 35.7): 0 at (100, 50) lies under it, 1 at
    // (110, 40) as well, 3 at (140, 10) above it (14.3 there).
    double[] triangleX = {90, 160, 160};
    double[] triangleY = {50, 0, 55};
    assertEquals(set(0, 1), PointRegion.lasso(POINTS, CAMERA, triangleX, triangleY));
  }

  @Test
  void a_line_without_area_takes_nothing() {
    assertTrue(PointRegion.lasso(POINTS, CAMERA, new double[2], new double[2]).isEmpty());
    assertThrows(
        IllegalArgumentException.class,
        () -> PointRegion.lasso(POINTS, CAMERA, new double[3], new double[2]));
  }
}
