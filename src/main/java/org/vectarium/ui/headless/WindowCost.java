package org.vectarium.ui.headless;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.vectarium.session.Frame;
import org.vectarium.session.RunState;
import org.vectarium.session.TrainingSession;
import org.vectarium.session.WorkerSession;
import org.vectarium.ui.RoomId;
import org.vectarium.ui.i18n.Language;
import org.vectarium.ui.theme.Theme;

/**
 * How much of the training speed the window takes: the same run with the Train room drawing it and
 * with nobody looking, turn about, so that a machine that drifts drifts for both.
 */
final class WindowCost {
  private static final int ROUNDS = 5;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /**
   * How long the window is warmed up before the first round: meanwhile the compiler, not the
   * screen, competes with training for the cores.
   */
  private static final Duration COMPILING = Duration.ofSeconds(12);

  private static final Duration WARM_UP = Duration.ofMillis(500);
  private static final Duration MEASURED = Duration.ofMillis(2500);

  /** More than a run can do in the time. */
  private static final int EPOCHS = 1000;

  /** Measures and prints both speeds and their ratio. */
  void print() throws IOException {
    double[] shown = new double[ROUNDS];
    double[] alone = new double[ROUNDS];
    try (Studio studio = Studio.open(new PictureSize(1280, 800), Theme.NIGHT, Language.ENGLISH);
        TrainingSession unseen = new WorkerSession()) {
      studio.enter(RoomId.TRAIN);
      Frame first = studio.awaitFrame(frame -> frame.state() == RunState.PAUSED, PATIENCE);
      start(studio.context().session(), first);
      sleep(COMPILING);
      for (int round = 0; round < ROUNDS; round++) {
        shown[round] = speed(studio.context().session(), first);
        alone[round] = speed(unseen, first);
      }
    }
    Arrays.sort(shown);
    Arrays.sort(alone);
    double with = shown[ROUNDS / 2];
    double without = alone[ROUNDS / 2];
    System.out.printf(
        Locale.ROOT,
        "training: %,.0f tokens/s with the window, %,.0f without; %.1f %% kept  (goal ≥ 90 %%)%n",
        with,
        without,
        100 * with / without);
  }

  /** Tokens a second of a fresh run that is long enough, after the compiler has warmed to it. */
  private static double speed(TrainingSession session, Frame like) {
    start(session, like);
    sleep(WARM_UP);
    long start = System.nanoTime();
    long before = tokens(session);
    sleep(MEASURED);
    long read = tokens(session) - before;
    double seconds = (System.nanoTime() - start) / 1e9;
    session.pause();
    return read / seconds;
  }

  private static void start(TrainingSession session, Frame like) {
    session.prepare(like.corpus(), like.settings().with().epochs(EPOCHS).build());
    session.setSpeed(TrainingSession.FULL_SPEED);
    session.resume();
  }

  /** Asks for a frame and waits for it, so that the count belongs to this moment. */
  private static long tokens(TrainingSession session) {
    // A frame nobody took has been waiting since it was made; the next one is of now.
    session.takeFrame();
    for (int attempt = 0; attempt < 1000; attempt++) {
      Frame frame = session.takeFrame();
      if (frame != null && frame.state() == RunState.RUNNING && frame.snapshot() != null) {
        return frame.snapshot().progress().tokens();
      }
      sleep(Duration.ofMillis(1));
    }
    throw new IllegalStateException("the run has sent no frame for a second");
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while measuring", e);
    }
  }
}
