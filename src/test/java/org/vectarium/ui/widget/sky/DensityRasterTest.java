package org.vectarium.ui.widget.sky;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The map of how many points lie where, against the Gaussian it stands for. */
class DensityRasterTest {
  private static final int SIZE = 200;
  private static final int STEPS = 10_000;

  private static int[] paint(int points, float x, float y, boolean sorted) {
    float[] xs = new float[points];
    float[] ys = new float[points];
    Arrays.fill(xs, x);
    Arrays.fill(ys, y);
    DensityRaster density = new DensityRaster();
    Camera camera = new Camera(0, 0, 1, SIZE, SIZE);
    SkyPoints heap = new SkyPoints(xs, ys, points, null, Integer::toString);
    density.count(sorted ? Strips.sorted(heap) : Strips.unsorted(heap), camera);
    int[] ramp = new int[STEPS];
    Arrays.setAll(ramp, i -> i);
    int[] pixels = new int[SIZE * SIZE];
    density.paint(pixels, SIZE, 0, SIZE, ramp);
    return pixels;
  }

  @Test
  void a_heap_of_points_becomes_a_gaussian_of_ten_pixels() {
    int heap = 100_000;
    int[] pixels = paint(heap, 2, -2, false);
    // The heap lies in the middle of a cell, 2 pixels right of and below the middle.
    int middle = SIZE / 2 + 2;
    double peak = Math.expm1(Math.log1p(peakOf(heap)));
    for (int distance = 0; distance <= 20; distance += 4) {
      int step = pixels[middle * SIZE + middle + distance];
      double n = Math.expm1(step / (STEPS - 1.0) * Math.log1p(peak));
      double expected = peak * Math.exp(-distance * distance / (2 * 9.8 * 9.8));
      // Three boxes are near a Gaussian, but not one: up to a tenth of the peak apart.
      assertEquals(expected, n, 0.1 * peak, "at " + distance);
      assertEquals(step, pixels[(middle + distance) * SIZE + middle], 1, "round at " + distance);
    }
  }

  /** The middle of three boxes of five cells, both ways: (19 / 125)². */
  private static double peakOf(int heap) {
    return heap * (19.0 / 125) * (19.0 / 125);
  }

  @Test
  void points_sorted_into_strips_give_the_same_picture() {
    assertArrayEquals(paint(100_000, 2, -2, false), paint(100_000, 2, -2, true));
    assertArrayEquals(paint(7, 99, 99, false), paint(7, 99, 99, true), "at the edge");
  }

  @Test
  void where_nothing_lies_the_background_stays() {
    int[] pixels = paint(10, 60, 60, false);
    assertEquals(0, pixels[150 * SIZE + 20]);
    assertTrue(Arrays.stream(pixels).max().orElse(0) > STEPS / 2);
    assertEquals(0, Arrays.stream(paint(0, 0, 0, false)).max().orElse(-1));
  }
}
