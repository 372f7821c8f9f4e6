package org.vectarium.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whole graphs against hand-worked numbers of the lecture (curriculum G27, G28, G28b, G29). */
class TraceTest {
  /** The golden numbers are rounded to six decimals. */
  private static final double ROUNDED = 6e-7;

  private static Graph threeInputs() {
    GraphBuilder g = new GraphBuilder();
    int x = g.input("x", Shape.SCALAR);
    int y = g.input("y", Shape.SCALAR);
    int z = g.input("z", Shape.SCALAR);
    int a = g.apply("a", new Pairwise(Pairwise.Kind.ADD), x, y);
    int b = g.apply("b", new Pairwise(Pairwise.Kind.MAX), y, z);
    return g.build(g.apply("f", new Pairwise(Pairwise.Kind.MULTIPLY), a, b));
  }

  private static Map<String, Tensor> at(double x, double y, double z) {
    return Map.of("x", Tensor.scalar(x), "y", Tensor.scalar(y), "z", Tensor.scalar(z));
  }

  @Test
  void threeInputsG28() {
    Trace trace = Trace.run(threeInputs(), at(1, 2, 0));
    assertEquals(3, trace.value("a").asScalar());
    assertEquals(2, trace.value("b").asScalar());
    assertEquals(6, trace.output());
    assertEquals(2, trace.gradient("a").asScalar());
    assertEquals(3, trace.gradient("b").asScalar());
    assertEquals(2, trace.gradient("x").asScalar());
    assertEquals(5, trace.gradient("y").asScalar());
    assertEquals(0, trace.gradient("z").asScalar());
    assertEquals(6.2, Trace.run(threeInputs(), at(1.1, 2, 0)).output(), 1e-12);
    assertEquals(6.51, Trace.run(threeInputs(), at(1, 2.1, 0)).output(), 1e-12);
    assertEquals(6, Trace.run(threeInputs(), at(1, 2, 0.1)).output());
  }

  @Test
  void stepsAreForwardInOrderThenBackwardInReverse() {
    Trace trace = Trace.run(threeInputs(), at(1, 2, 0));
    List<Step> steps = trace.steps();
    assertEquals(12, steps.size());
    for (int i = 0; i < 6; i++) {
      assertEquals(i, ((Step.Forward) steps.get(i)).node());
      assertEquals(5 - i, ((Step.Backward) steps.get(6 + i)).node());
    }
    Step.Backward output = trace.backward(trace.graph().node("f").id());
    assertEquals(1, output.gradient().asScalar());
    assertEquals(List.of(), output.received());
  }

  /** A branch waits for all its messages and adds them: 2 through +, 3 through max. */
  @Test
  void branchesAdd() {
    Trace trace = Trace.run(threeInputs(), at(1, 2, 0));
    Step.Backward y = trace.backward(trace.graph().node("y").id());
    assertEquals(2, y.received().size());
    assertEquals(2, y.received().get(0).downstream().asScalar());
    assertEquals(3, y.received().get(1).downstream().asScalar());
    assertEquals(2, y.received().get(0).upstream().asScalar());
    assertEquals(3, y.received().get(1).upstream().asScalar());
    assertEquals(5, y.gradient().asScalar());
  }

  @Test
  void sigmoidNeuronTimesItsWeightG28b() {
    GraphBuilder g = new GraphBuilder();
    int w = g.parameter("w", Shape.SCALAR);
    int x = g.input("x", Shape.SCALAR);
    int b = g.parameter("b", Shape.SCALAR);
    int wx = g.apply("wx", new Pairwise(Pairwise.Kind.MULTIPLY), w, x);
    int z = g.apply("z", new Pairwise(Pairwise.Kind.ADD), wx, b);
    int h = g.apply("h", new Elementwise(Function.SIGMOID), z);
    Graph graph = g.build(g.apply("f", new Pairwise(Pairwise.Kind.MULTIPLY), h, w));
    Map<String, Tensor> sources =
        Map.of("w", Tensor.scalar(0.5), "x", Tensor.scalar(2), "b", Tensor.scalar(-1));
    Trace trace = Trace.run(graph, sources);
    assertEquals(0.25, trace.output());
    assertEquals(0.75, trace.gradient("w").asScalar());
    assertEquals(0.0625, trace.gradient("x").asScalar());
    assertEquals(0.125, trace.gradient("b").asScalar());
    List<Message> branches = trace.backward(0).received();
    assertEquals(0.25, branches.get(0).downstream().asScalar());
    assertEquals(0.5, branches.get(1).downstream().asScalar());
  }

