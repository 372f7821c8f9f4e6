package org.vectarium.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vectarium.session.Frame;
import org.vectarium.session.LossCurve;
import org.vectarium.session.RunState;
import org.vectarium.text.ArrayTokenIds;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.Vocabulary;
import org.vectarium.train.Method;
import org.vectarium.train.TrainingSettings;

class CadenceTest {
  private long nanos;
  private final Cadence cadence = new Cadence(() -> nanos);

  private static Frame frame(RunState state) {
    Vocabulary words = new Vocabulary(List.of("a"), new long[] {1});
    return new Frame(
        1,
        state,
        new EncodedCorpus("test", words, new ArrayTokenIds(new int[] {0}, 1)),
        TrainingSettings.defaults(Method.SKIP_GRAM),
        null,
        LossCurve.EMPTY,
        0,
        null);
  }

  private boolean due(int millis, RunState state) {
    nanos = millis * 1_000_000L;
    return cadence.due(frame(state));
  }

  @Test
  void sixty_frames_a_second_of_a_run_move_the_instruments_fifteen_times() {
    int shown = 0;
    for (int frame = 0; frame < 60; frame++) {
      shown += due(frame * 1000 / 60, RunState.RUNNING) ? 1 : 0;
    }
    // At 0, 66, 133, … ms: every fourth frame.
    assertEquals(15, shown);
  }

  @Test
  void a_pause_is_shown_at_once_and_so_is_the_first_frame_after_it() {
    assertTrue(due(0, RunState.RUNNING));
    assertFalse(due(16, RunState.RUNNING));
    assertTrue(due(20, RunState.PAUSED));
    assertTrue(due(21, RunState.PAUSED));
    assertTrue(due(22, RunState.RUNNING));
    assertFalse(due(23, RunState.RUNNING));
  }
}
