package org.vectarium.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyframesTest {
  private static Keyframe keyframe(long update, long cost, boolean lasting) {
    return new Keyframe(update, cost, lasting, new byte[936]);
  }

  @Test
  void gapsStayEvenInTrainingTimeHoweverUnevenTheUpdates() {
    Keyframes keyframes = new Keyframes(20 * 1000);
    keyframes.pin(keyframe(0, 0, true));
    Random random = new Random(1);
    long update = 0;
    for (int cost = 1; cost <= 5000; cost++) {
      // Updates take from 1 to 1000 times as long as others.
      update += 1 + random.nextInt(cost % 500 < 100 ? 1000 : 2);
      keyframes.add(keyframe(update, cost, true));
      assertTrue(keyframes.used() <= keyframes.budget());
    }
    assertEquals(20, keyframes.places().length);
    long last = 0;
    for (long place : keyframes.places()) {
      long cost = keyframes.floor(place).cost();
      // 5000 / 19 = 263 would be even; thinning by pairs may double a gap, not more.
      assertTrue(cost - last <= 2 * 264, "gap of " + (cost - last));
      last = cost;
    }
    assertEquals(5000, last, "the newest is there");
  }

  @Test
  void helpersGoFirstAndTheOnesAheadBeforeTheOnesBehind() {
    Keyframes keyframes = new Keyframes(4 * 1000);
    keyframes.pin(keyframe(0, 0, true));
    keyframes.add(keyframe(100, 100, true));
    keyframes.add(keyframe(90, 90, false));
    keyframes.add(keyframe(50, 50, false));
    keyframes.add(keyframe(60, 60, false));
    assertEquals(60, keyframes.floor(95).update(), "90 lay ahead of the last one and went");
    keyframes.add(keyframe(200, 200, true));
    keyframes.add(keyframe(300, 300, true));
    assertEquals(4, keyframes.places().length);
    assertEquals(0, keyframes.floor(99).update(), "no helper is left");
  }

  @Test
  void aSmallerBudgetTakesEffectAtOnceButTheFirstAndPinnedOnesStay() {
    Keyframes keyframes = new Keyframes(100 * 1000);
    keyframes.pin(keyframe(0, 0, true));
    for (int n = 1; n < 50; n++) {
      keyframes.add(keyframe(n, n, true));
    }
    keyframes.pin(keyframe(25, 25, true));
    keyframes.setBudget(5000);
    assertEquals(5, keyframes.places().length);
    keyframes.setBudget(0);
    assertEquals(2, keyframes.places().length);
    assertEquals(25, keyframes.floor(49).update());
  }
}
