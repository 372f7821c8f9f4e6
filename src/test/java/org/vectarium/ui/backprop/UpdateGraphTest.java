package org.vectarium.ui.backprop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vectarium.embedding.WordVectors;
import org.vectarium.graph.GradientCheck;
import org.vectarium.graph.Trace;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.sample.SampleCorpora;
import org.vectarium.train.Loss;
import org.vectarium.train.Method;
import org.vectarium.train.Objective;
import org.vectarium.train.OutputGradient;
import org.vectarium.train.OutputTerm;
import org.vectarium.train.PredictionUpdate;
import org.vectarium.train.Progress;
import org.vectarium.train.Snapshot;
import org.vectarium.train.Trainer;
import org.vectarium.train.Trainers;
import org.vectarium.train.TrainingSettings;
import org.vectarium.train.TrainingSettingsBuilder;
import org.vectarium.train.UpdateExplanation;

/** The explained update of curriculum G7 (a noise word drawn twice) as a graph. */
class UpdateGraphTest {
  private static final List<String> WORDS = List.of("a", "b", "c", "d");

  private static WordVectors table(double[][] rows) {
    FloatMatrix matrix = new FloatMatrix(4, 2);
    for (int r = 0; r < 4; r++) {
      matrix.set(r, 0, (float) rows[r][0]);
      matrix.set(r, 1, (float) rows[r][1]);
    }
    return new WordVectors(WORDS, WORDS::indexOf, matrix);
  }

  private static Snapshot snapshot() {
    return new Snapshot(
        new Progress(0, 1, 0, 0, 1, 0, 0.1),
        new Loss(Double.NaN, 1),
        table(new double[][] {{.6, -.4}, {.1, .5}, {-.3, .2}, {.4, .1}}),
        table(new double[][] {{.1, .3}, {-.2, .4}, {.5, -.1}, {.2, .2}}));
  }

  private static PredictionUpdate update(double loss) {
    List<OutputTerm> terms =
        List.of(
            new OutputTerm(2, 1, 1, .34, .584191, -.415809, 0),
            new OutputTerm(0, 1, 0, -.06, .485004, .485004, 0),
            new OutputTerm(3, 2, 0, .04, .509999, 1.019997, 0));
    OutputGradient gradient = new OutputGradient(loss, new double[] {.044595, .391082}, terms);
    return new PredictionUpdate(
        0,
        0.1,
        loss,
        Method.SKIP_GRAM,
        Objective.NEGATIVE_SAMPLING,
        new int[] {0, 2},
        0,
        1,
        2,
        new int[] {0, 3, 3},
        List.of(
            new PredictionUpdate.Prediction(
                new int[] {0}, 1, 1, new double[] {.6, -.4}, gradient)));
  }

  @Test
  void theGraphHasTheTrainersNumbers() {
    Specimen specimen = UpdateGraph.of(update(2.627820), snapshot()).orElseThrow();
    Trace trace = Trace.run(specimen.graph(), specimen.sources());
    // Float vectors: half a float ulp in each of a dozen products.
    assertEquals(2.627820, trace.output(), 2e-6);
    assertEquals(.044595, trace.gradient("v").get(0), 2e-6);
    assertEquals(.391082, trace.gradient("v").get(1), 2e-6);
    assertEquals(.611998, trace.gradient("u3").get(0), 2e-6);
    assertEquals(-.407999, trace.gradient("u3").get(1), 2e-6);
    assertEquals("a", specimen.captions().get(specimen.graph().node("v").id()));
  }

  @Test
  void vectorsThatHaveMovedOnAreNotShown() {
    assertTrue(UpdateGraph.of(update(1.9), snapshot()).isEmpty());
  }

  /** The trainer's own explanation, for every objective, is the loss of the graph that is shown. */
  @ParameterizedTest
  @EnumSource(Objective.class)
  void everyObjectiveOfARealTrainingOpens(Objective objective) throws Exception {
    EncodedCorpus corpus = SampleCorpora.open("small-en");
    for (Method method : new Method[] {Method.SKIP_GRAM, Method.CBOW}) {
      TrainingSettings settings =
          TrainingSettings.defaults(method)
              .with()
              .method(method)
              .objective(objective)
              .dimension(8)
              .build();
      Trainer trainer = Trainers.create(corpus, settings);
      trainer.advance(500);
      UpdateExplanation next = Objects.requireNonNull(trainer.explainNext());
      Specimen specimen = UpdateGraph.of(next, trainer.snapshot()).orElseThrow();
      agree(specimen, (PredictionUpdate) next);
    }
  }

