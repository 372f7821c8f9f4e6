package org.vectarium.ui.widget.sky;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vectarium.ui.widget.sky.LabelPlacer.Wishes;

class LabelPlacerTest {
  private static final LabelPlacer.Measure SIXTY_BY_FOURTEEN =
      new LabelPlacer.Measure() {
        @Override
        public double width(int id, LabelStyle style) {
          return 60;
        }

        @Override
        public double height(LabelStyle style) {
          return 14;
        }
      };

  private static final int[] NONE = {};

  @Test
  void labels_never_overlap_and_never_leave_the_screen() {
    SkyPoints points = cloud(3000, 1);
    Camera camera = new Camera(0, 0, 150, 900, 700);
    int[] emphasised = {40, 41, 42, 43, 44, 45, 46, 47, 48, 49};
    List<PlacedLabel> labels =
        new LabelPlacer()
            .place(
                points,
                camera,
                new Wishes(7, new int[] {8, 9}, emphasised, 80, List.of()),
                SIXTY_BY_FOURTEEN);
    assertTrue(labels.size() > 30, labels.size() + " labels");
    for (PlacedLabel label : labels) {
      assertTrue(label.left() >= 0 && label.left() + label.width() <= 900, label::toString);
      assertTrue(label.top() >= 0 && label.top() + label.height() <= 700, label::toString);
      for (PlacedLabel other : labels) {
        assertFalse(label != other && label.overlaps(other, 3), () -> label + " touches " + other);
      }
    }
  }

  @Test
  void only_what_is_asked_for_by_name_may_cover_what_is_reserved() {
    SkyPoints one = new SkyPoints(new float[1], new float[1], 1, null, Integer::toString);
    Camera camera = new Camera(0, 0, 1, 300, 200);
    List<Box> everything = List.of(new Box(0, 0, 300, 200));
    int[] first = {0};
    Wishes emphasised = new Wishes(-1, NONE, first, 50, everything);
    Wishes pinned = new Wishes(-1, first, NONE, 50, everything);
    assertEquals(List.of(), new LabelPlacer().place(one, camera, emphasised, SIXTY_BY_FOURTEEN));
    assertEquals(1, new LabelPlacer().place(one, camera, pinned, SIXTY_BY_FOURTEEN).size());
  }

  @Test
  void of_two_that_collide_the_more_important_is_labelled() {
    float[] x = new float[12];
    SkyPoints twelveInOnePlace = new SkyPoints(x, new float[12], 12, null, Integer::toString);
    Camera camera = new Camera(0, 0, 1, 300, 200);
    List<PlacedLabel> labels =
        new LabelPlacer()
            .place(
                twelveInOnePlace,
                camera,
                new Wishes(-1, NONE, NONE, 50, List.of()),
                SIXTY_BY_FOURTEEN);
    assertEquals(0, labels.getFirst().id());
    assertTrue(labels.size() < 12);
  }

  @Test
  void selected_hovered_and_pinned_always_win() {
    SkyPoints points = cloud(3000, 2);
    Camera camera = new Camera(0, 0, 150, 900, 700);
    LabelPlacer placer = new LabelPlacer();
    placer.place(points, camera, new Wishes(-1, NONE, NONE, 60, List.of()), SIXTY_BY_FOURTEEN);
    int[] strong = {2950, 2951, 2952};
    List<PlacedLabel> labels =
        placer.place(
            points, camera, new Wishes(2999, strong, NONE, 60, List.of()), SIXTY_BY_FOURTEEN);
    Set<Integer> ids = ids(labels);
    assertEquals(LabelStyle.SELECTED, labels.getFirst().style());
    assertTrue(ids.containsAll(Set.of(2999, 2950, 2951, 2952)));
  }

