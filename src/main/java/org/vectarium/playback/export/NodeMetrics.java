package org.vectarium.playback.export;

import org.vectarium.graph.Graph;
import org.vectarium.graph.LayeredLayout;
import org.vectarium.graph.Layout;
import org.vectarium.graph.Node;
import org.vectarium.graph.Shape;

/**
 * How large everything in the drawing of a graph is, in design pixels at zoom 1. Immutable; the
 * screen and the files share it, so that they show the same picture.
 */
public final class NodeMetrics {
  /** The width of an upright strip. */
  public static final double STRIP = 24;

  /** How far the two arrows of an edge stand from its middle. */
  public static final double LINE_OFFSET = 5;

  /** The arrow after the output, and the circle at its end. */
  public static final double STUB = 58;

  public static final double STUB_RADIUS = 21;

  private static final double[] GAPS = {64, 44, 30, 20};
  private static final double TIGHTEST = 14;
  private static final double PROPORTION = 0.85;
  private static final int ROOMY_TO = 9;
  private static final int COMPACT_FROM = 18;

  private final Graph graph;
  private final boolean compact;

  public NodeMetrics(Graph graph) {
    this.graph = graph;
    this.compact = graph.size() >= COMPACT_FROM;
  }

  /** Whether the graph is so large that its nodes are drawn small. */
  public boolean compact() {
    return compact;
  }

  /** The layout that belongs to these sizes. */
  public Layout layout() {
    // As airy as a screen's proportions allow: room between nodes is room for numbers.
    for (double gap : GAPS) {
      Layout layout = LayeredLayout.of(graph, this::size, this::edgeRoom, gap);
      if (layout.height() < PROPORTION * layout.width()) {
        return layout;
      }
    }
    return LayeredLayout.of(graph, this::size, this::edgeRoom, TIGHTEST);
  }

  /** Of an operation's circle. */
  public double radius() {
    return compact ? 24 : graph.size() <= ROOMY_TO ? 36 : 31;
  }

  /** The room a node takes, with what stands around it. */
  public Layout.Size size(int id) {
    Node node = graph.node(id);
    Shape shape = node.shape();
    if (node instanceof Node.Operation) {
      double d = 2 * radius();
      double strip = stripLength(shape);
      for (int input : node.inputs()) {
        if (graph.node(input) instanceof Node.Operation) {
          strip = Math.max(strip, stripLength(graph.node(input).shape()));
        }
      }
      return new Layout.Size(d, Math.max(d + 34, 2 * (strip + 46)));
    }
    if (shape.isScalar()) {
      return compact ? new Layout.Size(98, 62) : new Layout.Size(122, 108);
    }
    return shape.isMatrix()
        ? new Layout.Size(
            Math.clamp(shape.columns() * 9.0, 72, 160), 24 + 2 * matrixHeight(shape) + 8)
        : new Layout.Size(Math.clamp(shape.rows() * 13.0, 112, 150), 24 + 2 * 20 + 6);
  }

  /** The height of a matrix's heat map. */
  public double matrixHeight(Shape shape) {
    return Math.clamp(shape.rows() * 10.0, 36, 92);
  }

  /** The length of an upright strip beside an edge. */
  public double stripLength(Shape shape) {
    if (shape.isScalar()) {
      return 0;
    }
    return shape.isMatrix() ? 60 : Math.clamp(shape.rows() * 13.0, 44, 112);
  }

  /** The width of what stands beside an edge. */
  public double stripWidth(Shape shape) {
    if (shape.isScalar()) {
      return 0;
    }
    return shape.isMatrix() ? 60 : STRIP;
  }

  private double edgeRoom(Graph.Edge edge) {
    Node from = graph.node(edge.from());
    if (from instanceof Node.Source && !from.shape().isScalar()) {
      return compact ? 40 : 48;
    }
    double room = from.shape().isScalar() ? (from instanceof Node.Source ? 112 : 78) : 60;
    return compact ? Math.min(room, 72) : room;
  }
}
