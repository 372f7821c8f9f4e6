package org.vectarium.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.train.Grain;
import org.vectarium.train.Method;
import org.vectarium.train.Trainer;
import org.vectarium.train.Trainers;
import org.vectarium.train.TrainingSettings;

/** The oracle everywhere: a trainer that was never stopped, taken to the same update. */
class ExactReplayTest {
  private static final EncodedCorpus TEXT = Texts.zipf(40, 700, 3);

  static List<TrainingSettings> everyKind() {
    return Texts.everyKind();
  }

  static List<TrainingSettings> everyKindAndFullBatch() {
    return Texts.everyKindAndFullBatch();
  }

  private static Run begun(TrainingSettings settings) {
    return begun(settings, 64 << 20);
  }

  private static Run begun(TrainingSettings settings, long budget) {
    Run run = new Run(1, TEXT, settings, budget);
    run.ready(Trainers.create(TEXT, settings));
    return run;
  }

  private static void settle(Run run) {
    while (run.busy()) {
      run.work(Long.MAX_VALUE);
    }
  }

  /** Plays to the end in uneven pieces, with keyframes here and there. */
  private static void play(Run run, Random random) {
    while (run.state == RunState.PAUSED) {
      run.forward(1 + random.nextInt(400));
      settle(run);
      if (random.nextInt(4) == 0) {
        run.past.keep(run.trainer());
      }
    }
  }

  private static byte[] state(Trainer trainer) {
    return Keyframe.of(trainer, 0, true, 0).state();
  }

  private static byte[] uninterrupted(TrainingSettings settings, long updates) {
    Trainer trainer = Trainers.create(TEXT, settings);
    trainer.advance(updates);
    return state(trainer);
  }

  private static void assertThere(Run run, long update, String what) {
    assertEquals(update, run.position(), what);
    assertArrayEquals(uninterrupted(run.trainer().settings(), update), state(run.trainer()), what);
  }

