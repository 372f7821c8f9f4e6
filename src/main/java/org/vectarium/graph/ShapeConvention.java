package org.vectarium.graph;

/**
 * How a message is computed under the shape convention: δxᵀ, Wᵀδ, δ ∘ f′(z), … always laid out like
 * the input, never as a Jacobian. Pure.
 */
public final class ShapeConvention {

  /** How products are written. */
  public enum Notation {
    LATEX("\\frac{\\partial %s}{\\partial %s}", "%s^{\\top}", "\\,", "\\circ ", "\\cdot "),
    /** {@code ∂f/∂W = ∂f/∂z xᵀ}. */
    TEXT("∂%s/∂%s", "%sᵀ", " ", " ∘ ", " × ");

    private final String partial;
    private final String transposed;
    private final String product;
    private final String hadamard;
    private final String times;

    Notation(String partial, String transposed, String product, String hadamard, String times) {
      this.partial = partial;
      this.transposed = transposed;
      this.product = product;
      this.hadamard = hadamard;
      this.times = times;
    }

    private String name(Node node) {
      return this == LATEX ? node.latexName() : node.name();
    }

    private String partial(Node of, Node by) {
      return partial.formatted(name(of), name(by));
    }

    private String transposed(String factor) {
      return transposed.formatted(factor);
    }

    private String grouped(String factor) {
      return this == LATEX ? "\\left(" + factor + "\\right)" : "(" + factor + ")";
    }

    /** The unit vector of a row, counted from 0. */
    private String unit(int row) {
      return this == LATEX ? "e_{" + row + "}" : "e" + row;
    }

    private String index(String of, String entries) {
      return this == LATEX
          ? "\\left[" + of + "\\right]_{" + entries.replace("…", "\\ldots ") + "}"
          : "(" + of + ")[" + entries + "]";
    }
  }

  private ShapeConvention() {}

  /** The formula of one message, such as {@code ∂f/∂x = Wᵀ ∂f/∂z}. */
  public static String formula(Graph graph, Message message, Notation n) {
    Node to = graph.node(message.edge().to());
    Node from = graph.node(message.edge().from());
    String up = n.partial(graph.output(), to);
    String right =
        switch (message.local()) {
          case Local.Identity _ -> up;
          case Local.Diagonal _ when !message.upstream().shape().isScalar() ->
              up + n.hadamard + n.partial(to, from);
          case Local.Diagonal _ -> up + n.times + n.partial(to, from);
          case Local.Outer _ -> up + n.product + n.transposed(n.name(other(graph, message)));
          case Local.Slice slice ->
              n.index(
                  up, (slice.offset() + 1) + "…" + (slice.offset() + slice.inputShape().size()));
          case Local.Scatter scatter ->
              n.unit(scatter.offset() / scatter.outputSize())
                  + n.product
                  + n.transposed(n.grouped(up));
          case Local.Dense _ -> dense(graph, message, up, n);
        };
    return n.partial(graph.output(), from) + " = " + right;
  }

  private static String dense(Graph graph, Message message, String up, Notation n) {
    Node to = graph.node(message.edge().to());
    Node from = graph.node(message.edge().from());
    if (to instanceof Node.Operation operation) {
      if (operation.op() instanceof Dot) {
        return up + n.product + n.name(other(graph, message));
      }
      if (operation.op() instanceof MatVec || operation.op() instanceof Affine) {
        Node matrix = graph.node(operation.inputs().getFirst());
        return n.transposed(n.name(matrix)) + n.product + up;
      }
    }
    if (to.shape().isScalar()) {
      return up + n.times + n.partial(to, from);
    }
    return n.transposed(n.grouped(n.partial(to, from))) + n.product + up;
  }

  /** The first of the operation's inputs that is not the one this message goes to. */
  private static Node other(Graph graph, Message message) {
    Node to = graph.node(message.edge().to());
    int position = message.edge().position() == 0 ? 1 : 0;
    return graph.node(to.inputs().get(position));
  }
}
