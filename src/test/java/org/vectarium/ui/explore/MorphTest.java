package org.vectarium.ui.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.vectarium.ui.widget.sky.SkyPoints;

/** The way between two pictures, and the shades and the grey of points. */
class MorphTest {
  private static SkyPoints points(float[] x, float[] y) {
    return new SkyPoints(x, y, x.length, null, id -> "w" + id);
  }

  @Test
  void every_word_keeps_its_identity_on_the_way() {
    SkyPoints from = points(new float[] {100, 102, 104}, new float[] {0, 10, 20});
    SkyPoints to = points(new float[] {5, 3, 1}, new float[] {1, 2, 3});
    Morph morph = new Morph(from, to);
    assertArrayEquals(to.x(), morph.at(1).x(), 1e-6f);
    assertArrayEquals(to.y(), morph.at(1).y(), 1e-6f);
    // At the start the old picture stands at the new one's mean and spread: 100, 102, 104 → 1, 3,
    // 5.
    assertArrayEquals(new float[] {1, 3, 5}, morph.at(0).x(), 1e-4f);
    assertArrayEquals(new float[] {3, 3, 3}, morph.at(0.5).x(), 1e-4f);
  }

  @Test
  void a_word_without_a_place_before_stands_at_its_new_one() {
    SkyPoints from = points(new float[] {0, 1}, new float[] {0, 1});
    SkyPoints to = points(new float[] {0, 1, 7}, new float[] {0, 1, 9});
    assertEquals(7, new Morph(from, to).at(0.2).x()[2]);
  }

  @Test
  void words_outside_the_focus_become_context() {
    byte[] category = {1, 2, 3};
    BitSet focus = new BitSet();
    assertArrayEquals(category, Tint.focused(category, focus, true));
    focus.set(1);
    byte grey = (byte) Tint.CONTEXT;
    assertArrayEquals(new byte[] {grey, 2, grey}, Tint.focused(category, focus, true));
    focus.set(99);
    assertArrayEquals(new byte[] {grey, 2, grey}, Tint.focused(category, focus, true));
  }

  @Test
  void selected_words_without_a_colour_are_not_left_grey() {
    byte grey = (byte) Tint.CONTEXT;
    byte bright = (byte) Tint.CHOSEN;
    BitSet focus = BitSet.valueOf(new long[] {0b0111});
    byte[] category = {0, grey, 4, 0};
    assertArrayEquals(
        new byte[] {bright, bright, 4, grey}, Tint.focused(category, focus, true), "groups");
    assertArrayEquals(
        new byte[] {0, bright, 4, grey},
        Tint.focused(category, focus, false),
        "a scale of colours");
  }

  @Test
  void what_is_near_has_the_full_colour_and_what_is_far_the_faintest() {
    byte[] shaded = Tint.shaded(new byte[] {5, 5, 5}, new float[] {2, 0, -2}, 1);
    assertEquals(5, shaded[0]);
    assertEquals(5 + Tint.COLOURS * 4, shaded[1] & 0xFF);
    assertEquals(5 + Tint.COLOURS * (Tint.DEPTHS - 1), shaded[2] & 0xFF);
  }
}
