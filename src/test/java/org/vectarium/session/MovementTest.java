package org.vectarium.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.train.Method;
import org.vectarium.train.Objective;
import org.vectarium.train.Trainers;
import org.vectarium.train.TrainingSettings;

class MovementTest {
  private static final EncodedCorpus TEXT = Texts.zipf(30, 400, 9);

  static List<TrainingSettings> kinds() {
    return List.of(
        Texts.small(Method.SKIP_GRAM).build(),
        Texts.small(Method.SKIP_GRAM).sharedNegatives(true).build(),
        Texts.small(Method.SKIP_GRAM).objective(Objective.NAIVE_SOFTMAX).build(),
        Texts.small(Method.CBOW).build(),
        Texts.small(Method.CBOW).objective(Objective.HIERARCHICAL_SOFTMAX).build(),
        Texts.small(Method.GLOVE).build());
  }

  private static Run run(TrainingSettings settings, long updates) {
    Run run = new Run(1, TEXT, settings, 1 << 20);
    run.ready(Trainers.create(TEXT, settings));
    run.forward(updates);
    while (run.busy()) {
      run.work(Long.MAX_VALUE);
    }
    return run;
  }

  /**
   * Recomposition: the steps of all updates together are the whole way, so their shares add to 1.
   */
  @ParameterizedTest
  @MethodSource("kinds")
  void theSharesOfAllUpdatesAddUpToTheWholeWay(TrainingSettings settings) {
    Run run = run(settings, 300);
    byte[] here = Keyframe.of(run.trainer(), 0, true, 0).state();
    Movement why = run.movement(3, 50, () -> false);
    assertNotNull(why);
    assertEquals(50, why.from());
    assertEquals(300, why.to());
    assertTrue(why.touches() > 0 && why.touches() < 250, "touched " + why.touches() + " times");
    // Explanations are doubles, the run adds floats: 24 bits over some hundred steps.
    assertEquals(1, why.sum(), 1e-3);
    assertTrue(why.causes().size() > 1 && why.causes().size() <= 12);
    for (int i = 1; i < why.causes().size(); i++) {
      assertTrue(
          Math.abs(why.causes().get(i).share()) <= Math.abs(why.causes().get(i - 1).share()));
    }
    assertArrayEquals(
        here, Keyframe.of(run.trainer(), 0, true, 0).state(), "the run stands where it stood");
  }

  @Test
  void itIsGivenUpWhenSomebodyWaits() {
    Run run = run(Texts.small(Method.SKIP_GRAM).build(), 600);
    assertNull(run.movement(3, 0, () -> true));
    assertEquals(600, run.position());
  }
}