  @ParameterizedTest
  @MethodSource("everyKindAndFullBatch")
  void scrubbingLandsOnTheSameBytes(TrainingSettings settings) {
    Random random = new Random(1);
    Run run = begun(settings);
    play(run, random);
    assertEquals(RunState.FINISHED, run.state);
    long edge = run.past.edge();
    assertThere(run, edge, "end");
    long at = edge;
    for (int n = 0; n < 12; n++) {
      at = random.nextLong(edge + 1);
      run.seek(at);
      settle(run);
      assertThere(run, at, settings + " at " + at);
    }
    run.stepBack(Grain.UPDATE);
    settle(run);
    assertThere(run, Math.max(0, at - 1), "one back");
    run.forward(Long.MAX_VALUE);
    settle(run);
    assertThere(run, edge, "played on to the end");
    assertEquals(edge, run.past.edge());
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void stepsBackLandOnTheBoundariesPassedOnTheWay(TrainingSettings settings) {
    Run run = begun(settings);
    play(run, new Random(2));
    Trainer walker = Trainers.create(TEXT, settings);
    List<Long> windows = new ArrayList<>();
    List<Long> batches = new ArrayList<>();
    List<Long> epochs = new ArrayList<>();
    int epoch = 0;
    // Told by the parameters themselves: a batch ends where they move.
    float[] parameters = new float[0];
    while (!walker.finished()) {
      long update = walker.progress().updates();
      if (walker.atStartOf(Grain.WINDOW)) {
        windows.add(update);
      }
      float[] before = parameters;
      parameters = walker.snapshot().outside().matrix().data();
      if (!Arrays.equals(before, parameters)) {
        batches.add(update);
      }
      if (update == 0 || walker.progress().epoch() != epoch) {
        epochs.add(update);
        epoch = walker.progress().epoch();
      }
      walker.advance(1);
    }
    assertEquals(walker.progress().epoch(), epochs.size());
    long start = run.past.edge() * 2 / 3;
    for (int n = 0; n < 5; n++) {
      check(run, start - n, Grain.WINDOW, windows);
      check(run, start - n, Grain.BATCH, batches);
    }
    check(run, start, Grain.EPOCH, epochs);
    check(run, run.past.edge(), Grain.EPOCH, epochs);
    check(run, 1, Grain.EPOCH, epochs);
  }

  private static void check(Run run, long from, Grain grain, List<Long> boundaries) {
    run.seek(from);
    settle(run);
    run.stepBack(grain);
    settle(run);
    long expected = boundaries.stream().filter(b -> b < from).reduce(0L, Math::max);
    assertThere(run, expected, grain + " before " + from);
    run.forward(grain);
    settle(run);
    long next = boundaries.stream().filter(b -> b > expected).findFirst().orElse(run.past.edge());
    assertThere(run, next, grain + " after " + expected);
  }

  @Test
  void aTinyBudgetCostsTimeButNoExactness() {
    TrainingSettings settings = Texts.small(Method.SKIP_GRAM).build();
    Run run = begun(settings, 0);
    play(run, new Random(4));
    assertEquals(
        1, run.past.history(-1, 1, true, null).keyframes().length, "only the pinned first");
    for (long at : new long[] {run.past.edge() - 1, 17, 900}) {
      run.seek(at);
      settle(run);
      assertThere(run, at, "at " + at);
    }
  }

  @Test
  void aBranchGoesOnAsARestoredRunWouldAndThePastStaysAsItWas() {
    TrainingSettings settings = Texts.small(Method.SKIP_GRAM).build();
    Run run = begun(settings);
    play(run, new Random(5));
    long edge = run.past.edge();
    long at = edge / 2;
    run.seek(at);
    settle(run);
    TrainingSettings faster = settings.with().learningRate(0.2).seed(77).build();
    byte[] here = state(run.trainer());
    run.branch(Trainers.create(TEXT, faster));
    assertEquals(at, run.past.edge());
    History history = run.past.history(-1, 1, true, null);
    assertEquals(1, history.ghosts().size());
    assertTrue(history.ghosts().getFirst().losses().updates()[0] <= at);
    assertEquals(
        List.of(RunEvent.Kind.SEED, RunEvent.Kind.RATE),
        history.events().stream().map(RunEvent::kind).toList());
    run.forward(Long.MAX_VALUE);
    settle(run);

    Trainer alone = Trainers.create(TEXT, faster);
    new Keyframe(at, 0, true, here).restoreInto(alone);
    alone.reseed();
    alone.advance(Long.MAX_VALUE);
    assertArrayEquals(state(alone), state(run.trainer()));

    run.seek(at / 2);
    settle(run);
    assertThere(run, at / 2, "before the branch the old settings hold");
    assertEquals(settings, run.trainer().settings());
    run.forward(Long.MAX_VALUE);
    settle(run);
    assertArrayEquals(state(alone), state(run.trainer()), "through the branch once more");
    run.seek(at);
    settle(run);
    assertEquals(faster, run.trainer().settings());
  }

  @Test
  void theFirstNumberThatIsNotFiniteIsFoundExactly() {
    TrainingSettings settings =
        Texts.small(Method.SKIP_GRAM).learningRate(3e4).subsample(0).build();
    Trainer walker = Trainers.create(TEXT, settings);
    while (NonFinite.in(walker.snapshot()) == null) {
      walker.advance(1);
    }
    long first = walker.progress().updates() - 1;
    Run run = begun(settings);
    run.forward(Long.MAX_VALUE);
    settle(run);
    assertEquals(RunState.DIVERGED, run.state);
    NonFinite found = run.past.divergence();
    assertEquals(NonFinite.in(walker.snapshot()), found);
    assertThere(run, first, "stands just before it");
    assertEquals(first, run.past.edge());
    Frame frame = run.frame(true);
    assertTrue(
        frame.problem() != null && frame.problem().contains(String.format("%,d", first)),
        frame.problem());
    run.branch(Trainers.create(TEXT, settings.with().learningRate(0.01).build()));
    assertEquals(settings, run.trainer().settings(), "past mending, whatever the rate");
    assertEquals(RunState.DIVERGED, run.state);
    run.seek(first / 2);
    settle(run);
    assertEquals(RunState.PAUSED, run.state);
    run.forward(Long.MAX_VALUE);
    settle(run);
    assertEquals(RunState.DIVERGED, run.state, "it ends there again");
    assertEquals(first, run.position());
    run.seek(first / 2);
    settle(run);
    run.branch(Trainers.create(TEXT, settings.with().learningRate(0.01).build()));
    run.forward(Long.MAX_VALUE);
    settle(run);
    assertEquals(RunState.FINISHED, run.state, "a smaller rate from before it");
  }

  @Test
  void theRateThatDidTheHarmIsBlamedNotTheOneThatCameLater() {
    TrainingSettings settings =
        Texts.small(Method.SKIP_GRAM).learningRate(3e4).subsample(0).build();
    Run run = begun(settings);
    run.forward(Long.MAX_VALUE);
    settle(run);
    run.seek(run.position() - 1);
    settle(run);
    run.branch(Trainers.create(TEXT, settings.with().learningRate(2e4).build()));
    run.forward(Long.MAX_VALUE);
    settle(run);
    assertEquals(RunState.DIVERGED, run.state);
    assertEquals(3e4, run.past.blamedRate());
    assertTrue(String.valueOf(run.frame(true).problem()).contains("of 30000.0 is"));
    run.seek(0);
    settle(run);
    run.branch(Trainers.create(TEXT, settings.with().learningRate(2e4).build()));
    assertTrue(Double.isNaN(run.past.blamedRate()), "a new way from the beginning");
    run.forward(Long.MAX_VALUE);
    settle(run);
    assertEquals(2e4, run.past.blamedRate());
  }

  @Test
  void playedBackwardsItComesToTheBeginning() {
    TrainingSettings settings = Texts.small(Method.CBOW).build();
    Run run = begun(settings);
    play(run, new Random(6));
    run.backward();
    long at = run.position();
    while (run.busy()) {
      run.work(100);
      assertTrue(run.seeking() || run.position() <= at);
      at = run.seeking() ? at : run.position();
    }
    assertThere(run, 0, "the beginning");
  }

  @Test
  void severalThreadsTravelOnlyToKeyframes() {
    TrainingSettings settings = Texts.small(Method.SKIP_GRAM).threads(2).build();
    Run run = begun(settings);
    while (run.state == RunState.PAUSED) {
      run.forward(200);
      settle(run);
      run.past.keep(run.trainer());
    }
    long edge = run.past.edge();
    byte[] end = state(run.trainer());
    long[] places = run.past.keyframes.places();
    assertTrue(places.length > 2, places.length + " keyframes up to " + edge);
    long between = places[1] + 1;
    run.seek(between);
    settle(run);
    assertEquals(places[1], run.position());
    run.seek(edge);
    settle(run);
    assertArrayEquals(end, state(run.trainer()), "the live edge is kept");
    run.seek(between);
    settle(run);
    run.forward(50);
    settle(run);
    assertEquals(places[2], run.position(), "a step goes to the next keyframe");
    run.forward(Grain.EPOCH);
    settle(run);
    assertEquals(places[3], run.position(), "whatever its size");
    run.forward(Long.MAX_VALUE);
    settle(run);
    assertEquals(RunState.FINISHED, run.state);
    assertEquals(edge, run.past.edge(), "the future that is known is kept");
    assertArrayEquals(end, state(run.trainer()));
    assertEquals(0, run.past.history(-1, 1, false, null).ghosts().size());
    run.seek(between);
    settle(run);
    run.branch(Trainers.create(TEXT, settings.with().learningRate(0.01).build()));
    run.forward(50);
    settle(run);
    assertTrue(run.past.edge() < edge, "another rate goes another way");
    assertEquals(1, run.past.history(-1, 1, false, null).ghosts().size());
  }
}
