package org.vectarium.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vectarium.ui.train.NamePlace.Spot;
import org.vectarium.ui.widget.sky.Box;
import org.vectarium.ui.widget.sky.Camera;
import org.vectarium.ui.widget.sky.LabelPlacer;
import org.vectarium.ui.widget.sky.LabelStyle;
import org.vectarium.ui.widget.sky.PlacedLabel;
import org.vectarium.ui.widget.sky.SkyPoints;

class NamePlaceTest {
  private static final LabelPlacer.Measure USUAL =
      new LabelPlacer.Measure() {
        @Override
        public double width(int id, LabelStyle style) {
          return 56;
        }

        @Override
        public double height(LabelStyle style) {
          return 16;
        }
      };

  @Test
  void aloneItStandsBesideItsMark() {
    NamePlace place = NamePlace.find(new Spot(100, 100), List.of(), 150, 16, 800, 600);
    assertFalse(place.apart());
    assertEquals(new Box(114, 92, 150, 16), place.box());
  }

  /** The words of a window close together, as CBOW's are: each has its label, and the mark too. */
  @ParameterizedTest
  @ValueSource(ints = {2, 5, 12, 30})
  void noWordsLabelCoversTheName(int spread) {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      Camera camera = new Camera(0, 0, 1, 900, 700);
      int n = 9;
      float[] x = new float[n];
      float[] y = new float[n];
      List<Spot> dots = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        x[i] = (float) (spread * random.nextGaussian());
        y[i] = (float) (spread * random.nextGaussian());
        dots.add(new Spot(camera.screenX(x[i]), camera.screenY(y[i])));
      }
      Box name = NamePlace.find(new Spot(450, 350), dots, 150, 16, 900, 700).box();
      SkyPoints words = new SkyPoints(x, y, n, null, Integer::toString);
      List<PlacedLabel> labels = labels(words, camera, List.of(name));
      assertEquals(labels(words, camera, List.of()), labels, "the name takes no label's place");
      for (PlacedLabel label : labels) {
        Box box = new Box(label.left(), label.top(), label.width(), label.height());
        assertFalse(box.overlaps(name), () -> label + " covers " + name);
      }
    }
  }

  private static List<PlacedLabel> labels(SkyPoints words, Camera camera, List<Box> reserved) {
    int[] pinned = IntStream.range(0, words.count()).toArray();
    var wishes = new LabelPlacer.Wishes(-1, pinned, new int[0], 50, reserved);
    return new LabelPlacer().place(words, camera, wishes, USUAL);
  }

  @Test
  void itStaysInThePictureAtItsEdge() {
    Spot corner = new Spot(890, 5);
    Box box = NamePlace.find(corner, List.of(corner), 150, 16, 900, 700).box();
    assertTrue(box.left() >= 0 && box.left() + box.width() <= 900, box::toString);
    assertTrue(box.top() >= 0 && box.top() + box.height() <= 700, box::toString);
  }
}