  /** CBOW's mean with a word that stands in the window twice: ∂J/∂v_w is its share of ∂J/∂v̄. */
  @ParameterizedTest
  @EnumSource(Objective.class)
  void theMeanOfAWindowWithARepeatedWordIsShown(Objective objective) throws Exception {
    for (boolean whole : new boolean[] {false, true}) {
      Trainer trainer = trainer(Method.CBOW, objective, b -> b.wholeMeanStep(whole));
      PredictionUpdate update = repeating(trainer);
      Specimen specimen = UpdateGraph.of(update, trainer.snapshot()).orElseThrow();
      agree(specimen, update);
      int n = update.predictions().getFirst().inputs().length;
      assertTrue(specimen.latex().contains("\\bar{v} = \\tfrac{1}{" + n + "}"), specimen.latex());
      assertEquals(whole, specimen.latex().contains("\\Delta v_w"), specimen.latex());
    }
  }

  /** Where every word of the window predicts the centre, the formula tells that this is one. */
  @ParameterizedTest
  @EnumSource(Objective.class)
  void oneOfAWindowsPredictionsSaysThatItIsOne(Objective objective) throws Exception {
    Trainer trainer = trainer(Method.SKIP_GRAM, objective, b -> b.sharedNegatives(true));
    PredictionUpdate update = repeating(trainer);
    Specimen specimen = UpdateGraph.of(update, trainer.snapshot()).orElseThrow();
    agree(specimen, update);
    int n = update.window().length - 1;
    assertTrue(specimen.latex().contains("\\sum_{w=1}^{" + n + "} J(v_w)"), specimen.latex());
  }

  private static Trainer trainer(
      Method method, Objective objective, UnaryOperator<TrainingSettingsBuilder> more)
      throws Exception {
    TrainingSettingsBuilder settings =
        TrainingSettings.defaults(method).with().method(method).objective(objective).dimension(8);
    Trainer trainer = Trainers.create(SampleCorpora.open("small-en"), more.apply(settings).build());
    trainer.advance(500);
    return trainer;
  }

  /** The first update to come whose window holds an outside word twice. */
  private static PredictionUpdate repeating(Trainer trainer) {
    for (int i = 0; i < 5000; i++) {
      PredictionUpdate update = (PredictionUpdate) Objects.requireNonNull(trainer.explainNext());
      int[] window = update.window();
      long outside =
          IntStream.range(0, window.length)
              .filter(place -> place != update.centre())
              .map(place -> window[place])
              .distinct()
              .count();
      if (outside < window.length - 1) {
        return update;
      }
      trainer.advance(1);
    }
    throw new AssertionError("no window of the sample repeats a word");
  }

  /** The graph's loss and gradients are the trainer's own, and the numeric check's. */
  private static void agree(Specimen specimen, PredictionUpdate update) {
    Trace trace = Trace.run(specimen.graph(), specimen.sources());
    PredictionUpdate.Prediction first = update.predictions().getFirst();
    OutputGradient truth = first.gradient();
    assertEquals(truth.loss(), trace.output(), 1e-5 * Math.max(1, truth.loss()));
    boolean mean = update.method() == Method.CBOW;
    int h = specimen.graph().node(mean ? "h" : "v").id();
    List<Integer> words = Arrays.stream(first.inputs()).distinct().boxed().toList();
    for (int i = 0; i < 8; i++) {
      // Vectors are floats; the trainer's explanation adds in another order.
      assertEquals(first.h()[i], trace.value(h).get(i), 1e-6);
      assertEquals(truth.input()[i], trace.gradient(h).get(i), 1e-5);
      for (int k = 0; k < words.size() && mean; k++) {
        int word = words.get(k);
        long times = Arrays.stream(first.inputs()).filter(w -> w == word).count();
        int v = specimen.graph().node("v" + (k + 1)).id();
        double share = (double) times / first.inputs().length;
        assertEquals(truth.input()[i] * share, trace.gradient(v).get(i), 1e-5);
        // Central differences with h = 1e-4: O(h²) truncation.
        assertTrue(GradientCheck.check(trace, v, i, 1e-4).error() < 1e-7);
      }
    }
    if (update.objective() != Objective.NAIVE_SOFTMAX) {
      int place = 1;
      for (OutputTerm term : truth.terms()) {
        int u = specimen.graph().node("u" + place).id();
        place += term.occurrences();
        for (int i = 0; i < 8; i++) {
          assertEquals(term.error() * first.h()[i], trace.gradient(u).get(i), 1e-5);
        }
      }
    }
  }
}