  @Test
  void panning_drops_a_label_only_for_one_twice_as_important() {
    SkyPoints points = cloud(5000, 3);
    LabelPlacer placer = new LabelPlacer();
    Camera camera = new Camera(0, 0, 150, 900, 700);
    Wishes wishes = new Wishes(-1, NONE, NONE, 1000, List.of());
    List<PlacedLabel> before = placer.place(points, camera, wishes, SIXTY_BY_FOURTEEN);
    for (int frame = 0; frame < 40; frame++) {
      camera = camera.pannedBy(5, -3);
      List<PlacedLabel> now = placer.place(points, camera, wishes, SIXTY_BY_FOURTEEN);
      Set<Integer> ids = ids(now);
      for (PlacedLabel old : before) {
        double pointY = camera.screenY(points.y()[old.id()]);
        double pointX = camera.screenX(points.x()[old.id()]);
        boolean inside =
            old.left() + 5 + old.width() <= 900
                && old.top() - 3 >= 0
                && pointX <= 900
                && pointY >= 0;
        // A box or, up to 14 pixels beyond it, its point.
        boolean outranked =
            now.stream().anyMatch(l -> 2 * l.id() < old.id() && l.overlaps(moved(old), 14));
        if (inside && !outranked) {
          assertTrue(ids.contains(old.id()), () -> "lost " + old);
          PlacedLabel same = now.stream().filter(l -> l.id() == old.id()).findFirst().orElseThrow();
          assertEquals(old.side(), same.side());
        }
      }
      before = now;
    }
  }

  @Test
  void trembling_points_do_not_make_labels_flicker() {
    SkyPoints points = cloud(2000, 4);
    LabelPlacer placer = new LabelPlacer();
    Camera camera = new Camera(0, 0, 150, 900, 700);
    Wishes wishes = new Wishes(-1, NONE, NONE, 60, List.of());
    Random random = new Random(9);
    Set<Integer> before = ids(placer.place(points, camera, wishes, SIXTY_BY_FOURTEEN));
    int changes = 0;
    for (int frame = 0; frame < 60; frame++) {
      float[] x = points.x().clone();
      float[] y = points.y().clone();
      for (int i = 0; i < x.length; i++) {
        x[i] += 0.01f * (random.nextFloat() - 0.5f);
        y[i] += 0.01f * (random.nextFloat() - 0.5f);
      }
      SkyPoints trembling = new SkyPoints(x, y, x.length, null, points.label());
      Set<Integer> now = ids(placer.place(trembling, camera, wishes, SIXTY_BY_FOURTEEN));
      Set<Integer> gone = new HashSet<>(before);
      gone.removeAll(now);
      changes += gone.size();
      before = now;
    }
    // ±0.75 pixel of trembling; without hysteresis some 150 labels go in these 60 frames.
    assertTrue(changes <= 40, changes + " labels went");
  }

  @Test
  void points_that_are_not_finite_get_no_label() {
    SkyPoints points =
        new SkyPoints(new float[] {Float.NaN, 0}, new float[] {0, 0}, 2, null, Integer::toString);
    List<PlacedLabel> labels =
        new LabelPlacer()
            .place(
                points,
                new Camera(0, 0, 1, 300, 200),
                new Wishes(0, NONE, NONE, 5, List.of()),
                SIXTY_BY_FOURTEEN);
    assertEquals(Set.of(1), ids(labels));
  }

  @Test
  void labels_keep_clear_of_reserved_parts_of_the_screen() {
    SkyPoints points = cloud(3000, 1);
    Camera camera = new Camera(0, 0, 150, 900, 700);
    Box tools = new Box(700, 0, 200, 300);
    List<PlacedLabel> labels =
        new LabelPlacer()
            .place(
                points, camera, new Wishes(-1, NONE, NONE, 200, List.of(tools)), SIXTY_BY_FOURTEEN);
    assertTrue(labels.size() > 30, labels.size() + " labels");
    for (PlacedLabel label : labels) {
      Box box = new Box(label.left(), label.top(), label.width(), label.height());
      assertFalse(box.overlaps(tools), label::toString);
    }
  }

  private static PlacedLabel moved(PlacedLabel l) {
    return new PlacedLabel(
        l.id(), l.style(), l.side(), l.left() + 5, l.top() - 3, l.width(), l.height());
  }

  private static Set<Integer> ids(List<PlacedLabel> labels) {
    Set<Integer> ids = new HashSet<>();
    labels.forEach(label -> ids.add(label.id()));
    return ids;
  }

  private static SkyPoints cloud(int n, long seed) {
    Random random = new Random(seed);
    float[] x = new float[n];
    float[] y = new float[n];
    for (int i = 0; i < n; i++) {
      x[i] = (float) random.nextGaussian();
      y[i] = (float) random.nextGaussian();
    }
    return new SkyPoints(x, y, n, null, Integer::toString);
  }
}
