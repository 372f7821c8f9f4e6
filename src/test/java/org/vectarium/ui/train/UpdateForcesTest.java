package org.vectarium.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.projection.Basis;
import org.vectarium.session.Frame;
import org.vectarium.session.History;
import org.vectarium.session.LossCurve;
import org.vectarium.session.RunState;
import org.vectarium.text.ArrayTokenIds;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.Vocabulary;
import org.vectarium.train.GloVeUpdate;
import org.vectarium.train.Method;
import org.vectarium.train.Objective;
import org.vectarium.train.Snapshot;
import org.vectarium.train.Trainer;
import org.vectarium.train.Trainers;
import org.vectarium.train.TrainingSettings;
import org.vectarium.ui.train.UpdateForces.Arrow;
import org.vectarium.ui.train.UpdateForces.Kind;
import org.vectarium.ui.train.UpdateForces.Words;

/** The arrows are what the update then does: the trainer itself is the oracle. */
class UpdateForcesTest {
  private static final int TYPES = 20;
  private static final int DIMENSION = 6;

  /** Steps are of the order 10⁻³ and stored as floats of the order 1: 24 bits keep 10⁻⁷. */
  private static final double FLOAT = 1e-6;

  private static EncodedCorpus corpus() {
    Random random = new Random(3);
    int[] ids = new int[800];
    long[] counts = new long[TYPES];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = i < TYPES ? i : (int) (TYPES * random.nextDouble() * random.nextDouble());
      counts[ids[i]]++;
    }
    for (int i = 1; i < TYPES; i++) {
      counts[i] = Math.min(counts[i], counts[i - 1]);
    }
    List<String> words = IntStream.range(0, TYPES).mapToObj(i -> "w" + i).toList();
    return new EncodedCorpus(
        "test", new Vocabulary(words, counts), new ArrayTokenIds(ids, ids.length));
  }

  private static TrainingSettings settings(Method method, Objective objective) {
    return TrainingSettings.defaults(method)
        .with()
        .objective(objective)
        .dimension(DIMENSION)
        .window(3)
        .negatives(4)
        .epochs(2)
        .build();
  }

  static List<TrainingSettings> kinds() {
    List<TrainingSettings> kinds = new ArrayList<>();
    for (Objective objective : Objective.values()) {
      for (boolean shared : new boolean[] {false, true}) {
        kinds.add(settings(Method.SKIP_GRAM, objective).with().sharedNegatives(shared).build());
      }
      for (boolean whole : new boolean[] {false, true}) {
        kinds.add(settings(Method.CBOW, objective).with().wholeMeanStep(whole).build());
      }
    }
    kinds.add(settings(Method.GLOVE, Objective.NEGATIVE_SAMPLING));
    return kinds;
  }

  private static Basis basis() {
    double[][] axes = new double[2][DIMENSION];
    for (int d = 0; d < DIMENSION; d++) {
      axes[0][d] = Math.sin(1.0 + d);
      axes[1][d] = Math.cos(2.0 + 3 * d);
    }
    return new Basis(new double[DIMENSION], axes, new double[] {0.5, 0.3});
  }

  private static Frame frame(Trainer trainer, EncodedCorpus corpus) {
    return new Frame(
        1,
        RunState.PAUSED,
        corpus,
        trainer.settings(),
        trainer.snapshot(),
        LossCurve.EMPTY,
        0,
        null,
        History.NONE,
        trainer.explainNext(),
        trainer.updateKind(),
        null);
  }

  /** How far the rows of a table have moved in the plane. */
  private static Map<Integer, double[]> moved(FloatMatrix before, FloatMatrix after) {
    Map<Integer, double[]> moved = new TreeMap<>();
    for (int row = 0; row < TYPES; row++) {
      double[] from = basis().project(before.row(row));
      double[] to = basis().project(after.row(row));
      double[] step = {to[0] - from[0], to[1] - from[1]};
      if (Math.hypot(step[0], step[1]) > 1e-9) {
        moved.put(row, step);
      }
    }
    return moved;
  }

  /** The arrows at single words, or if there are none the forces on the one mean, for each word. */
  private static Map<Integer, double[]> drawn(UpdateForces forces) {
    Map<Integer, double[]> steps = new TreeMap<>();
    for (Arrow arrow : forces.arrows()) {
      if (arrow.tail() instanceof Words words && words.ids().length == 1) {
        double[] step = steps.computeIfAbsent(words.ids()[0], _ -> new double[2]);
        // With one outside word v̄ is its vector: the forces and the step say the same.
        if (arrow.kind() == Kind.STEP
            || forces.arrows().stream().noneMatch(a -> a.kind() == Kind.STEP)) {
          step[0] += arrow.dx();
          step[1] += arrow.dy();
        }
      }
    }
    return steps;
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theArrowsAreTheStepsThatTheUpdateTakes(TrainingSettings settings) {
    EncodedCorpus corpus = corpus();
    Trainer trainer = Trainers.create(corpus, settings);
    trainer.advance(300);
    for (int n = 0; n < 40; n++) {
      Frame frame = frame(trainer, corpus);
      UpdateForces forces = UpdateForces.of(frame, basis());
      Snapshot before = trainer.snapshot();
      trainer.advance(1);
      Map<Integer, double[]> moved =
          moved(before.centre().matrix(), trainer.snapshot().centre().matrix());
      Map<Integer, double[]> drawn = drawn(forces);
      assertTrue(drawn.keySet().containsAll(moved.keySet()), moved.keySet() + " " + drawn.keySet());
      drawn.forEach((word, step) -> {
        double[] real = moved.getOrDefault(word, new double[2]);
        assertEquals(real[0], step[0], FLOAT);
        assertEquals(real[1], step[1], FLOAT);
      });
      if (frame.next() instanceof GloVeUpdate cell) {
        double[] context =
            moved(before.outside().matrix(), trainer.snapshot().outside().matrix())
                .getOrDefault(cell.context(), new double[2]);
        Arrow arrow = forces.arrows().getLast();
        assertEquals(context[0], arrow.dx(), FLOAT);
        assertEquals(context[1], arrow.dy(), FLOAT);
      }
    }
  }

  @Test
  void theForcesOnTheMeanAddUpToTheStepOfEachOutsideWord() {
    EncodedCorpus corpus = corpus();
    Trainer trainer = Trainers.create(corpus, settings(Method.CBOW, Objective.NEGATIVE_SAMPLING));
    trainer.advance(300);
    UpdateForces forces = UpdateForces.of(frame(trainer, corpus), basis());
    Words mean = null;
    double[] sum = new double[2];
    for (Arrow arrow : forces.arrows()) {
      if (arrow.kind() != Kind.STEP && arrow.tail() instanceof Words words) {
        mean = words;
        sum[0] += arrow.dx();
        sum[1] += arrow.dy();
      }
    }
    assertNotNull(mean);
    for (Arrow arrow : forces.arrows()) {
      if (arrow.kind() == Kind.STEP && arrow.tail() instanceof Words word) {
        long times = IntStream.of(mean.ids()).filter(id -> id == word.ids()[0]).count();
        assertEquals(times * sum[0], arrow.dx(), 1e-12);
        assertEquals(times * sum[1], arrow.dy(), 1e-12);
      }
    }
  }

  @Test
  void aStepOfTheWholeMatrixHasNoArrows() {
    EncodedCorpus corpus = corpus();
    TrainingSettings settings = settings(Method.SVD, Objective.NEGATIVE_SAMPLING);
    assertSame(
        UpdateForces.NONE,
        UpdateForces.of(frame(Trainers.create(corpus, settings), corpus), basis()));
  }
}
