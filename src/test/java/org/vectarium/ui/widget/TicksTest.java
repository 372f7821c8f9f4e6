package org.vectarium.ui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TicksTest {
  private static List<String> labels(double min, double max, int wanted) {
    Ticks ticks = Ticks.of(min, max, wanted);
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < ticks.count(); i++) {
      labels.add(ticks.label(i));
    }
    return labels;
  }

  @Test
  void labels_are_round_and_carry_just_enough_decimals() {
    assertEquals(List.of("2", "3", "4"), labels(1.9, 4.2, 3));
    assertEquals(List.of("4.155", "4.160"), labels(4.1549, 4.1601, 2));
    assertEquals(List.of("−1.0", "−0.5", "0.0", "0.5", "1.0"), labels(-1, 1, 4));
    assertEquals(List.of("0", "1,000", "2,000"), labels(0, 2500, 3));
  }

  @Test
  void every_range_gets_ticks_inside_it() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 10_000; i++) {
      double min = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-6, 7));
      double max = min + Math.pow(10, random.nextDouble() * 8 - 4);
      Ticks ticks = Ticks.of(min, max, 3);
      assertTrue(ticks.count() >= 1 && ticks.count() <= 5, min + "…" + max);
      // Rounding may put the outermost tick a rounding error outside.
      double slack = ticks.step() * 1e-6;
      assertTrue(ticks.at(0) >= min - slack, min + "…" + max);
      assertTrue(ticks.at(ticks.count() - 1) <= max + slack, min + "…" + max);
    }
  }

  @Test
  void an_empty_or_endless_range_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> Ticks.of(1, 1, 3));
    assertThrows(IllegalArgumentException.class, () -> Ticks.of(0, Double.NaN, 3));
    assertThrows(IllegalArgumentException.class, () -> Ticks.of(0, Double.POSITIVE_INFINITY, 3));
  }
}
