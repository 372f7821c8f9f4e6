package org.vectarium.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.train.Method;
import org.vectarium.train.Trainer;
import org.vectarium.train.Trainers;
import org.vectarium.train.TrainingSettings;

/** The oracle: each run alone, never interrupted. */
@Timeout(60)
class ComparisonTest {
  private static final EncodedCorpus TEXT = Texts.zipf(40, 700, 3);

  private static List<Standing> toTheEnd(List<Contender> contenders) {
    return toTheEnd(TEXT, contenders);
  }

  private static List<Standing> toTheEnd(EncodedCorpus text, List<Contender> contenders) {
    try (Comparison comparison = new Comparison(text, contenders)) {
      while (true) {
        List<Standing> standings = comparison.take();
        if (standings != null && standings.stream().allMatch(Standing::over)) {
          return standings;
        }
        LockSupport.parkNanos(500_000);
      }
    }
  }

  private static float[] vectors(Standing standing) {
    return Objects.requireNonNull(standing.snapshot()).centre().matrix().data();
  }

  @Test
  void turnsOnOneThreadChangeNothingThatIsLearnt() {
    List<TrainingSettings> kinds =
        List.of(
            Texts.small(Method.SKIP_GRAM).build(),
            Texts.small(Method.CBOW).build(),
            Texts.small(Method.GLOVE).build(),
            Texts.small(Method.SVD).build());
    List<Standing> standings = toTheEnd(kinds.stream().map(Contender::of).toList());
    for (int i = 0; i < kinds.size(); i++) {
      Trainer alone = Trainers.create(TEXT, kinds.get(i));
      alone.advance(Long.MAX_VALUE);
      Standing standing = standings.get(i);
      assertEquals(RunState.FINISHED, standing.state(), kinds.get(i).method().name());
      assertArrayEquals(alone.snapshot().centre().matrix().data(), vectors(standing));
      assertEquals(alone.progress().updates(), standing.totalUpdates());
      assertTrue(standing.seconds() > 0 && standing.bytes() > 4L * 40 * 9 * 2);
    }
  }

  /** Slices of time come out otherwise at each run; the run of the Train room is the oracle. */
  @Test
  void equalRunsHaveEqualCurvesAndEqualAxes() {
    EncodedCorpus text = Texts.zipf(60, 4000, 3);
    TrainingSettings settings = Texts.small(Method.SKIP_GRAM).build();
    TrainingSettings other = Texts.small(Method.CBOW).build();
    Run alone = new Run(1, text, settings, 64 << 20);
    alone.ready(Trainers.create(text, settings));
    alone.forward(Long.MAX_VALUE);
    settle(alone);
    LossCurve curve = alone.past.curve();
    assertTrue(curve.size() > 1024, "long enough to have been thinned out");
    Plane plane = Objects.requireNonNull(alone.past.plane(alone.position()));
    List<Contender> runs =
        List.of(Contender.of(settings), Contender.of(other), Contender.of(settings));
    List<Standing> standings = toTheEnd(text, runs);
    for (int i : new int[] {0, 2}) {
      assertArrayEquals(curve.updates(), standings.get(i).losses().updates());
      assertArrayEquals(curve.losses(), standings.get(i).losses().losses(), 0);
      Anchor anchor = Objects.requireNonNull(standings.get(i).anchor());
      assertEquals(plane.progress(), anchor.plane().progress());
      double[][] axes = plane.basis().basis().axes();
      for (int axis = 0; axis < axes.length; axis++) {
        assertArrayEquals(axes[axis], anchor.plane().basis().basis().axes()[axis], 0);
      }
    }
  }

  @Test
  void aRunThatCannotStartOrDivergesLeavesTheOthersAlone() {
    TrainingSettings good = Texts.small(Method.SKIP_GRAM).build();
    List<Standing> standings =
        toTheEnd(
            List.of(
                Contender.of(good.with().dimension(41).build()),
                Contender.of(good.with().learningRate(3e4).subsample(0).build()),
                Contender.of(good)));
    assertEquals(RunState.FAILED, standings.get(0).state());
    assertNotNull(standings.get(0).problem());
    assertEquals(RunState.DIVERGED, standings.get(1).state());
    assertTrue(Objects.requireNonNull(standings.get(1).problem()).contains("learning rate"));
    assertEquals(RunState.FINISHED, standings.get(2).state());
    assertThrows(
        IllegalArgumentException.class, () -> new Comparison(TEXT, List.of(Contender.of(good))));
  }

  /** The oracle of the one that is well: the same run alone. */
  @Test
  void historiesThatDivergeSayWhereAndKeepTheirCurves() {
    TrainingSettings settings =
        Texts.small(Method.SKIP_GRAM).learningRate(3e4).subsample(0).build();
    Run run = new Run(1, TEXT, settings, 64 << 20);
    run.ready(Trainers.create(TEXT, settings));
    run.forward(Long.MAX_VALUE);
    settle(run);
    long edge = run.position();
    run.seek(edge - 1);
    settle(run);
    run.branch(Trainers.create(TEXT, settings.with().learningRate(2e4).build()));
    run.forward(Long.MAX_VALUE);
    settle(run);
    TrainingSettings well = Texts.small(Method.SKIP_GRAM).build();
    List<Contender> runs = new ArrayList<>(run.histories());
    runs.add(Contender.of(settings));
    runs.add(Contender.of(well));
    List<Standing> standings = toTheEnd(runs);
    for (Standing history : standings.subList(0, 2)) {
      assertNotEquals(RunState.FAILED, history.state(), history.problem());
    }
    assertEquals(RunState.DIVERGED, standings.get(2).state());
    assertTrue(standings.get(2).divergedAt() > edge, "after the last sound update");
    LossCurve curve = standings.get(2).losses();
    assertTrue(curve.size() > 1 && curve.updates()[curve.size() - 1] >= edge - 1);
    for (double loss : curve.losses()) {
      assertTrue(Double.isFinite(loss));
    }
    Trainer alone = Trainers.create(TEXT, well);
    alone.advance(Long.MAX_VALUE);
    assertEquals(RunState.FINISHED, standings.get(3).state());
    assertEquals(-1, standings.get(3).divergedAt());
    assertArrayEquals(alone.snapshot().centre().matrix().data(), vectors(standings.get(3)));
  }

  @Test
  void bothHistoriesOfABranchAreWhatTheRunItselfWentThrough() {
    TrainingSettings settings = Texts.small(Method.SKIP_GRAM).build();
    Run run = new Run(1, TEXT, settings, 64 << 20);
    run.ready(Trainers.create(TEXT, settings));
    run.forward(Long.MAX_VALUE);
    settle(run);
    long edge = run.past.edge();
    assertEquals(List.of(), run.histories(), "no branch yet");
    run.seek(edge / 2);
    settle(run);
    run.branch(Trainers.create(TEXT, settings.with().seed(9).learningRate(0.2).build()));
    run.forward(Long.MAX_VALUE);
    settle(run);
    List<Standing> standings = toTheEnd(run.histories());
    Trainer old = Trainers.create(TEXT, settings);
    old.advance(Math.max(edge, run.past.edge()));
    assertArrayEquals(old.snapshot().centre().matrix().data(), vectors(standings.get(0)));
    assertArrayEquals(run.trainer().snapshot().centre().matrix().data(), vectors(standings.get(1)));
  }

  private static void settle(Run run) {
    while (run.busy()) {
      run.work(Long.MAX_VALUE);
    }
  }
}
