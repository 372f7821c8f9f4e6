package org.vectarium.ui.backprop;

import org.vectarium.graph.Affine;
import org.vectarium.graph.Dot;
import org.vectarium.graph.Graph;
import org.vectarium.graph.Local;
import org.vectarium.graph.MatVec;
import org.vectarium.graph.Message;
import org.vectarium.graph.Node;

/**
 * How a message is computed under the shape convention, in LaTeX: δxᵀ, Wᵀδ, δ ∘ f′(z), … always
 * laid out like the input, never as a Jacobian. Pure.
 */
final class ShapeConvention {
  private ShapeConvention() {}

  /** The formula of one message. */
  static String latex(Graph graph, Message message) {
    Node to = graph.node(message.edge().to());
    Node from = graph.node(message.edge().from());
    String f = graph.output().latexName();
    String up = partial(f, to.latexName());
    String down = partial(f, from.latexName()) + " = ";
    return down
        + switch (message.local()) {
          case Local.Identity _ -> up;
          case Local.Diagonal _ ->
              message.upstream().shape().isScalar()
                  ? up + "\\cdot" + derivative(to, from)
                  : up + "\\circ" + derivative(to, from);
          case Local.Outer _ -> up + "\\," + other(graph, message) + "^{\\top}";
          case Local.Slice slice ->
              "\\left["
                  + up
                  + "\\right]_{"
                  + (slice.offset() + 1)
                  + "\\ldots"
                  + (slice.offset() + slice.inputShape().size())
                  + "}";
          case Local.Scatter scatter ->
              "e_{"
                  + scatter.offset() / scatter.outputSize()
                  + "}\\,\\left("
                  + up
                  + "\\right)^{\\top}";
          case Local.Dense _ -> dense(graph, message, to, from, up);
        };
  }

  private static String dense(Graph graph, Message message, Node to, Node from, String up) {
    if (to instanceof Node.Operation operation) {
      if (operation.op() instanceof MatVec || operation.op() instanceof Affine) {
        return graph.node(operation.inputs().getFirst()).latexName() + "^{\\top}" + up;
      }
      if (operation.op() instanceof Dot) {
        return up + "\\," + other(graph, message);
      }
    }
    return "\\left(" + partial(to.latexName(), from.latexName()) + "\\right)^{\\top}" + up;
  }

  /** The first of the operation's inputs that is not the one this message goes to. */
  private static String other(Graph graph, Message message) {
    Node to = graph.node(message.edge().to());
    int position = message.edge().position() == 0 ? 1 : 0;
    return graph.node(to.inputs().get(position)).latexName();
  }

  private static String derivative(Node to, Node from) {
    return "\\frac{d" + to.latexName() + "}{d" + from.latexName() + "}";
  }

  private static String partial(String of, String by) {
    return "\\frac{\\partial " + of + "}{\\partial " + by + "}";
  }
}
