package org.vectarium.playback.drawing;

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

  /** How far the strips of an edge stand from its middle. */
  public static final double STRIP_OFFSET = 12;

  /** The arrow after the output, and the circle at its end. */
  public static final double STUB = 58;

  public static final double STUB_RADIUS = 21;

  /** How far the numbers of the stub stand from its line. */
  public static final double STUB_LABEL = 12;

  /** The widest character of a number, as a share of the type size. */
  private static final double EM = 0.63;

  /** Room for a word of eight letters beside a shape, as a share of its line's height. */
  private static final double WORD = 3.2;

  private static final double[] GAPS = {64, 44, 30, 20};
  private static final double[] COMPACT_GAPS = {30, 20};
  private static final double TIGHTEST = 14;
  private static final double PROPORTION = 0.85;
  private static final int ROOMY_TO = 9;
  private static final int COMPACT_FROM = 18;

  private final Graph graph;
  private final boolean compact;
  private final double type;
  private final double spread;

  /**
   * @param type factor on the size of labels
   * @param spread factor on the free room between nodes
   */
  NodeMetrics(Graph graph, double type, double spread) {
    this.graph = graph;
    this.compact = graph.size() >= COMPACT_FROM;
    this.type = type;
    this.spread = spread;
  }

  /** Whether the graph is so large that its nodes are drawn small. */
  public boolean compact() {
    return compact;
  }

  /**
   * The layout that belongs to these sizes.
   *
   * @param layers of the same graph
   */
  Layout layout(LayeredLayout layers) {
    // As airy as a screen's proportions allow: room between nodes is room for numbers.
    for (double gap : compact ? COMPACT_GAPS : GAPS) {
      Layout layout = layers.place(this::size, this::edgeRoom, gap * spread);
      if (layout.height() < PROPORTION * layout.width()) {
        return layout;
      }
    }
    return layers.place(this::size, this::edgeRoom, TIGHTEST * spread);
  }

  /** Of an operation's circle. */
  public double radius() {
    return compact ? 24 : graph.size() <= ROOMY_TO ? 36 : 31;
  }

  /** The type of numbers beside edges. */
  public double numberSize() {
    return (compact ? 14 : 19) * type;
  }

  /** The type of numbers in the boxes of inputs, which does not grow. */
  public double boxedSize() {
    return compact ? 16 : 22;
  }

  /** The type of formulas at operations. */
  public double captionSize() {
    return (compact ? 12 : 14) * type;
  }

  /** The type of shapes. */
  public double badgeSize() {
    return 12 * type;
  }

  /** The type of names above strips. */
  public double nameSize() {
    return 17 * type;
  }

  /** About how wide a text is; a little more rather than less. */
  public static double textWidth(String text, double size) {
    return 0.57 * size * text.codePointCount(0, text.length()) + 4;
  }

  /** Room for a number, and for most others that may come to stand there when inputs change. */
  double numberWidth(String text) {
    return EM * numberSize() * Math.max(compact ? 5 : 4, text.length()) + 2;
  }

  /** A shape's pill. */
  public double badgeWidth(String text) {
    return badgeSize() * (1.2 + 0.6 * text.length());
  }

  /** "a = x + y". */
  public String caption(Node.Operation node) {
    return node.name() + " = " + node.op().text(graph.inputNames(node));
  }

  /** The room above a strip, for its name and its shape. */
  public double stripHead() {
    return 1.2 * nameSize() + 1.7 * badgeSize() + 6;
  }

  /** The room below a strip, for the name of its gradient. */
  public double stripFoot() {
    return 1.4 * captionSize() + 4;
  }

  /** The width of a strip with its texts. */
  double stripBlockWidth(Node from, Node output) {
    double under = textWidth("∂" + output.name() + "/∂" + from.name(), captionSize());
    return Math.max(Math.max(stripWidth(from.shape()), under), badgeWidth(from.shape().toString()));
  }

  /** The room a node takes, with what stands around it. */
  public Layout.Size size(int id) {
    Node node = graph.node(id);
    Shape shape = node.shape();
    if (node instanceof Node.Operation) {
      double d = 2 * radius();
      double height = shape.isScalar() ? d + 1.4 * captionSize() + 14 : d;
      if (!shape.isScalar()) {
        height = Math.max(height, stripRoom(shape));
      }
      for (int input : node.inputs()) {
        Shape in = graph.node(input).shape();
        if (graph.node(input) instanceof Node.Operation && !in.isScalar()) {
          height = Math.max(height, stripRoom(in));
        }
      }
      return new Layout.Size(d, height);
    }
    if (shape.isScalar()) {
      return compact ? new Layout.Size(98, 62) : new Layout.Size(122, 108);
    }
    return shape.isMatrix()
        ? new Layout.Size(
            Math.clamp(shape.columns() * 9.0, 84, 160), captionRoom() + 2 * matrixHeight(shape) + 8)
        : new Layout.Size(
            Math.max(
                Math.clamp(shape.rows() * 13.0, 112, 150),
                badgeWidth(shape.toString()) + WORD * captionRoom()),
            captionRoom() + 2 * 20 + 6);
  }

  private double stripRoom(Shape shape) {
    return 2 * (stripLength(shape) + stripHead() + STRIP_OFFSET);
  }

  /** The height of the line above a source's strips. */
  public double captionRoom() {
    return 6 + 18 * Math.min(type, 1.5);
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
    if (!from.shape().isScalar()) {
      return spread * Math.max(56, stripBlockWidth(from, graph.output()) + 16);
    }
    double number = numberWidth("−0.000") + 10;
    double room = from instanceof Node.Source && !compact ? 112 : number;
    return spread * Math.max(room, number);
  }
}
