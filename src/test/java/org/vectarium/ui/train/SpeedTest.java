package org.vectarium.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SpeedTest {
  @Test
  void the_slider_runs_from_one_update_a_second_to_full_speed() {
    assertEquals(1, Speed.at(0));
    assertEquals(Double.POSITIVE_INFINITY, Speed.at(0.95));
    assertEquals(Double.POSITIVE_INFINITY, Speed.at(1));
  }

  @Test
  void even_steps_multiply_evenly_and_never_go_back() {
    double last = 0;
    for (double place = 0; place < 0.95; place += 0.005) {
      double speed = Speed.at(place);
      assertTrue(speed >= last, place + " gives " + speed + " after " + last);
      last = speed;
    }
    // Six decades over 0.95 of the slider: a decade every 0.158…, rounded to two digits.
    assertEquals(10, Speed.at(0.95 / 6), 1e-9);
    assertEquals(1000, Speed.at(0.95 / 2), 1e-9);
  }
}
