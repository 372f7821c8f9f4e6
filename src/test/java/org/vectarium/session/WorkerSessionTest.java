package org.vectarium.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vectarium.text.ArrayTokenIds;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.TokenIds;
import org.vectarium.text.Vocabulary;
import org.vectarium.train.Method;
import org.vectarium.train.TrainingSettings;

@Timeout(60)
class WorkerSessionTest {
  private final WorkerSession session = new WorkerSession();
  private final Semaphore posted = new Semaphore(0);

  @BeforeEach
  void listen() {
    session.onFrame(_ -> posted.release());
  }

  @AfterEach
  void close() {
    session.close();
  }

  private static EncodedCorpus corpus(int tokens) {
    Random random = new Random(1);
    int types = 60;
    int[] ids = new int[tokens + tokens / 10];
    long[] counts = new long[types];
    int size = 0;
    for (int i = 0; i < tokens; i++) {
      int id = i < types ? i : random.nextInt(types);
      ids[size++] = id;
      counts[id]++;
      if (i % 10 == 9) {
        ids[size++] = TokenIds.SENTENCE_END;
      }
    }
    List<String> words = new ArrayList<>();
    for (int id = 0; id < types; id++) {
      words.add("w" + id);
      counts[id] = tokens / types;
    }
    return new EncodedCorpus("noise", new Vocabulary(words, counts), new ArrayTokenIds(ids, size));
  }

  private static TrainingSettings settings() {
    return TrainingSettings.defaults(Method.SKIP_GRAM).with().dimension(16).subsample(0).build();
  }

  /** Takes each frame as it is told of, until one satisfies the condition. */
  private Frame await(Predicate<Frame> condition) throws InterruptedException {
    while (true) {
      session.takeFrame();
      Frame frame = session.latestFrame();
      if (frame != null && condition.test(frame)) {
        return frame;
      }
      if (!posted.tryAcquire(10, TimeUnit.SECONDS)) {
        throw new AssertionError("no frame for 10 s; last: " + frame);
      }
    }
  }

  private static long updates(Frame frame) {
    return frame.snapshot() == null ? -1 : frame.snapshot().progress().updates();
  }

  @Test
  void runsToTheEnd() throws InterruptedException {
    assertNull(session.latestFrame());
    session.prepare(corpus(20_000), settings().with().epochs(1).build());
    assertEquals(0, updates(await(frame -> frame.state() == RunState.PAUSED)));
    session.resume();
    assertTrue(await(frame -> frame.state() == RunState.RUNNING).wordsPerSecond() >= 0);
    Frame last = await(frame -> frame.state() == RunState.FINISHED);
    assertEquals(1, Objects.requireNonNull(last.snapshot()).progress().fraction());
    assertTrue(last.losses().size() > 1);
    assertNull(last.problem());
  }

  @Test
  void stepsExactlyAsManyUpdatesAsAsked() throws InterruptedException {
    session.prepare(corpus(20_000), settings());
    session.step(1);
    assertEquals(1, updates(await(f -> f.state() == RunState.PAUSED && updates(f) > 0)));
    session.step(998);
    assertEquals(999, updates(await(f -> f.state() == RunState.PAUSED && updates(f) > 1)));
  }

  @Test
  void slowSpeedIsKept() throws InterruptedException {
    session.prepare(corpus(20_000), settings());
    session.setSpeed(50);
    session.resume();
    long start = System.nanoTime();
    await(frame -> updates(frame) >= 25);
    double seconds = (System.nanoTime() - start) / 1e9;
    // 24 waits of 20 ms at least; a busy machine may take longer, never less.
    assertTrue(seconds >= 0.45, "25 updates took " + seconds + " s");
    session.setSpeed(TrainingSession.FULL_SPEED);
    await(frame -> updates(frame) > 1000);
  }

  @Test
  void divergenceKeepsTheLastFiniteVectors() throws InterruptedException {
    session.prepare(corpus(20_000), settings().with().learningRate(1e6).build());
    session.resume();
    Frame frame = await(f -> f.state() == RunState.DIVERGED);
    assertTrue(Objects.requireNonNull(frame.problem()).contains("1000000"), frame.problem());
    float[] data = Objects.requireNonNull(frame.snapshot()).centre().matrix().data();
    for (float value : data) {
      assertTrue(Float.isFinite(value));
    }
    session.resume();
    session.prepare(corpus(20_000), settings());
    session.resume();
    await(f -> f.state() == RunState.RUNNING && updates(f) > 100);
  }

  @Test
  void aRunThatCannotStartSaysWhyAndTheNextOneWorks() throws InterruptedException {
    session.prepare(corpus(1000), settings().with().dimension(100).build());
    Frame failed = await(frame -> frame.state() == RunState.FAILED);
    String problem = Objects.requireNonNull(failed.problem());
    assertTrue(problem.startsWith("\"noise\" has 60 different words"), problem);
    assertTrue(problem.endsWith("."), problem);
    session.prepare(corpus(1000), settings());
    await(frame -> frame.state() == RunState.PAUSED);
  }

  @Test
  void startPauseAndResetTwoHundredTimes() throws InterruptedException {
    long threads = workers();
    List<Frame> late = new CopyOnWriteArrayList<>();
    long[] newest = new long[1];
    session.onFrame(frame -> {
      if (frame.run() < newest[0]) {
        late.add(frame);
      }
      newest[0] = frame.run();
      posted.release();
    });
    EncodedCorpus corpus = corpus(5_000);
    Random random = new Random(3);
    long run = 0;
    for (int n = 0; n < 200; n++) {
      if (n % 3 == 0) {
        session.prepare(corpus, settings().with().seed(n).build());
      } else {
        session.reset();
      }
      Frame first = session.latestFrame();
      assertNotNull(first);
      assertTrue(first.run() > run, "a frame of a dead run is still there");
      run = first.run();
      session.resume();
      if (random.nextBoolean()) {
        // Some runs are replaced while they train, the others while they are prepared.
        await(f -> f.state() == RunState.RUNNING || f.state() == RunState.FINISHED);
      }
      Frame taken = session.takeFrame();
      assertTrue(taken == null || taken.run() == run, "a late frame of a dead run");
      session.pause();
    }
    await(frame -> frame.state() == RunState.PAUSED);
    assertEquals(List.of(), late);
    assertEquals(threads, workers());
    session.close();
    assertNull(session.takeFrame());
    assertEquals(threads - 1, workers());
  }

  private static long workers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("training-worker"))
        .count();
  }

  @Test
  void commandsTakeEffectWithinAFewSlices() throws InterruptedException {
    session.prepare(corpus(200_000), settings().with().epochs(1000).build());
    session.resume();
    await(frame -> frame.state() == RunState.RUNNING && updates(frame) > 1000);
    session.pause();
    Frame paused = await(frame -> frame.state() == RunState.PAUSED);
    // The worker obeys in order: what it answers now, it answers after having stopped.
    session.note("here");
    Frame later = await(frame -> !frame.history().events().isEmpty());
    assertEquals(updates(paused), updates(later), "it went on");
    assertEquals(updates(paused), later.history().events().getLast().update());
  }
}
