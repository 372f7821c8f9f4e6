package org.vectarium.playback.export;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vectarium.graph.Graph;
import org.vectarium.graph.Node;
import org.vectarium.graph.Tensor;
import org.vectarium.playback.PlaybackFrame;

/** A frame as text: Graphviz DOT, CSV and a LaTeX table. What is not computed yet stays empty. */
public final class GraphTexts {
  /** amsmath's own limit to the columns of a matrix. */
  private static final int MOST_ENTRIES = 10;

  private GraphTexts() {}

  /** For {@code dot -Tsvg}; edges carry value and, on a second line, gradient. */
  public static String dot(PlaybackFrame frame) {
    Graph graph = frame.graph();
    StringBuilder text = new StringBuilder("digraph computation {\n  rankdir=LR;\n");
    for (Node node : graph.nodes()) {
      String label =
          switch (node) {
            case Node.Source source -> source.name();
            case Node.Operation operation ->
                operation.name() + " = " + operation.op().text(graph.inputNames(node));
          };
      text.append(
          "  n%d [label=\"%s\\n%s\", shape=%s];\n"
              .formatted(
                  node.id(),
                  quoted(label),
                  quoted(node.shape().toString()),
                  node instanceof Node.Source ? "box" : "ellipse"));
    }
    for (Graph.Edge edge : graph.edges()) {
      var message = frame.message(edge);
      text.append(
          "  n%d -> n%d [label=\"%s\\n%s\"];\n"
              .formatted(
                  edge.from(),
                  edge.to(),
                  number(frame.value(edge.from())),
                  number(message == null ? null : message.downstream())));
    }
    return text.append("}\n").toString();
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static String number(@Nullable Tensor tensor) {
    if (tensor == null) {
      return "";
    }
    return tensor.shape().isScalar()
        ? String.format(Locale.ROOT, "%.4g", tensor.asScalar())
        : tensor.shape().toString();
  }

  /** One line for each entry of each node: {@code node,shape,row,column,value,gradient}. */
  public static String csv(PlaybackFrame frame) {
    StringBuilder text = new StringBuilder("node,shape,row,column,value,gradient\n");
    for (Node node : frame.graph().nodes()) {
      Tensor value = frame.value(node.id());
      Tensor gradient = frame.gradient(node.id());
      int columns = node.shape().columns();
      for (int i = 0; i < node.shape().size(); i++) {
        text.append(cell(node.name())).append(',');
        text.append(node.shape()).append(',');
        text.append(i / columns + 1).append(',').append(i % columns + 1).append(',');
        text.append(value == null ? "" : value.get(i)).append(',');
        text.append(gradient == null ? "" : gradient.get(i)).append('\n');
      }
    }
    return text.toString();
  }

  private static String cell(String text) {
    return text.contains(",") || text.contains("\"")
        ? "\"" + text.replace("\"", "\"\"") + "\""
        : text;
  }

  /**
   * A table of node, formula, value and gradient for amsmath; tensors of more than {@value
   * #MOST_ENTRIES} rows or columns by their shape.
   */
  public static String latex(PlaybackFrame frame) {
    Graph graph = frame.graph();
    StringBuilder text =
        new StringBuilder(
            "% needs \\usepackage{amsmath, amssymb}\n\\begin{tabular}{llrr}\nnode & formula & value & gradient \\\\ \\hline\n");
    for (Node node : graph.nodes()) {
      String formula =
          node instanceof Node.Operation operation
              ? "$" + operation.op().latex(graph.inputLatex(node)) + "$"
              : "";
      text.append(
          "$%s$ & %s & %s & %s \\\\\n"
              .formatted(
                  node.latexName(),
                  formula,
                  latexNumber(frame.value(node.id())),
                  latexNumber(frame.gradient(node.id()))));
    }
    return text.append("\\end{tabular}\n").toString();
  }

  private static String latexNumber(@Nullable Tensor tensor) {
    if (tensor == null) {
      return "";
    }
    if (tensor.shape().isScalar()) {
      return "$" + number(tensor) + "$";
    }
    return Math.max(tensor.shape().rows(), tensor.shape().columns()) <= MOST_ENTRIES
        ? "$" + latexMatrix(tensor) + "$"
        : "$\\mathbb{R}^{" + tensor.shape().toString().replace("×", "\\times ") + "}$";
  }

  private static String latexMatrix(Tensor tensor) {
    int columns = tensor.shape().columns();
    StringBuilder text = new StringBuilder("\\begin{pmatrix}");
    for (int i = 0; i < tensor.size(); i++) {
      text.append(i == 0 ? "" : i % columns == 0 ? " \\\\ " : " & ");
      text.append(String.format(Locale.ROOT, "%.4g", tensor.get(i)));
    }
    return text.append("\\end{pmatrix}").toString();
  }
}
