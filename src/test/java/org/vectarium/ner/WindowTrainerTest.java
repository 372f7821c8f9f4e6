package org.vectarium.ner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vectarium.graph.Affine;
import org.vectarium.graph.CrossEntropy;
import org.vectarium.graph.Elementwise;
import org.vectarium.graph.Function;
import org.vectarium.graph.GraphBuilder;
import org.vectarium.graph.Shape;
import org.vectarium.graph.Softmax;
import org.vectarium.graph.Tensor;
import org.vectarium.graph.Trace;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.text.sample.SampleCorpora;
import org.vectarium.text.sample.SampleCorpora.LabelledSet;

/** The fast network against its graph, and the training against the bundled sets. */
class WindowTrainerTest {
  /** Floats carry 6e-8 of their size; the sums here are of order 1 over ten terms. */
  private static final double FLOAT = 3e-6;

  /** One update of the floats equals one backward pass of the graph in doubles, for every f. */
  @ParameterizedTest
  @EnumSource(names = {"TANH", "SIGMOID", "RELU"})
  void anUpdateIsTheGraphsGradient(Function f) {
    int inputs = 10;
    WindowNetwork network = WindowNetwork.create(f, inputs, 3, 5, 4);
    float[] x = new float[network.paddedInputs()];
    double[] xs = new double[inputs];
    for (int i = 0; i < inputs; i++) {
      x[i] = (i * 7 % 11 - 5) / 8f;
      xs[i] = x[i];
    }
    Trace trace = graph(network, f, xs);
    double[] w = entries(network.w());
    double[] s = entries(network.s());
    float[] dx = new float[network.paddedInputs()];
    float rate = 0.5f;
    double loss = network.update(x, 2, rate, dx, true);
    assertEquals(trace.output(), loss, FLOAT);
    assertMoved(w, entries(network.w()), trace.gradient("W"), rate);
    assertMoved(s, entries(network.s()), trace.gradient("S"), rate);
    assertMoved(new double[3], doubles(network.b()), trace.gradient("b"), rate);
    assertMoved(new double[5], doubles(network.a()), trace.gradient("a"), rate);
    for (int i = 0; i < inputs; i++) {
      assertEquals(-rate * trace.gradient("x").get(i), dx[i], FLOAT);
    }
  }

  private static Trace graph(WindowNetwork network, Function f, double[] x) {
    GraphBuilder g = new GraphBuilder();
    int w = g.parameter("W", Shape.matrix(3, 10));
    int xNode = g.input("x", Shape.vector(10));
    int b = g.parameter("b", Shape.vector(3));
    int z = g.apply("z", new Affine(), w, xNode, b);
    int h = g.apply("h", new Elementwise(f), z);
    int s = g.parameter("S", Shape.matrix(5, 3));
    int a = g.parameter("a", Shape.vector(5));
    int logits = g.apply("l", new Affine(), s, h, a);
    int y = g.apply("y", new Softmax(), logits);
    return Trace.run(
        g.build(g.apply("J", new CrossEntropy(2), y)),
        java.util.Map.of(
            "W", Tensor.of(Shape.matrix(3, 10), entries(network.w())),
            "x", Tensor.vector(x),
            "b", Tensor.vector(doubles(network.b())),
            "S", Tensor.of(Shape.matrix(5, 3), entries(network.s())),
            "a", Tensor.vector(doubles(network.a()))));
  }

  private static void assertMoved(double[] from, double[] to, Tensor gradient, double rate) {
    for (int i = 0; i < from.length; i++) {
      assertEquals(from[i] - rate * gradient.get(i), to[i], FLOAT);
    }
  }

  private static double[] entries(FloatMatrix matrix) {
    double[] result = new double[matrix.rows() * matrix.columns()];
    for (int i = 0; i < result.length; i++) {
      result[i] = matrix.get(i / matrix.columns(), i % matrix.columns());
    }
    return result;
  }

  private static double[] doubles(float[] values) {
    double[] result = new double[values.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = values[i];
    }
    return result;
  }

  private static List<LabelledSentence> bundled(LabelledSet set) throws Exception {
    return BundledSentences.of(SampleCorpora.labelled("en", set));
  }

  private static WindowTrainer trained(WindowSettings settings) throws Exception {
    WindowTrainer trainer = new WindowTrainer(settings, null, bundled(LabelledSet.TRAIN));
    while (!trainer.finished()) {
      trainer.runEpoch();
    }
    return trainer;
  }

  /** Curriculum H: entity F1 of at least .95 on the development set within 30 epochs. */
  @Test
  void learnsTheBundledSet() throws Exception {
    WindowTrainer trainer =
        trained(WindowSettings.defaults().withHidden(24).withTraining(0.05, 0, 8));
    EntityScores scores = trainer.evaluate(bundled(LabelledSet.DEV));
    assertTrue(scores.overall().f1() >= 0.95, "F1 " + scores.overall());
  }

  /** Curriculum H: where only neighbours decide, a window of none fails and one of two succeeds. */
  @Test
  void contextDecidesAmbiguousNames() throws Exception {
    WindowSettings small = WindowSettings.defaults().withHidden(24).withTraining(0.05, 0, 8);
    List<LabelledSentence> ambiguous = bundled(LabelledSet.TEST_AMBIGUOUS);
    double alone = trained(small.withWindow(0)).evaluate(ambiguous).overall().f1();
    double window = trained(small).evaluate(ambiguous).overall().f1();
    assertTrue(alone <= 0.6, "m = 0: " + alone);
    assertTrue(window >= 0.9, "m = 2: " + window);
  }

  @Test
  void twoRunsGiveTheSameBits() throws Exception {
    WindowSettings settings = WindowSettings.defaults().withHidden(8).withTraining(0.05, 1e-4, 2);
    List<String> words = List.of("the", "museums", "in", "Paris", "are", "amazing");
    assertEquals(trained(settings).tag(words), trained(settings).tag(words));
  }

  @Test
  void frozenVectorsStayAndOthersMove() throws Exception {
    WindowSettings settings = WindowSettings.defaults().withHidden(8).withTraining(0.05, 0, 1);
    for (boolean freeze : new boolean[] {true, false}) {
      WindowTrainer trainer =
          new WindowTrainer(settings.withFreeze(freeze), null, bundled(LabelledSet.TRAIN));
      float[] before = trainer.features("madrid");
      float[] unseen = trainer.features("zyzzyva");
      trainer.runEpoch();
      assertEquals(freeze, java.util.Arrays.equals(before, trainer.features("Madrid")));
      assertArrayEquals(unseen, trainer.features("zyzzyva"), "words never seen stay behind");
    }
  }

  @Test
  void onlyOneClassCanBeLookedFor() throws Exception {
    WindowTrainer trainer =
        trained(
            WindowSettings.defaults()
                .withClasses(List.of("O", "LOC"))
                .withHidden(16)
                .withTraining(0.05, 0, 5));
    EntityScores scores = trainer.evaluate(bundled(LabelledSet.DEV));
    assertEquals(List.of("LOC"), List.copyOf(scores.byType().keySet()));
    assertTrue(scores.of("LOC").f1() >= 0.95, scores.of("LOC").toString());
  }

  @Test
  void sentencesWithoutAnyEntityAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new WindowTrainer(
                WindowSettings.defaults(),
                null,
                List.of(new LabelledSentence(List.of("a", "b"), List.of("O", "O")))));
  }
}
