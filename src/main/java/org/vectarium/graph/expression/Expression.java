package org.vectarium.graph.expression;

import java.util.HashMap;
import java.util.Map;
import org.vectarium.graph.Graph;
import org.vectarium.graph.Shape;
import org.vectarium.graph.Tensor;

/**
 * A formula as a person types it, such as {@code (x + y) * max(y, z)} or {@code sigmoid(dot(u,
 * tanh(W*x + b)))}, and the graph it means. Names are inputs; shapes follow from their values or
 * from their use (see {@link ShapeSolver}). Immutable.
 */
public final class Expression {
  private final Graph graph;
  private final Map<String, Tensor> defaults;
  private final Map<Integer, Integer> columns;
  private final String latex;

  Expression(
      Graph graph, Map<String, Tensor> defaults, Map<Integer, Integer> columns, String latex) {
    this.graph = graph;
    this.defaults = defaults;
    this.columns = columns;
    this.latex = latex;
  }

  /** As {@link #parse(String, Map)} without any values. */
  public static Expression parse(String formula) {
    return parse(formula, Map.of());
  }

  /**
   * Reads a formula.
   *
   * @param given values that fix the shapes of names; names that do not occur are ignored
   * @throws ExpressionException with the column, for whatever is wrong with it
   */
  public static Expression parse(String formula, Map<String, Tensor> given) {
    return parse(formula, given, Map.of());
  }

  /**
   * As {@link #parse(String, Map)}, where shapes are also stated without values.
   *
   * @param stated shapes of names, where use alone leaves them open; a given value says its own
   */
  public static Expression parse(
      String formula, Map<String, Tensor> given, Map<String, Shape> stated) {
    Map<String, Shape> fixed = new HashMap<>(stated);
    given.forEach((name, value) -> fixed.put(name, value.shape()));
    return new ExpressionBuilder(Parser.parse(Token.split(formula)), given, fixed).build();
  }

  public Graph graph() {
    return graph;
  }

  /** A value for every name: numbers 1, 2, 3, … in order; entries of tensors from a fixed seed. */
  public Map<String, Tensor> defaults() {
    return defaults;
  }

  /** Where in the formula a node stands, from 1. */
  public int column(int node) {
    return columns.getOrDefault(node, 1);
  }

  /** The formula in LaTeX; just {@code f} when it is too long to read. */
  public String latex() {
    return latex;
  }
}
