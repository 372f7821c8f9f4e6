package org.vectarium.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vectarium.embedding.WordVectors;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.session.Frame;
import org.vectarium.session.LossCurve;
import org.vectarium.session.RunState;
import org.vectarium.text.ArrayTokenIds;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.Vocabulary;
import org.vectarium.train.Loss;
import org.vectarium.train.Method;
import org.vectarium.train.Progress;
import org.vectarium.train.Snapshot;
import org.vectarium.train.TrainingSettings;

class TimeLeftTest {
  private static final double SECOND = 1e9;

  private long nanos;
  private final TimeLeft timeLeft = new TimeLeft(() -> nanos);

  private void observe(double seconds, double fraction, RunState state) {
    nanos = (long) (seconds * SECOND);
    timeLeft.observe(frame(1, fraction, state));
  }

  private static Frame frame(long run, double fraction, RunState state) {
    Vocabulary words = new Vocabulary(List.of("a"), new long[] {1});
    WordVectors vectors = new WordVectors(words.words(), words::id, new FloatMatrix(1, 1));
    long updates = (long) (1000 * fraction);
    return new Frame(
        run,
        state,
        new EncodedCorpus("test", words, new ArrayTokenIds(new int[] {0}, 1)),
        TrainingSettings.defaults(Method.SKIP_GRAM),
        new Snapshot(
            new Progress(updates, 1000, updates, 0, 1, fraction, 0.05),
            new Loss(1, 1),
            vectors,
            vectors),
        LossCurve.EMPTY,
        0,
        null);
  }

  @Test
  void a_steady_run_is_foretold_exactly() {
    for (int i = 0; i <= 40; i++) {
      observe(i * 0.1, i * 0.01, RunState.RUNNING);
    }
    // 40 % in 4 s: 60 % take 6 s.
    assertEquals(6, timeLeft.seconds(), 1e-6);
  }

  @Test
  void nothing_is_foretold_before_anything_has_moved() {
    assertEquals(Double.POSITIVE_INFINITY, timeLeft.seconds());
    observe(0, 0, RunState.PAUSED);
    assertEquals(Double.POSITIVE_INFINITY, timeLeft.seconds());
  }

  @Test
  void a_pause_does_not_count() {
    observe(0, 0, RunState.RUNNING);
    observe(1, 0.1, RunState.RUNNING);
    observe(100, 0.1, RunState.PAUSED);
    observe(101, 0.2, RunState.RUNNING);
    assertEquals(8, timeLeft.seconds(), 1e-6);
  }

  @Test
  void a_new_speed_replaces_the_old_one_within_seconds() {
    observe(0, 0, RunState.RUNNING);
    observe(1, 0.5, RunState.RUNNING);
    for (int i = 1; i <= 200; i++) {
      observe(1 + i * 0.1, 0.5 + i * 0.001, RunState.RUNNING);
    }
    // 1 % a second now; ten half-lives of 2 s leave 2⁻¹⁰ of the old second's half.
    assertEquals(30, timeLeft.seconds(), 3);
  }

  @Test
  void another_run_starts_afresh() {
    observe(0, 0, RunState.RUNNING);
    observe(1, 0.5, RunState.RUNNING);
    timeLeft.observe(frame(2, 0, RunState.RUNNING));
    assertEquals(Double.POSITIVE_INFINITY, timeLeft.seconds());
  }
}
