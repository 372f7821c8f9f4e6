package org.vectarium.playback.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vectarium.graph.Elementwise;
import org.vectarium.graph.Function;
import org.vectarium.graph.Graph;
import org.vectarium.graph.GraphBuilder;
import org.vectarium.graph.Layout;
import org.vectarium.graph.Node;
import org.vectarium.graph.Pairwise;
import org.vectarium.graph.Shape;
import org.vectarium.graph.Tensor;
import org.vectarium.graph.Trace;
import org.vectarium.graph.preset.LayerPresets;
import org.vectarium.graph.preset.ScalarPresets;
import org.vectarium.graph.preset.WordPresets;

/** What every drawing keeps: no text lies on another, on a node, or (numbers) on a line. */
class DrawingTest {
  static Stream<Trace> presets() {
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
            WordPresets.gloveCell())
        .map(preset -> preset.run());
  }

  @ParameterizedTest
  @MethodSource("presets")
  void everyNumberOfThePresetsHasAPlaceOfItsOwn(Trace trace) {
    for (double type : new double[] {1, 1.3, 1.7}) {
      Drawing drawing = Drawing.of(trace, type);
      // With type of the largest size two numbers of a crowded graph may be left to the pointer.
      int most = type > 1.5 ? 2 : 0;
      assertTrue(drawing.labels().missing() <= most, drawing.graph() + " with type × " + type);
      requireApart(drawing);
    }
  }

  @RepeatedTest(6)
  void textsNeverOverlapInRandomGraphs(RepetitionInfo info) {
    Drawing drawing = Drawing.of(random(12 * info.getCurrentRepetition(), info), 1);
    requireApart(drawing);
    int edges = drawing.graph().edges().size();
    // These graphs are far more tangled than any formula that a person types.
    assertTrue(
        drawing.labels().missing() <= edges,
        drawing.labels().missing() + " numbers of " + 2 * edges + " have no place");
  }

  /** The same node twice as an input: two edges, two ways. */
  @Test
  void twoEdgesBetweenTheSameNodesStandApart() {
    GraphBuilder g = new GraphBuilder();
    int x = g.input("x", Shape.SCALAR);
    int y = g.apply("y", new Pairwise(Pairwise.Kind.MULTIPLY), x, x);
    Trace trace = Trace.run(g.build(y), Map.of("x", Tensor.scalar(3)));
    Drawing drawing = Drawing.of(trace, 1);
    List<Graph.Edge> edges = drawing.graph().edges();
    double apart =
        drawing.ways().of(edges.get(1)).getFirst().y()
            - drawing.ways().of(edges.get(0)).getFirst().y();
    assertTrue(apart > 2 * NodeMetrics.LINE_OFFSET + 4, "only " + apart);
    assertEquals(0, drawing.labels().missing());
  }

  @Test
  void aLineMeetsARectangleOnlyInside() {
    Rectangle box = Rectangle.at(0, 0, 10, 10);
    assertTrue(box.meets(new Layout.Point(-5, 5), new Layout.Point(15, 5)));
    assertTrue(box.meets(new Layout.Point(-1, 8), new Layout.Point(8, -1)), "cuts a corner");
    assertFalse(box.meets(new Layout.Point(-1, 2), new Layout.Point(2, -4)), "passes the corner");
    assertFalse(box.meets(new Layout.Point(0, 10), new Layout.Point(10, 10)), "along the border");
    assertFalse(box.meets(new Layout.Point(-9, 5), new Layout.Point(-1, 5)), "ends before it");
  }

  private static Trace random(int operations, RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    GraphBuilder g = new GraphBuilder();
    Map<String, Tensor> values = new HashMap<>();
    int last = 0;
    for (int i = 0; i < 6; i++) {
      last = g.input("x" + i, Shape.SCALAR);
      values.put("x" + i, Tensor.scalar(random.nextDouble()));
    }
    for (int i = 0; i < operations; i++) {
      last =
          random.nextInt(3) == 0
              ? g.apply("n" + i, new Elementwise(Function.TANH), last)
              : g.apply(
                  "n" + i,
                  new Pairwise(Pairwise.Kind.ADD),
                  Math.max(0, last - random.nextInt(4)),
                  Math.max(0, last - random.nextInt(7)));
    }
    return Trace.run(g.build(last), values);
  }

  private static void requireApart(Drawing drawing) {
    Labels labels = drawing.labels();
    List<Rectangle> numbers = new ArrayList<>(labels.values().values());
    numbers.addAll(labels.gradients().values());
    numbers.addAll(labels.badges().values());
    numbers.addAll(labels.captions().values());
    List<Rectangle> all = new ArrayList<>(numbers);
    all.addAll(labels.strips().values());
    all.addAll(labels.stripsBack().values());
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertFalse(all.get(i).overlaps(all.get(j)), all.get(i) + " lies on " + all.get(j));
      }
      for (Node node : drawing.graph().nodes()) {
        Layout.Point c = drawing.layout().centre(node.id());
        boolean circle = node instanceof Node.Operation;
        double r = 2 * drawing.metrics().radius();
        Layout.Size size = drawing.metrics().size(node.id());
        Rectangle box =
            new Rectangle(c.x(), c.y(), circle ? r : size.width(), circle ? r : size.height());
        assertFalse(all.get(i).overlaps(box), all.get(i) + " lies on " + node.name());
      }
    }
    for (Graph.Edge edge : drawing.graph().edges()) {
      for (double side : new double[] {-NodeMetrics.LINE_OFFSET, NodeMetrics.LINE_OFFSET}) {
        List<Layout.Point> way = EdgeWays.shifted(drawing.ways().of(edge), side);
        for (Rectangle number : numbers) {
          for (int i = 1; i < way.size(); i++) {
            assertFalse(number.meets(way.get(i - 1), way.get(i)), number + " lies on " + edge);
          }
        }
      }
    }
  }
}
