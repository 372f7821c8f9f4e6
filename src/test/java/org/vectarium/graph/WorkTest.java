package org.vectarium.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Multiplications counted by hand. */
class WorkTest {
  /** s = uᵀ tanh(Wx + b), H = 3, D = 10: curriculum G30 has 36 parameters and so 72 passes. */
  @Test
  void theLecturesLayer() {
    GraphBuilder g = new GraphBuilder();
    int w = g.parameter("W", Shape.matrix(3, 10));
    int x = g.source("x", "x", Node.Role.CONSTANT, Shape.vector(10));
    int b = g.parameter("b", Shape.vector(3));
    int z = g.apply("z", new Affine(), w, x, b);
    int h = g.apply("h", new Elementwise(Function.TANH), z);
    int u = g.parameter("u", Shape.vector(3));
    Graph graph = g.build(g.apply("s", new Dot(), u, h));
    Work work =
        Work.of(
            Trace.run(
                graph,
                Map.of(
                    "W", Tensor.zeros(Shape.matrix(3, 10)),
                    "x", Tensor.zeros(Shape.vector(10)),
                    "b", Tensor.zeros(Shape.vector(3)),
                    "u", Tensor.zeros(Shape.vector(3)))));
    assertEquals(30 + 3 + 3, work.forward());
    // uᵀ and hᵀ 3 each, ∘ f′ 3, δxᵀ 30, Wᵀδ 30, through + nothing.
    assertEquals(3 + 3 + 3 + 30 + 30, work.backward());
    // W: 3 + 3 + 30; b: 3 + 3; u: 3.
    assertEquals(36 + 6 + 3, work.separately());
    assertEquals(72, work.numericPasses());
  }

  /** Every node's own gradient passes the check, not only those of sources. */
  @Test
  void innerNodesCanBeChecked() {
    GraphBuilder g = new GraphBuilder();
    int x = g.input("x", Shape.SCALAR);
    int y = g.apply("y", new Elementwise(Function.SQUARE), x);
    Graph graph = g.build(g.apply("f", new Elementwise(Function.SIN), y));
    Trace trace = Trace.run(graph, Map.of("x", Tensor.scalar(0.7)));
    assertEquals(Math.cos(0.49), GradientCheck.check(trace, y, 0, 1e-5).numeric(), 1e-9);
    assertEquals(
        trace.gradient("x").asScalar(), GradientCheck.check(trace, 0, 0, 1e-5).numeric(), 1e-9);
    assertEquals(1, GradientCheck.check(trace, 2, 0, 1e-5).numeric(), 1e-9);
  }
}
