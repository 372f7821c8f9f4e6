package org.vectarium.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vectarium.embedding.Metric;
import org.vectarium.embedding.NearestWords;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.train.Method;
import org.vectarium.train.Trainer;
import org.vectarium.train.Trainers;
import org.vectarium.train.TrainingSettings;

/** The oracle: a trainer walked update by update that looks for itself. */
class GoalTest {
  private static final EncodedCorpus TEXT = Texts.zipf(40, 700, 3);
  private static final TrainingSettings SETTINGS = Texts.small(Method.SKIP_GRAM).build();

  private static Run begun() {
    Run run = new Run(1, TEXT, SETTINGS, 64 << 20);
    run.ready(Trainers.create(TEXT, SETTINGS));
    return run;
  }

  private static void settle(Run run) {
    while (run.busy()) {
      // Uneven slices: where it stops must not depend on them.
      run.work(37);
    }
  }

  private static List<RunEvent> events(Run run) {
    return run.past.history(-1, 1, true, null).events();
  }

  @Test
  void itStopsAfterSoManyUpdatesOfAWord() {
    String word = TEXT.vocabulary().word(7);
    Trainer walker = Trainers.create(TEXT, SETTINGS);
    for (int touches = 0; touches < 25; ) {
      float[] before = walker.snapshot().centre().matrix().row(7);
      walker.advance(1);
      touches += Arrays.equals(before, walker.snapshot().centre().matrix().row(7)) ? 0 : 1;
    }
    Run run = begun();
    run.forward(new Goal.WordUpdates(word, 25, "enough"));
    settle(run);
    // With u = 0 at the start an update of v is exactly 0: the first few cannot be seen to move.
    assertTrue(run.position() <= walker.progress().updates());
    assertTrue(run.position() > walker.progress().updates() / 2);
    assertEquals(RunState.PAUSED, run.state);
    assertEquals(
        List.of(new RunEvent(run.position(), RunEvent.Kind.GOAL, 0, "enough")), events(run));
    assertNull(run.frame(false).history().goal());
    Trainer alone = Trainers.create(TEXT, SETTINGS);
    alone.advance(run.position());
    assertArrayEquals(
        Keyframe.of(alone, 0, true, 0).state(), Keyframe.of(run.trainer(), 0, true, 0).state());
  }

  @Test
  void itStopsWhereANeighbourHasAppearedTrainedOrReplayed() {
    Trainer end = Trainers.create(TEXT, SETTINGS);
    end.advance(Long.MAX_VALUE);
    NearestWords last = new NearestWords(end.snapshot().centre());
    String neighbour = last.nearest(0, 1, Metric.COSINE).getFirst().word();
    String word = TEXT.vocabulary().word(0);
    Trainer walker = Trainers.create(TEXT, SETTINGS);
    long stride = Math.max(1, walker.progress().totalUpdates() / 1000);
    boolean near;
    do {
      walker.advance(stride);
      near =
          new NearestWords(walker.snapshot().centre())
              .nearest(0, 2, Metric.COSINE).stream().anyMatch(n -> n.word().equals(neighbour));
    } while (!near);
    Goal goal = new Goal.NeighbourAppears(word, neighbour, 2, "near");
    Run run = begun();
    run.forward(goal);
    assertEquals(goal, run.frame(false).history().goal());
    settle(run);
    assertEquals(walker.progress().updates(), run.position());
    run.forward(Long.MAX_VALUE);
    settle(run);
    run.seek(0);
    settle(run);
    run.forward(goal);
    settle(run);
    assertEquals(walker.progress().updates(), run.position(), "the same when replayed");
    assertEquals(1, events(run).size(), "one mark for one moment");
  }

  @Test
  void aLossThatFallsNoMoreHasSettledAndAPauseDropsTheGoal() {
    Run run = begun();
    run.forward(new Goal.LossSettles(0.9, "settled"));
    settle(run);
    assertEquals(RunState.PAUSED, run.state, "a fall of less than 90 % comes about at once");
    assertFalse(run.trainer().finished());
    run.forward(new Goal.LossSettles(1e-9, "never"));
    run.work(10);
    run.pause();
    assertNull(run.frame(false).history().goal());
    run.forward(Long.MAX_VALUE);
    settle(run);
    assertEquals(RunState.FINISHED, run.state);
    assertEquals(1, events(run).size());
  }

  @Test
  void gloveAtAWildRateIsToldToBeWorseThanKnowingNothing() {
    TrainingSettings wild = Texts.small(Method.GLOVE).learningRate(1000).build();
    Run run = new Run(1, TEXT, wild, 64 << 20);
    run.ready(Trainers.create(TEXT, wild));
    run.forward(Long.MAX_VALUE);
    settle(run);
    RunEvent warning = events(run).getFirst();
    assertEquals(RunEvent.Kind.RISING, warning.kind());
    assertTrue(run.trainer().loss().mean() > warning.value());
    Run calm = begun();
    calm.forward(Long.MAX_VALUE);
    settle(calm);
    assertEquals(List.of(), events(calm));
  }
}
