package org.vectarium.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Rules every layout keeps, on random graphs, and the picture of a chain. */
class LayeredLayoutTest {
  private static final Layout.Size SIZE = new Layout.Size(60, 40);

  @RepeatedTest(8)
  void nodesDoNotOverlapAndEdgesGoRight(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    GraphBuilder g = new GraphBuilder();
    int sources = 3 + random.nextInt(8);
    int last = 0;
    for (int i = 0; i < sources; i++) {
      last = g.input("x" + i, Shape.SCALAR);
    }
    int operations = 10 * info.getCurrentRepetition();
    for (int i = 0; i < operations; i++) {
      last =
          g.apply(
              "n" + i,
              new Pairwise(Pairwise.Kind.ADD),
              Math.max(0, last - random.nextInt(6)),
              random.nextInt(last + 1));
    }
    Graph graph = g.build(last);
    Layout layout = new LayeredLayout(graph).place(id -> SIZE, edge -> 30, 12);
    for (Graph.Edge edge : graph.edges()) {
      // Wherever an edge starts, it runs to the right, with its own room before the next layer.
      double from = layout.centre(edge.from()).x() + SIZE.width() / 2;
      double to = layout.centre(edge.to()).x() - SIZE.width() / 2;
      assertTrue(to - from >= 30 - 1e-9, edge + " has " + (to - from));
      assertEquals(layout.centre(edge.from()), layout.route(edge).getFirst());
      assertEquals(layout.centre(edge.to()), layout.route(edge).getLast());
    }
    for (int i = 0; i < graph.size(); i++) {
      Layout.Point a = layout.centre(i);
      assertTrue(a.y() >= SIZE.height() / 2 - 1e-9 && a.y() <= layout.height() + 1e-9);
      assertTrue(a.x() >= SIZE.width() / 2 - 1e-9 && a.x() <= layout.width() + 1e-9);
      for (int j = 0; j < i; j++) {
        Layout.Point b = layout.centre(j);
        assertTrue(
            Math.abs(a.x() - b.x()) >= SIZE.width() - 1e-9
                || Math.abs(a.y() - b.y()) >= SIZE.height() + 12 - 1e-9,
            i + " and " + j + " overlap");
      }
    }
    assertEquals(
        layout,
        new LayeredLayout(graph).place(id -> SIZE, edge -> 30, 12),
        "the same picture again");
  }

  /** Against the definition: every pair looked at. */
  @RepeatedTest(8)
  void inversionsAreThePairsThatFall(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    double[] values = random.ints(60, 0, 20).asDoubleStream().toArray();
    long expected = 0;
    for (int i = 0; i < values.length; i++) {
      for (int j = i + 1; j < values.length; j++) {
        expected += values[i] > values[j] ? 1 : 0;
      }
    }
    assertEquals(
        expected, LayerOrder.inversions(values, 0, values.length, new double[values.length]));
  }

  /** Parameters of a layer stand above and below it; the line from x to the loss is straight. */
  @Test
  void parametersAreMooredToTheirLayer() {
    GraphBuilder g = new GraphBuilder();
    int v = g.input("v", Shape.vector(4));
    int x = g.apply("x", new Elementwise(Function.IDENTITY), v);
    int w = g.parameter("W", Shape.matrix(3, 4));
    int b = g.parameter("b", Shape.vector(3));
    int z = g.apply("z", new Affine(), w, x, b);
    int u = g.parameter("u", Shape.vector(3));
    int s = g.apply("s", new Dot(), u, z);
    Layout layout = new LayeredLayout(g.build(s)).place(id -> SIZE, edge -> 30, 12);
    double line = layout.centre(x).y();
    assertEquals(line, layout.centre(v).y(), 1e-9);
    assertEquals(line, layout.centre(z).y(), 1e-9);
    assertEquals(line, layout.centre(s).y(), 1e-9);
    assertEquals(layout.centre(z).x(), layout.centre(w).x(), 1e-9);
    assertEquals(line - 52, layout.centre(w).y(), 1e-9);
    assertEquals(line + 52, layout.centre(b).y(), 1e-9);
    assertEquals(line - 52, layout.centre(u).y(), 1e-9);
  }

  @Test
  void aChainIsStraight() {
    GraphBuilder g = new GraphBuilder();
    int node = g.input("x", Shape.SCALAR);
    for (int i = 0; i < 5; i++) {
      node = g.apply("h" + i, new Elementwise(Function.TANH), node);
    }
    Graph graph = g.build(node);
    Layout layout = new LayeredLayout(graph).place(id -> SIZE, edge -> 30, 12);
    for (int i = 0; i < graph.size(); i++) {
      assertEquals(new Layout.Point(30 + 90.0 * i, 20), layout.centre(i));
    }
    assertEquals(30 + 90 * 5 + 30, layout.width());
    assertEquals(40, layout.height());
  }

  /** x + x + … : the edges of x share a way, so that the drawing grows with the graph alone. */
  @Test
  void edgesOfAFanOutShareATrunk() {
    GraphBuilder g = new GraphBuilder();
    int x = g.input("x", Shape.SCALAR);
    int sum = x;
    for (int i = 0; i < 200; i++) {
      sum = g.apply("s" + i, new Pairwise(Pairwise.Kind.ADD), sum, x);
    }
    Graph graph = g.build(sum);
    Layout layout = new LayeredLayout(graph).place(id -> SIZE, edge -> 30, 12);
    assertEquals(Set.of(x), layout.trunks());
    // Apart, its 200 edges would need 199 places of 14 + 12 units in the first layers.
    assertTrue(layout.height() < 6 * SIZE.height(), "height " + layout.height());
    for (Graph.Edge edge : graph.outgoing(x)) {
      assertTrue(layout.route(edge).size() <= 100, edge + " bends " + layout.route(edge).size());
      assertEquals(layout.centre(edge.to()), layout.route(edge).getLast());
    }
  }
}
