package org.vectarium.ui.widget.sky;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vectarium.ui.widget.sky.PointRaster.Grid;
import org.vectarium.ui.widget.sky.PointRaster.Mark;
import org.vectarium.ui.widget.sky.PointRaster.Style;

class PointRasterTest {
  private static final SkyColours BLACK_AND_WHITE =
      new SkyColours(
          0xFF000000, new int[] {0xFFFFFFFF}, 0, 0, 0, 0, 0xFF222222, new int[] {0xFF000000});

  @Test
  void a_disc_sheds_as_much_light_as_its_area() {
    double radius = 3.3;
    for (double at : new double[] {0, 0.13, 0.37, 0.62, 0.88}) {
      int[] pixels = draw(point((float) at, (float) -at), 40, new Style(Mark.DISC, radius, 1));
      double light = 0;
      for (int pixel : pixels) {
        light += (pixel & 0xFF) / 255.0;
      }
      // 64 samples a pixel, 255/256 of the light each.
      assertEquals(Math.PI * radius * radius, light, 0.6);
    }
  }

  @Test
  void a_soft_dot_keeps_its_light_wherever_it_falls_between_pixels() {
    for (float at = 0; at < 2; at += 0.17f) {
      int[] pixels = draw(point(at, -at), 40, new Style(Mark.SOFT_DOT, 0.5, 1));
      int light = 0;
      double x = 0;
      for (int i = 0; i < pixels.length; i++) {
        light += pixels[i] & 0xFF;
        x += (pixels[i] & 0xFF) * (i % 40 + 0.5);
      }
      assertEquals(255, light, 6, "four products rounded down to eighths of a per cent");
      assertEquals(20 + at, x / light, 0.03, "centre of the light");
    }
  }

  @ParameterizedTest
  @EnumSource(Mark.class)
  void bands_leave_no_seam(Mark mark) {
    Random random = new Random(5);
    int n = 70_000;
    float[] x = new float[n];
    float[] y = new float[n];
    byte[] category = new byte[n];
    for (int i = 0; i < n; i++) {
      x[i] = 600 * random.nextFloat() - 300;
      y[i] = 600 * random.nextFloat() - 300;
      category[i] = (byte) random.nextInt(3);
    }
    SkyPoints points = new SkyPoints(x, y, n, category, Integer::toString);
    Style style = new Style(mark, 2.2, 0.7);
    Camera camera = new Camera(7, -3, 1.1, 400, 300);
    int[][] pictures = new int[3][];
    for (int cores = 1; cores <= 3; cores++) {
      PointRaster raster = new PointRaster(cores);
      raster.resize(400, 300);
      // The second drawing of the same points is the one that sorts them.
      raster.draw(points, camera, SkyColours.NIGHT, Grid.NONE, style, false);
      raster.draw(points, camera, SkyColours.NIGHT, Grid.NONE, style, false);
      pictures[cores - 1] = raster.pixels();
    }
    assertArrayEquals(pictures[0], pictures[1]);
    assertArrayEquals(pictures[0], pictures[2]);
  }

  @Test
  void sorting_into_strips_keeps_every_point_and_their_order_within() {
    Random random = new Random(6);
    int n = 5000;
    float[] x = new float[n];
    float[] y = new float[n];
    for (int i = 0; i < n; i++) {
      x[i] = i;
      y[i] = (float) random.nextGaussian();
    }
    y[17] = Float.NaN;
    Strips strips = Strips.sorted(new SkyPoints(x, y, n, null, Integer::toString));
    assertEquals(n - 1, strips.x().length);
    for (int s = 0; s + 1 < strips.starts().length; s++) {
      for (int i = strips.starts()[s] + 1; i < strips.starts()[s + 1]; i++) {
        assertTrue(strips.x()[i - 1] < strips.x()[i]);
        assertEquals(y[(int) strips.x()[i]], strips.y()[i]);
      }
    }
    Camera camera = new Camera(0, 0, 100, 400, 300);
    int from = strips.from(camera, 200);
    int to = strips.to(camera, 100);
    for (int i = 0; i < strips.y().length; i++) {
      double row = camera.screenY(strips.y()[i]);
      assertTrue(row < 100 || row >= 200 || (i >= from && i < to), "a point of the band is missed");
    }
  }

  @Test
  void the_most_important_point_lies_on_top() {
    SkyColours colours =
        new SkyColours(0xFF000000, new int[] {0xFFFF0000, 0xFF00FF00}, 0, 0, 0, 0, 0, new int[1]);
    SkyPoints points =
        new SkyPoints(new float[2], new float[2], 2, new byte[] {1, 0}, Integer::toString);
    PointRaster raster = new PointRaster();
    raster.resize(41, 41);
    raster.draw(
        points, new Camera(0, 0, 1, 41, 41), colours, Grid.NONE, new Style(Mark.DISC, 4, 1), false);
    assertTrue((raster.pixels()[20 * 41 + 20] >> 8 & 0xFF) > 250, "green");
  }

  @ParameterizedTest
  @EnumSource(Mark.class)
  void points_at_the_edge_or_broken_are_harmless(Mark mark) {
    float[] x = {-20, 19.99f, 20, Float.NaN, Float.POSITIVE_INFINITY, 0, 1e30f};
    float[] y = {20, -19.99f, -20, 0, Float.NEGATIVE_INFINITY, Float.NaN, -1e30f};
    draw(new SkyPoints(x, y, 7, null, Integer::toString), 40, new Style(mark, 5, 1));
  }

  @Test
  void mixing_is_exact_at_both_ends_and_never_leaves_a_channel() {
    Random random = new Random(8);
    for (int i = 0; i < 10_000; i++) {
      int below = random.nextInt() | 0xFF000000;
      int above = random.nextInt() | 0xFF000000;
      int a = random.nextInt(257);
      int mixed = PointRaster.mix(below, above, a);
      for (int shift = 0; shift <= 16; shift += 8) {
        int b = below >> shift & 0xFF;
        int c = above >> shift & 0xFF;
        double exact = b + (c - b) * a / 256.0;
        assertEquals(exact, mixed >> shift & 0xFF, 1.01);
      }
      assertEquals(below, PointRaster.mix(below, above, 0));
      assertEquals(above, PointRaster.mix(below, above, 256));
    }
  }

  @Test
  void grid_lines_stand_at_round_numbers() {
    assertEquals(0.2, GridLines.roundStep(0.13), 1e-12);
    assertEquals(1, GridLines.roundStep(1), 1e-12);
    assertEquals(5, GridLines.roundStep(2.1), 1e-12);
    assertEquals(10, GridLines.roundStep(7), 1e-12);
  }

  private static SkyPoints point(float x, float y) {
    return new SkyPoints(new float[] {x}, new float[] {y}, 1, null, Integer::toString);
  }

  private static int[] draw(SkyPoints points, int size, Style style) {
    PointRaster raster = new PointRaster();
    raster.resize(size, size);
    raster.draw(points, new Camera(0, 0, 1, size, size), BLACK_AND_WHITE, Grid.NONE, style, false);
    return raster.pixels();
  }
}
