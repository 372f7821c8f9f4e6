package org.vectarium.session;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.train.Method;
import org.vectarium.train.TrainingSettings;

/**
 * How long a journey takes in a run of a million tokens, five epochs and d = 50, from the command
 * to the frame that shows the exact moment. Prints what it measured.
 */
@Tag("soak")
class SeekSoakTest {
  private static final int JOURNEYS = 60;

  @ParameterizedTest
  @EnumSource(
      value = Method.class,
      names = {"SKIP_GRAM", "CBOW", "GLOVE", "SVD"})
  void seeksInAMillionTokens(Method method) {
    EncodedCorpus text = Texts.zipf(20_000, 1_000_000, 1);
    TrainingSettings settings =
        TrainingSettings.defaults(method).with().dimension(50).epochs(5).build();
    try (WorkerSession session = new WorkerSession()) {
      session.prepare(text, settings);
      long start = System.nanoTime();
      session.resume();
      Frame end = await(session, -1, RunState.FINISHED);
      double seconds = (System.nanoTime() - start) / 1e9;
      long edge = end.history().edge();
      Random random = new Random(2);
      double[] millis = new double[JOURNEYS];
      double[] back = new double[JOURNEYS];
      for (int n = 0; n < JOURNEYS; n++) {
        long target = random.nextLong(edge);
        millis[n] = journey(session, target);
        back[n] = journey(session, target - 1);
      }
      Arrays.sort(millis);
      Arrays.sort(back);
      System.out.printf(
          "%s: %,d updates in %.1f s; %d keyframes, %d of %d MB; seek %.0f ms median, %.0f ms worst;"
              + " one update back %.0f ms median, %.0f ms worst%n",
          method,
          edge,
          seconds,
          end.history().keyframes().length,
          end.history().keyframeBytes() >> 20,
          end.history().keyframeBudget() >> 20,
          millis[JOURNEYS / 2],
          millis[JOURNEYS - 1],
          back[JOURNEYS / 2],
          back[JOURNEYS - 1]);
      assertTrue(millis[JOURNEYS / 2] <= 300, "median " + millis[JOURNEYS / 2] + " ms");
      assertTrue(millis[JOURNEYS - 1] <= 1000, "worst " + millis[JOURNEYS - 1] + " ms");
    }
  }

  private static double journey(WorkerSession session, long target) {
    long start = System.nanoTime();
    session.seek(target);
    await(session, target, RunState.PAUSED);
    return (System.nanoTime() - start) / 1e6;
  }

  private static Frame await(WorkerSession session, long position, RunState state) {
    while (true) {
      session.takeFrame();
      Frame frame = session.latestFrame();
      if (frame != null
          && frame.state() == state
          && !frame.history().seeking()
          && (position < 0 || frame.position() == position)) {
        return Objects.requireNonNull(frame);
      }
      LockSupport.parkNanos(500_000);
    }
  }
}
