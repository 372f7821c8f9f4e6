package org.vectarium.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A directed acyclic graph of values. Nodes stand in a topological order, as each can only be built
 * from earlier ones; every shape was checked when it was built.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Graph {

  /**
   * The way of one value into one operation.
   *
   * @param from the node whose value is used
   * @param to the operation that uses it
   * @param position which input of {@code to}, from 0
   */
  public record Edge(int from, int to, int position) {}

  private final List<Node> nodes;
  private final int output;
  private final List<Edge> edges;
  private final List<List<Edge>> outgoing;
  private final Map<String, Integer> ids = new HashMap<>();

  Graph(List<Node> nodes, int output) {
    this.nodes = List.copyOf(nodes);
    this.output = output;
    List<Edge> all = new ArrayList<>();
    List<List<Edge>> from = new ArrayList<>();
    for (Node node : this.nodes) {
      from.add(new ArrayList<>());
      ids.put(node.name(), node.id());
      for (int position = 0; position < node.inputs().size(); position++) {
        Edge edge = new Edge(node.inputs().get(position), node.id(), position);
        all.add(edge);
        from.get(edge.from()).add(edge);
      }
    }
    this.edges = List.copyOf(all);
    this.outgoing = from.stream().map(List::copyOf).toList();
  }

  /** In topological order; node i has id i. */
  public List<Node> nodes() {
    return nodes;
  }

  public int size() {
    return nodes.size();
  }

  public Node node(int id) {
    return nodes.get(id);
  }

  /**
   * The node of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Node node(String name) {
    Integer id = ids.get(name);
    if (id == null) {
      throw new IllegalArgumentException("the graph has no node \"" + name + "\"");
    }
    return nodes.get(id);
  }

  /** The number that is differentiated: a scalar, or a tensor with one entry. */
  public Node output() {
    return nodes.get(output);
  }

  /** By the operation they enter, then by position. */
  public List<Edge> edges() {
    return edges;
  }

  /** The uses of a node's value; more than one is a fan-out. */
  public List<Edge> outgoing(int id) {
    return outgoing.get(id);
  }

  public List<Node.Source> sources() {
    return nodes.stream()
        .filter(Node.Source.class::isInstance)
        .map(Node.Source.class::cast)
        .toList();
  }

  /** The names of a node's inputs. */
  public List<String> inputNames(Node node) {
    return node.inputs().stream().map(id -> nodes.get(id).name()).toList();
  }

  /** The names of a node's inputs in LaTeX. */
  public List<String> inputLatex(Node node) {
    return node.inputs().stream().map(id -> nodes.get(id).latexName()).toList();
  }

  @Override
  public String toString() {
    return "Graph[" + size() + " nodes, output " + output().name() + "]";
  }
}
