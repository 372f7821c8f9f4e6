package org.vectarium.ui.widget.sky;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CameraTest {
  @Test
  void a_fitted_box_stays_clear_of_what_covers_the_top_and_the_bottom() {
    Camera camera = Camera.fit(new Extent(-1, -2, 1, 2), 400, 300, new Camera.Margins(80, 20, 10));
    assertEquals(80, camera.screenY(2), 1e-9, "200 pixels for 4 units, below the upper margin");
    assertEquals(280, camera.screenY(-2), 1e-9);
    assertEquals(200, camera.screenX(0), 1e-9);
  }

  private static final double EXACT = 1e-9;

  @Test
  void screen_and_world_are_inverse_to_each_other() {
    Random random = new Random(3);
    for (int i = 0; i < 100; i++) {
      Camera camera =
          new Camera(
              random.nextGaussian(), random.nextGaussian(), 1 + 50 * random.nextDouble(), 800, 600);
      double x = random.nextGaussian();
      double y = random.nextGaussian();
      assertEquals(x, camera.worldX(camera.screenX(x)), EXACT);
      assertEquals(y, camera.worldY(camera.screenY(y)), EXACT);
    }
  }

  @Test
  void world_y_points_up() {
    Camera camera = new Camera(0, 0, 10, 200, 100);
    assertEquals(100, camera.screenX(0), EXACT);
    assertEquals(40, camera.screenY(1), EXACT);
  }

  @Test
  void zooming_keeps_the_world_point_under_the_pointer() {
    Camera camera = new Camera(3, -2, 17, 800, 600);
    Camera closer = camera.zoomedAt(123, 456, 2.5);
    assertEquals(camera.worldX(123), closer.worldX(123), EXACT);
    assertEquals(camera.worldY(456), closer.worldY(456), EXACT);
    assertEquals(17 * 2.5, closer.scale(), EXACT);
  }

  @Test
  void panning_moves_the_picture_by_the_pixels_dragged() {
    Camera camera = new Camera(3, -2, 17, 800, 600);
    Camera moved = camera.pannedBy(30, -12);
    assertEquals(camera.screenX(1) + 30, moved.screenX(1), EXACT);
    assertEquals(camera.screenY(1) - 12, moved.screenY(1), EXACT);
  }

  @Test
  void fitting_shows_the_whole_extent_inside_the_margin() {
    Extent extent = new Extent(-3, 10, 5, 12);
    Camera camera = Camera.fit(extent, 800, 600, 50);
    assertEquals(50, camera.screenX(-3), EXACT);
    assertEquals(750, camera.screenX(5), EXACT);
    assertEquals(300, camera.screenY(11), EXACT);
  }

  @Test
  void a_flight_begins_and_ends_where_it_should() {
    Camera from = new Camera(0, 0, 1, 100, 100);
    Camera to = new Camera(8, 4, 16, 100, 100);
    assertEquals(from, from.towards(to, 0));
    assertEquals(16, from.towards(to, 1).scale(), EXACT);
    assertEquals(4, from.towards(to, 0.5).scale(), EXACT, "equal factors");
  }

  @Test
  void the_extent_leaves_out_stray_and_broken_points() {
    float[] x = new float[1001];
    float[] y = new float[1001];
    for (int i = 0; i < 1000; i++) {
      x[i] = i / 999f;
      y[i] = -i / 999f;
    }
    x[1000] = 1e9f;
    y[1000] = Float.NaN;
    assertEquals(new Extent(0, -1, 1, 0), Extent.of(x, y, 1001, 0));
    assertEquals(-1, Extent.of(x, y, 0, 0).minX(), "no points");
  }

  @Test
  void a_scale_that_shows_nothing_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> new Camera(0, 0, 0, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new Camera(0, 0, Double.NaN, 1, 1));
  }
}
