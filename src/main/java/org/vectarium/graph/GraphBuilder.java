package org.vectarium.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Builds a {@link Graph} node by node, from the sources to the output; each method answers the new
 * node's id. Not for use by several threads.
 */
public final class GraphBuilder {
  private final List<Node> nodes = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  public int input(String name, Shape shape) {
    return source(name, name, Node.Role.INPUT, shape);
  }

  public int parameter(String name, Shape shape) {
    return source(name, name, Node.Role.PARAMETER, shape);
  }

  /**
   * @param latexName the name in LaTeX
   * @throws IllegalArgumentException if the name is taken
   */
  public int source(String name, String latexName, Node.Role role, Shape shape) {
    return add(new Node.Source(nodes.size(), claim(name), latexName, role, shape));
  }

  /** An operation whose LaTeX name is its name. */
  public int apply(String name, Op op, int... inputs) {
    return applyNamed(name, name, op, inputs);
  }

  /**
   * @throws ShapeException if the inputs cannot be combined
   * @throws IllegalArgumentException if the name is taken or an input is not a node yet
   */
  public int applyNamed(String name, String latexName, Op op, int... inputs) {
    List<Integer> ids = new ArrayList<>();
    List<Shape> shapes = new ArrayList<>();
    for (int input : inputs) {
      if (input < 0 || input >= nodes.size()) {
        throw new IllegalArgumentException("node " + input + " does not exist yet");
      }
      ids.add(input);
      shapes.add(nodes.get(input).shape());
    }
    Shape shape = op.shape(shapes);
    return add(
        new Node.Operation(nodes.size(), claim(name), latexName, op, List.copyOf(ids), shape));
  }

  public Shape shape(int id) {
    return nodes.get(id).shape();
  }

  /**
   * @throws ShapeException if the output has several entries: only a single number has a gradient
   */
  public Graph build(int output) {
    Shape shape = nodes.get(output).shape();
    Shapes.require(shape.size() == 1, ShapeFault.NO_GRADIENT, shape);
    return new Graph(nodes, output);
  }

  private String claim(String name) {
    if (!names.add(name)) {
      throw new IllegalArgumentException("two nodes are called \"" + name + "\"");
    }
    return name;
  }

  private int add(Node node) {
    nodes.add(node);
    return node.id();
  }
}