  @Test
  void jacobiansG27() {
    Op sigmoid = new Elementwise(Function.SIGMOID);
    List<Tensor> z = List.of(Tensor.vector(-1, 0, 2));
    assertArrayEquals(
        new double[] {0.196612, 0, 0, 0, 0.25, 0, 0, 0, 0.104994},
        sigmoid.local(0, z, sigmoid.value(z)).jacobian().toArray(),
        ROUNDED);
    // z = 3y, y = x² at x = 2.
    GraphBuilder g = new GraphBuilder();
    int x = g.input("x", Shape.SCALAR);
    int y = g.apply("y", new Elementwise(Function.SQUARE), x);
    int three = g.source("three", "3", Node.Role.CONSTANT, Shape.SCALAR);
    Graph chain = g.build(g.apply("z", new Pairwise(Pairwise.Kind.MULTIPLY), three, y));
    Map<String, Tensor> at = Map.of("x", Tensor.scalar(2), "three", Tensor.scalar(3));
    assertEquals(12, Trace.run(chain, at).gradient("x").asScalar());
  }

  /** F = (x²y, 5x + sin y) at (2, 1): each row of the Jacobian is one backward pass. */
  @Test
  void jacobianOfSeveralOutputsG27() {
    double[][] expected = {{4, 4}, {5, 0.540302}};
    for (int row = 0; row < 2; row++) {
      GraphBuilder g = new GraphBuilder();
      int x = g.input("x", Shape.SCALAR);
      int y = g.input("y", Shape.SCALAR);
      int xx = g.apply("xx", new Elementwise(Function.SQUARE), x);
      int first = g.apply("F1", new Pairwise(Pairwise.Kind.MULTIPLY), xx, y);
      int five = g.source("five", "5", Node.Role.CONSTANT, Shape.SCALAR);
      int fx = g.apply("5x", new Pairwise(Pairwise.Kind.MULTIPLY), five, x);
      int sin = g.apply("siny", new Elementwise(Function.SIN), y);
      int second = g.apply("F2", new Pairwise(Pairwise.Kind.ADD), fx, sin);
      Trace trace =
          Trace.run(
              g.build(row == 0 ? first : second),
              Map.of("x", Tensor.scalar(2), "y", Tensor.scalar(1), "five", Tensor.scalar(5)));
      assertEquals(expected[row][0], trace.gradient("x").asScalar(), ROUNDED);
      assertEquals(expected[row][1], trace.gradient("y").asScalar(), ROUNDED);
    }
  }

  @Test
  void gradientCheckErrorsOfSinG29() {
    GraphBuilder g = new GraphBuilder();
    Graph sin = g.build(g.apply("s", new Elementwise(Function.SIN), g.input("x", Shape.SCALAR)));
    Map<String, Tensor> one = Map.of("x", Tensor.scalar(1));
    Trace trace = Trace.run(sin, one);
    double[] h = {0.1, 0.01, 1e-4};
    double[] error = {9.0e-4, 9.0e-6, 9.0e-10};
    for (int i = 0; i < h.length; i++) {
      GradientCheck.Result result =
          GradientCheck.check(trace, trace.graph().node("x").id(), 0, h[i]);
      // The golden errors have one or two digits.
      assertEquals(error[i], Math.abs(result.analytic() - result.numeric()), 0.02 * error[i]);
    }
  }

  @Test
  void aWrongLocalDerivativeIsCaughtByTheCheck() {
    Graph graph = threeInputs();
    int max = graph.node("b").id();
    Trace broken =
        Trace.run(
            graph,
            at(1, 2, 0),
            (edge, local) -> edge.to() == max ? new Local.Diagonal(Tensor.scalar(1)) : local);
    assertEquals(3, GradientCheck.check(broken, broken.graph().node("z").id(), 0, 1e-4).analytic());
    assertEquals(
        0, GradientCheck.check(broken, broken.graph().node("z").id(), 0, 1e-4).numeric(), 1e-9);
  }

  @Test
  void sourcesWithoutAValueOrOfAWrongShapeAreNamed() {
    Graph graph = threeInputs();
    assertEquals(
        "\"z\" was given no value",
        assertThrows(
                IllegalArgumentException.class,
                () -> Trace.run(graph, Map.of("x", Tensor.scalar(1), "y", Tensor.scalar(1))))
            .getMessage());
    assertEquals(
        "\"x\" is ℝ, but its value is 2×1",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    Trace.run(
                        graph,
                        Map.of(
                            "x", Tensor.vector(1, 2),
                            "y", Tensor.scalar(1),
                            "z", Tensor.scalar(1))))
            .getMessage());
  }
}
