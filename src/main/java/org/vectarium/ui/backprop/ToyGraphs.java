package org.vectarium.ui.backprop;

import java.util.Map;
import org.vectarium.graph.Graph;
import org.vectarium.graph.GraphBuilder;
import org.vectarium.graph.Pairwise;
import org.vectarium.graph.Shape;
import org.vectarium.graph.Tensor;

/** Small graphs with the lecture's numbers. */
final class ToyGraphs {
  private ToyGraphs() {}

  /** f = (x + y) · max(y, z) at (1, 2, 0). */
  static Specimen threeInputs() {
    GraphBuilder g = new GraphBuilder();
    int x = g.input("x", Shape.SCALAR);
    int y = g.input("y", Shape.SCALAR);
    int z = g.input("z", Shape.SCALAR);
    int a = g.apply("a", new Pairwise(Pairwise.Kind.ADD), x, y);
    int b = g.apply("b", new Pairwise(Pairwise.Kind.MAX), y, z);
    Graph graph = g.build(g.apply("f", new Pairwise(Pairwise.Kind.MULTIPLY), a, b));
    return new Specimen(
        "f(x, y, z) = (x + y) \\cdot \\max(y, z)",
        graph,
        Map.of("x", Tensor.scalar(1), "y", Tensor.scalar(2), "z", Tensor.scalar(0)),
        Map.of());
  }
}
