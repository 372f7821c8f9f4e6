package org.vectarium.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
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
import org.vectarium.ui.Background;

/** The axes stand still between fits, and a fit neither flips nor spins them. */
class SkyProjectionTest {
  private static final int WORDS = 60;
  private static final int DIMENSION = 8;

  private final LinkedBlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
  private final Background background = new Background(screen::add);
  private final SkyProjection projection = new SkyProjection(background);
  private final Vocabulary words =
      new Vocabulary(
          IntStream.range(0, WORDS).mapToObj(i -> "w" + i).toList(),
          IntStream.range(0, WORDS).mapToLong(i -> WORDS - i).toArray());
  private final EncodedCorpus corpus =
      new EncodedCorpus("test", words, new ArrayTokenIds(new int[] {0}, 1));

  @AfterEach
  void close() {
    background.close();
  }

  /**
   * A cloud that is longest along one direction, turned by an angle in the plane of axes 0 and 1.
   */
  private Frame frame(long run, int epoch, double radians) {
    SplittableRandom random = new SplittableRandom(7);
    FloatMatrix matrix = new FloatMatrix(WORDS, DIMENSION);
    for (int i = 0; i < WORDS; i++) {
      double along = 10 * (random.nextDouble() - 0.5);
      double across = 4 * (random.nextDouble() - 0.5);
      matrix.set(i, 0, (float) (along * Math.cos(radians) - across * Math.sin(radians)));
      matrix.set(i, 1, (float) (along * Math.sin(radians) + across * Math.cos(radians)));
      for (int d = 2; d < DIMENSION; d++) {
        matrix.set(i, d, (float) (0.1 * (random.nextDouble() - 0.5)));
      }
    }
    WordVectors vectors = new WordVectors(words.words(), words::id, matrix);
    return new Frame(
        run,
        RunState.RUNNING,
        corpus,
        TrainingSettings.defaults(Method.SKIP_GRAM),
        new Snapshot(
            new Progress(epoch * 10L, 100, epoch * 10L, epoch, 10, epoch / 10.0, 0.05),
            new Loss(1, 1),
            vectors,
            vectors),
        LossCurve.EMPTY,
        0,
        null);
  }

  private SkyProjection.Axes fitted() throws InterruptedException {
    Runnable task = screen.poll(20, TimeUnit.SECONDS);
    assertNotNull(task, "a fit within 20 s");
    task.run();
    SkyProjection.Axes axes = projection.axes();
    assertNotNull(axes);
    return axes;
  }

  @Test
  void axes_wait_for_the_end_of_an_epoch() throws InterruptedException {
    projection.observe(frame(1, 0, 0));
    SkyProjection.Axes first = fitted();
    projection.observe(frame(1, 0, 1));
    assertTrue(screen.isEmpty());
    assertSame(first, projection.axes());
    projection.observe(frame(1, 1, 1));
    assertEquals(1, fitted().basis().generation());
  }

  @Test
  void a_cloud_that_turns_within_the_plane_leaves_the_axes_where_they_are()
      throws InterruptedException {
    projection.observe(frame(1, 0, 0));
    double[][] before = fitted().basis().basis().axes();
    for (int epoch = 1; epoch < 10; epoch++) {
      // Plain principal axes would follow the cloud round, and flip on the way.
      projection.observe(frame(1, epoch, epoch * Math.PI / 4));
      double[][] after = fitted().basis().basis().axes();
      for (int axis = 0; axis < 2; axis++) {
        double cosine = 0;
        for (int d = 0; d < DIMENSION; d++) {
          cosine += before[axis][d] * after[axis][d];
        }
        // The little noise in the other six dimensions tilts the plane by less than 8°.
        assertTrue(cosine > 0.99, "axis " + axis + " in epoch " + epoch + ": " + cosine);
      }
    }
  }

  @Test
  void locked_axes_move_only_when_asked() throws InterruptedException {
    projection.observe(frame(1, 0, 0));
    SkyProjection.Axes first = fitted();
    projection.followingProperty().set(false);
    projection.observe(frame(1, 3, 1));
    assertTrue(screen.isEmpty());
    assertSame(first, projection.axes());
    projection.refit(frame(1, 3, 1));
    assertEquals(3, fitted().progress().epoch());
  }

  @Test
  void another_run_gets_axes_of_its_own() throws InterruptedException {
    projection.observe(frame(1, 0, 0));
    fitted();
    projection.observe(frame(2, 0, 1));
    assertEquals(0, fitted().basis().generation());
    assertEquals(List.of(), List.copyOf(screen));
  }
}
