package org.vectarium.ui.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Turning a solid: a rotation keeps lengths and handedness, and follows the hand. */
class TurnTest {
  @Test
  void many_turns_stay_a_rotation() {
    Turn turn = Turn.FRONT;
    for (int i = 0; i < 1000; i++) {
      turn = turn.by(0.07, -0.03);
    }
    double[][] r = turn.rows();
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double dot = r[i][0] * r[j][0] + r[i][1] * r[j][1] + r[i][2] * r[j][2];
        assertEquals(i == j ? 1 : 0, dot, 1e-9);
      }
    }
    double det =
        r[0][0] * (r[1][1] * r[2][2] - r[1][2] * r[2][1])
            - r[0][1] * (r[1][0] * r[2][2] - r[1][2] * r[2][0])
            + r[0][2] * (r[1][0] * r[2][1] - r[1][1] * r[2][0]);
    assertEquals(1, det, 1e-9);
  }

  @Test
  void what_is_in_front_follows_the_pointer() {
    // A point towards the viewer goes right with a drag to the right, down with one downwards.
    assertTrue(Turn.FRONT.by(0.1, 0).apply(0, 0, 1)[0] > 0.09);
    assertTrue(Turn.FRONT.by(0, 0.1).apply(0, 0, 1)[1] < -0.09);
    assertArrayEquals(new double[] {1, 2, 3}, Turn.FRONT.apply(1, 2, 3));
  }

  @Test
  void many_points_are_turned_as_one_is() {
    float[] x = {1, -2, 0.5f};
    float[] y = {0, 3, 0.25f};
    float[] z = {2, 1, -1};
    for (int which = 0; which < 3; which++) {
      float[] all = Turn.ASLANT.coordinate(which, x, y, z);
      for (int i = 0; i < 3; i++) {
        // Floats against doubles of size 4.
        assertEquals(Turn.ASLANT.apply(x[i], y[i], z[i])[which], all[i], 1e-6);
      }
    }
  }
}
