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
import org.vectarium.session.History;
import org.vectarium.session.LossCurve;
import org.vectarium.session.Plane;
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
import org.vectarium.ui.i18n.Language;
import org.vectarium.ui.i18n.Messages;

/** The sky takes the plane of the moment, and one that is asked for until the run has another. */
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

  /** A cloud that is longest along one direction, turned by an angle. */
  private Frame frame(long run, int epoch, Plane plane, double radians) {
    FloatMatrix matrix = cloud(radians);
    WordVectors vectors = new WordVectors(words.words(), words::id, matrix);
    return new Frame(
        run,
        RunState.RUNNING,
        corpus,
        TrainingSettings.defaults(Method.SKIP_GRAM),
        new Snapshot(progress(epoch), new Loss(1, 1), vectors, vectors),
        LossCurve.EMPTY,
        0,
        null,
        History.NONE,
        null,
        null,
        plane);
  }

  private static Progress progress(int epoch) {
    return new Progress(epoch * 10L, 100, epoch * 10L, epoch, 10, epoch / 10.0, 0.05);
  }

  private static FloatMatrix cloud(double radians) {
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
    return matrix;
  }

  private Plane plane(int epoch, double radians) {
    return Plane.fit(
        null, new WordVectors(words.words(), words::id, cloud(radians)), progress(epoch));
  }

  private Plane shown() {
    SkyProjection.Axes axes = projection.axes();
    assertNotNull(axes);
    return axes.plane();
  }

  private Plane fitted() throws InterruptedException {
    Runnable task = screen.poll(20, TimeUnit.SECONDS);
    assertNotNull(task, "a fit within 20 s");
    task.run();
    return shown();
  }

  @Test
  void theAxesAreThoseOfTheMomentThatIsShown() {
    Plane first = plane(0, 0);
    Plane second = plane(1, 1);
    projection.observe(frame(1, 0, first, 0));
    assertSame(first, shown());
    projection.observe(frame(1, 2, second, 0.5));
    assertSame(second, shown());
    projection.observe(frame(1, 0, first, 0));
    assertSame(first, shown(), "and again on the way back");
  }

  @Test
  void theyAreDatedByTheEpochOrInRunsWithoutOneByTheStep() {
    Messages english = new Messages(Language.ENGLISH);
    projection.observe(frame(1, 2, plane(2, 0), 0));
    String epoch = AxesText.of(projection.axes(), false, false, english);
    assertTrue(epoch.endsWith("when fitted in epoch 3"), epoch);
    String step = AxesText.of(projection.axes(), true, false, english);
    assertTrue(step.endsWith("when fitted at step 20"), step);
    String chinese = AxesText.of(projection.axes(), true, true, new Messages(Language.CHINESE));
    assertTrue(chinese.startsWith("第 20 步锁定时"), chinese);
  }

  @Test
  void lockedAxesMoveOnlyWhenAsked() throws InterruptedException {
    Plane first = plane(0, 0);
    Plane third = plane(3, 1);
    projection.observe(frame(1, 0, first, 0));
    projection.followingProperty().set(false);
    projection.observe(frame(1, 3, third, 1));
    assertSame(first, shown());
    projection.refit(frame(1, 3, third, 1));
    Plane asked = fitted();
    assertEquals(3, asked.progress().epoch());
    assertEquals(1, asked.basis().generation(), "aligned to the one before");
    projection.observe(frame(1, 4, third, 1));
    assertSame(asked, shown());
    projection.followingProperty().set(true);
    projection.observe(frame(1, 4, third, 1));
    assertSame(third, shown());
  }

  @Test
  void axesThatWereAskedForStayUntilTheRunHasOthers() throws InterruptedException {
    Plane first = plane(0, 0);
    projection.observe(frame(1, 0, first, 0));
    projection.refit(frame(1, 0, first, 0.3));
    Plane asked = fitted();
    projection.observe(frame(1, 0, first, 0.4));
    assertSame(asked, shown());
    Plane next = plane(1, 1);
    projection.observe(frame(1, 1, next, 1));
    assertSame(next, shown());
  }

  @Test
  void anotherRunGetsAxesOfItsOwnEvenWhileTheyAreLocked() {
    projection.observe(frame(1, 0, plane(0, 0), 0));
    projection.followingProperty().set(false);
    Plane other = plane(0, 1);
    projection.observe(frame(2, 0, other, 1));
    assertSame(other, shown());
    assertEquals(List.of(), List.copyOf(screen));
  }
}
