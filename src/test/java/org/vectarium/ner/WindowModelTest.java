package org.vectarium.ner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vectarium.embedding.WordVectors;
import org.vectarium.graph.Function;
import org.vectarium.graph.GradientCheck;
import org.vectarium.graph.Node;
import org.vectarium.graph.Shape;
import org.vectarium.graph.Tensor;
import org.vectarium.graph.Trace;
import org.vectarium.linalg.FloatMatrix;

/** The window classifier against curriculum G25, and its updates against its own loss. */
class WindowModelTest {
  /** The golden numbers are rounded to six decimals. */
  private static final double ROUNDED = 6e-7;

  /** Float vectors (.2, .9, …) are off by half a float ulp: 3e-8 each, summed over ten. */
  private static final double FLOAT = 2e-6;

  private static final List<String> MUSEUMS = List.of("museums", "in", "Paris", "are", "amazing");

  private static WindowModel golden(Function f) {
    double[][] vectors = {{.2, -.1}, {-.3, .4}, {.9, .5}, {.1, -.2}, {.6, .3}};
    FloatMatrix matrix = new FloatMatrix(5, 2);
    for (int r = 0; r < 5; r++) {
      matrix.set(r, 0, (float) vectors[r][0]);
      matrix.set(r, 1, (float) vectors[r][1]);
    }
    List<String> lower = MUSEUMS.stream().map(String::toLowerCase).toList();
    double[][] w = new double[3][10];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 10; j++) {
        w[i][j] = ((3 * i + 7 * j) % 11 - 5) / 10.0;
      }
    }
    return new WindowModel(
        2,
        f,
        Tensor.matrix(w),
        Tensor.vector(.1, -.2, .05),
        Tensor.vector(.5, -.4, .3),
        WordTable.of(new WordVectors(lower, lower::indexOf, matrix), 1));
  }

  @Test
  void tanhG25() {
    Trace t = golden(Function.TANH).example(Window.around(MUSEUMS, 2, 2), 1).run();
    close(t.value("z"), .07, -.39, -.08);
    close(t.value("h"), .069886, -.37136, -.07983);
    close(t.value("s"), .159538);
    close(t.value("p"), .539800);
    close(t.value("J"), .616556);
    close(t.gradient("s"), -.4602);
    close(t.gradient("z"), -.228976, .158694, -.13718);
    close(t.gradient("b"), -.228976, .158694, -.13718);
    close(t.gradient("u"), -.032161, .1709, .036738);
    close(
        t.gradient("x"),
        .069031,
        .074706,
        .006793,
        -.162096,
        .095452,
        .027539,
        -.14135,
        .116198,
        .048285,
        -.120604);
    close(t.gradient("v₀"), .095452, .027539);
    Tensor w = t.gradient("W");
    assertEquals(Shape.matrix(3, 10), w.shape());
    assertArrayEquals(
        new double[] {
          -0.045795, 0.022898, 0.068693, -0.09159, -0.206078, -0.114488, -0.022898, 0.045795,
          -0.137386, -0.068693
        },
        row(w, 0),
        FLOAT);
    assertArrayEquals(
        new double[] {
          -0.027436, 0.013718, 0.041154, -0.054872, -0.123462, -0.06859, -0.013718, 0.027436,
          -0.082308, -0.041154
        },
        row(w, 2),
        FLOAT);
    close(golden(Function.TANH).example(Window.around(MUSEUMS, 2, 2), 0).run().value("J"), .776094);
  }

  @ParameterizedTest
  @CsvSource({
    "SIGMOID, .241263, .579774, -.439975, .015697, .011146",
    "RELU, .035, .675800, -.491251, .122813, .09825"
  })
  void otherActivationsG25(Function f, double s, double loss, double ds, double dx0, double dx8) {
    Trace t = golden(f).example(Window.around(MUSEUMS, 2, 2), 1).run();
    assertEquals(s, t.value("s").asScalar(), FLOAT);
    assertEquals(loss, t.output(), FLOAT);
    assertEquals(ds, t.gradient("s").asScalar(), FLOAT);
    assertEquals(dx0, t.gradient("x").get(0), FLOAT);
    assertEquals(dx8, t.gradient("x").get(8), FLOAT);
  }

  @Test
  void gradientsAgreeWithCentralDifferences() {
    WindowModel model = WindowModel.create(2, 4, Function.TANH, WordTable.random(3, 5), 7);
    WindowModel.Example example = model.example(Window.around(MUSEUMS, 0, 2), 0);
    Trace trace = example.run();
    for (Node.Source source : example.graph().sources()) {
      for (int i = 0; i < source.shape().size(); i++) {
        GradientCheck.Result check = GradientCheck.check(trace, source.id(), i, 1e-5);
        // Curriculum: the check inside the room stays below 1e-7.
        assertTrue(check.error() < 1e-9, source.name() + "[" + i + "] " + check);
      }
    }
  }

  @Test
  void beyondTheSentenceIsZeroAndNeverMoves() {
    WindowModel model = golden(Function.TANH);
    WindowModel.Example example = model.example(Window.around(MUSEUMS, 0, 2), 0);
    assertEquals(Tensor.vector(0, 0), example.sources().get("v₋₂"));
    assertEquals(Node.Role.CONSTANT, ((Node.Source) example.graph().node("v₋₁")).role());
    WindowModel after = model.sgd(example, example.run(), 0.5, false);
    assertEquals(
        Tensor.vector(0, 0), after.example(Window.around(MUSEUMS, 0, 2), 0).sources().get("v₋₂"));
  }

  @Test
  void updatesLowerTheLossAndMoveWordVectorsUnlessFrozen() {
    for (boolean freeze : new boolean[] {false, true}) {
      WindowModel model = golden(Function.TANH);
      Tensor before = model.words().vector("Paris");
      List<Double> losses = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        WindowModel.Example example = model.example(Window.around(MUSEUMS, 2, 2), 1);
        Trace trace = example.run();
        losses.add(trace.output());
        model = model.sgd(example, trace, 0.1, freeze);
      }
      for (int i = 1; i < losses.size(); i++) {
        assertTrue(losses.get(i) < losses.get(i - 1), "update " + i);
      }
      assertEquals(freeze, before.equals(model.words().vector("paris")));
    }
  }

  /** One hand-worked update: b − η ∂J/∂b and v_Paris − η ∂J/∂v. */
  @Test
  void oneUpdateByHand() {
    WindowModel model = golden(Function.TANH);
    WindowModel.Example example = model.example(Window.around(MUSEUMS, 2, 2), 1);
    WindowModel after = model.sgd(example, example.run(), 0.5, false);
    Trace next = after.example(Window.around(MUSEUMS, 2, 2), 1).run();
    close(next.value("b"), .1 + .114488, -.2 - .079347, .05 + .06859);
    close(next.value("v₀"), .9 - .047726, .5 - .0137695);
  }

  @Test
  void aWordThatStandsTwiceMovesByBothGradients() {
    WindowModel model = WindowModel.create(1, 3, Function.TANH, WordTable.random(2, 3), 9);
    List<String> sentence = List.of("to", "be", "to");
    WindowModel.Example example = model.example(Window.around(sentence, 1, 1), 1);
    Trace trace = example.run();
    Tensor expected =
        model
            .words()
            .vector("to")
            .zip(trace.gradient("v₋₁").plus(trace.gradient("v₁")), (theta, g) -> theta - 0.25 * g);
    Tensor moved = model.sgd(example, trace, 0.25, false).words().vector("to");
    assertArrayEquals(expected.toArray(), moved.toArray(), 1e-15);
  }

  @Test
  void theSameSeedGivesTheSameModel() {
    Window window = Window.around(MUSEUMS, 2, 2);
    for (long seed : new long[] {1, 2}) {
      assertEquals(
          WindowModel.create(2, 8, Function.TANH, WordTable.random(4, seed), seed)
              .example(window, 1)
              .sources(),
          WindowModel.create(2, 8, Function.TANH, WordTable.random(4, seed), seed)
              .example(window, 1)
              .sources());
    }
  }

  @Test
  void shapesThatDoNotFitAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new WindowModel(
                2,
                Function.TANH,
                Tensor.zeros(Shape.matrix(3, 9)),
                Tensor.zeros(Shape.vector(3)),
                Tensor.zeros(Shape.vector(3)),
                WordTable.random(2, 1)));
  }

  private static double[] row(Tensor m, int r) {
    double[] result = new double[m.shape().columns()];
    for (int c = 0; c < result.length; c++) {
      result[c] = m.get(r, c);
    }
    return result;
  }

  private static void close(Tensor actual, double... expected) {
    assertArrayEquals(expected, actual.toArray(), Math.max(ROUNDED, FLOAT));
  }
}
