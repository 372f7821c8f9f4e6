package org.vectarium.graph.preset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vectarium.graph.GradientCheck;
import org.vectarium.graph.Node;
import org.vectarium.graph.Tensor;
import org.vectarium.graph.Trace;

/** Every preset against the curriculum's golden numbers and against central differences. */
class PresetTest {
  /** The golden numbers are rounded to six decimals. */
  private static final double ROUNDED = 6e-7;

  static Stream<Preset> all() {
    return Stream.of(
        ScalarPresets.threeInputs(),
        ScalarPresets.neuron(),
        ScalarPresets.twoPaths(),
        ScalarPresets.sharedWeight(),
        ScalarPresets.severalOutputs(),
        LayerPresets.scalars(),
        LayerPresets.vectors(),
        LayerPresets.matrix(),
        LayerPresets.softmaxWindow(),
        WordPresets.naiveSoftmax(),
        WordPresets.negativeSampling(),
        WordPresets.hierarchicalSoftmax(),
        WordPresets.gloveCell());
  }

  @ParameterizedTest
  @MethodSource("all")
  void gradientsAgreeWithCentralDifferences(Preset preset) {
    Trace trace = preset.run();
    for (Node.Source source : preset.graph().sources()) {
      for (int i = 0; i < source.shape().size(); i++) {
        GradientCheck.Result check = GradientCheck.check(trace, source.id(), i, 1e-5);
        assertTrue(check.error() < 1e-8, source.name() + "[" + i + "] " + check);
      }
    }
  }

  @Test
  void threeGrainsOfOneLayerAgree() {
    Trace numbers = LayerPresets.scalars().run();
    Trace vectors = LayerPresets.vectors().run();
    Trace matrix = LayerPresets.matrix().run();
    assertEquals(matrix.output(), numbers.output(), 1e-15);
    assertEquals(matrix.output(), vectors.output(), 1e-15);
    for (int i = 0; i < 2; i++) {
      String row = String.valueOf((char) ('₁' + i));
      for (int j = 0; j < 2; j++) {
        double expected = matrix.gradient("W").get(i, j);
        String entry = "w" + row + (char) ('₁' + j);
        assertEquals(expected, numbers.gradient(entry).asScalar(), 1e-15);
        assertEquals(expected, vectors.gradient("w" + row).get(j), 1e-15);
      }
      assertEquals(matrix.gradient("x").get(i), numbers.gradient("x" + row).asScalar(), 1e-15);
      assertEquals(matrix.gradient("x").get(i), vectors.gradient("x").get(i), 1e-15);
    }
  }

  @Test
  void softmaxWindowG26() {
    Trace t = LayerPresets.softmaxWindow().run();
    close(t.value("ℓ"), .004762, .088454, -.031926, -.008187, -.133368);
    close(t.value("ŷ"), .203691, .221472, .196354, .201071, .177412);
    close(t.value("J"), 1.627838);
    close(t.gradient("ℓ"), .203691, .221472, -.803646, .201071, .177412);
    close(t.gradient("h"), -.13878, .127992, .283023);
    close(t.gradient("z"), -.138103, .110341, .281219);
    close(
        t.gradient("x"),
        .075105,
        -.056816,
        .151142,
        -.102154,
        -.082162,
        .125796,
        -.127499,
        -.107507,
        .100451,
        -.152845);
    close(
        t.gradient("S"),
        .014235,
        -.075643,
        -.016261,
        .015478,
        -.082246,
        -.01768,
        -.056164,
        .298442,
        .064155,
        .014052,
        -.07467,
        -.016051,
        .012399,
        -.065884,
        -.014163);
  }

  @Test
  void naiveSoftmaxG2() {
    Trace t = WordPresets.naiveSoftmax().run();
    close(t.value("ŷ"), .227298, .182411, .339088, .251203);
    close(t.value("J"), 1.081494);
    close(t.gradient("v"), -.293968, .257485);
    close(
        t.gradient("U"),
        .136379,
        -.090919,
        .109446,
        -.072964,
        -.396547,
        .264365,
        .150722,
        -.100481);
  }

  @Test
  void negativeSamplingG6() {
    Trace t = WordPresets.negativeSampling().run();
    close(t.value("J"), 1.914472);
    close(t.gradient("v"), -.057405, .289082);
    close(t.gradient("uₒ"), -.249486, .166324);
    close(t.gradient("u₁"), .291003, -.194002);
    close(t.gradient("u₂"), .305999, -.203999);
  }

  @Test
  void hierarchicalSoftmaxG10() {
    Trace t = WordPresets.hierarchicalSoftmax().run();
    close(t.value("J"), 2.294705);
    close(t.gradient("a₀"), .338782, -.225855);
    close(t.gradient("a₁"), -.332868, .221912);
    close(t.gradient("a₂"), -.288006, .192004);
    close(t.gradient("v"), .128867, -.38284);
  }

  /** G19: e = −3.265732; the first row of ∂b and the first of ∂v come from this cell alone. */
  @Test
  void gloveCellG19() {
    Trace t = WordPresets.gloveCell().run();
    close(t.value("e"), -3.265732);
    close(t.gradient("b"), -1.953364);
    close(t.gradient("v"), .586009, -1.172018);
  }

  private static void close(Tensor actual, double... expected) {
    assertArrayEquals(expected, actual.toArray(), ROUNDED);
  }
}
