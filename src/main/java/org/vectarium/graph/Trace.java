package org.vectarium.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A whole run: forward in topological order, backward in reverse, as data. Immutable.
 *
 * <p>∂f/∂v = Σ over the uses of v of (upstream × local); ∂f/∂f = 1.
 */
public final class Trace {

  /** Stands between a node and its true derivative; for exercises with a wrong one. */
  @FunctionalInterface
  public interface LocalRule {
    /** The truth. */
    LocalRule TRUE = (edge, local) -> local;

    Local local(Graph.Edge edge, Local local);
  }

  private final Graph graph;
  private final List<Tensor> values;
  private final List<Tensor> gradients;
  private final List<Step> steps;

  private Trace(Graph graph, List<Tensor> values, List<Tensor> gradients, List<Step> steps) {
    this.graph = graph;
    this.values = values;
    this.gradients = gradients;
    this.steps = steps;
  }

  /**
   * Runs both passes.
   *
   * @param sources a value for every source, by name
   * @throws IllegalArgumentException naming a source without a value or of another shape
   */
  public static Trace run(Graph graph, Map<String, Tensor> sources) {
    return run(graph, sources, LocalRule.TRUE);
  }

  /** As {@link #run(Graph, Map)}, with every local derivative passed through {@code rule}. */
  public static Trace run(Graph graph, Map<String, Tensor> sources, LocalRule rule) {
    List<Tensor> values = forward(graph, sources);
    List<Step> steps = new ArrayList<>();
    for (Node node : graph.nodes()) {
      steps.add(new Step.Forward(node.id(), values.get(node.id())));
    }
    Tensor[] gradients = new Tensor[graph.size()];
    Map<Graph.Edge, Message> messages = new HashMap<>();
    for (int id = graph.size() - 1; id >= 0; id--) {
      Step.Backward step = backward(graph, graph.node(id), values, messages, rule);
      gradients[id] = step.gradient();
      steps.add(step);
    }
    return new Trace(graph, List.copyOf(values), List.of(gradients), List.copyOf(steps));
  }

  /** The forward pass alone: the value of every node, by id. */
  public static List<Tensor> forward(Graph graph, Map<String, Tensor> sources) {
    List<Tensor> values = new ArrayList<>(graph.size());
    for (Node node : graph.nodes()) {
      values.add(
          switch (node) {
            case Node.Source source -> given(source, sources);
            case Node.Operation operation ->
                operation.op().value(operation.inputs().stream().map(values::get).toList());
          });
    }
    return values;
  }

  /**
   * The output if the value of one node, whichever, were another; what comes before it stays.
   *
   * @param value shaped like the node's
   */
  public double outputIf(int node, Tensor value) {
    return valuesIf(node, value).get(graph.output().id()).asScalar();
  }

  /** All values, by id, if the value of one node were another; see {@link #outputIf}. */
  List<Tensor> valuesIf(int node, Tensor value) {
    List<Tensor> changed = new ArrayList<>(values);
    changed.set(node, value);
    for (Node later : graph.nodes().subList(node + 1, graph.size())) {
      if (later instanceof Node.Operation operation) {
        changed.set(
            later.id(),
            operation.op().value(operation.inputs().stream().map(changed::get).toList()));
      }
    }
    return changed;
  }

  private static Tensor given(Node.Source source, Map<String, Tensor> sources) {
    Tensor value = sources.get(source.name());
    if (value == null) {
      throw new IllegalArgumentException("\"" + source.name() + "\" was given no value");
    }
    if (!value.shape().equals(source.shape())) {
      throw new IllegalArgumentException(
          "\"" + source.name() + "\" is " + source.shape() + ", but its value is " + value.shape());
    }
    return value;
  }

  private static Step.Backward backward(
      Graph graph,
      Node node,
      List<Tensor> values,
      Map<Graph.Edge, Message> messages,
      LocalRule rule) {
    List<Message> received = new ArrayList<>();
    boolean output = node.id() == graph.output().id();
    Tensor gradient = Tensor.filled(node.shape(), output ? 1 : 0);
    // Whatever comes after the output has no influence on it, so the output listens to nobody.
    List<Graph.Edge> uses = output ? List.of() : graph.outgoing(node.id());
    for (Graph.Edge use : uses) {
      Message message = Objects.requireNonNull(messages.get(use));
      received.add(message);
      gradient = received.size() == 1 ? message.downstream() : gradient.plus(message.downstream());
    }
    List<Message> sent = new ArrayList<>();
    if (node instanceof Node.Operation operation) {
      List<Tensor> inputs = operation.inputs().stream().map(values::get).toList();
      for (int k = 0; k < inputs.size(); k++) {
        Graph.Edge edge = new Graph.Edge(operation.inputs().get(k), node.id(), k);
        Local local = rule.local(edge, operation.op().local(k, inputs, values.get(node.id())));
        Message message = new Message(edge, gradient, local, local.downstream(gradient));
        messages.put(edge, message);
        sent.add(message);
      }
    }
    return new Step.Backward(node.id(), List.copyOf(received), gradient, List.copyOf(sent));
  }

  public Graph graph() {
    return graph;
  }

  /** The value of every node, by id. */
  List<Tensor> values() {
    return values;
  }

  public Tensor value(int node) {
    return values.get(node);
  }

  public Tensor value(String name) {
    return values.get(graph.node(name).id());
  }

  /** ∂(output)/∂(the node's value), shaped like the value. */
  public Tensor gradient(int node) {
    return gradients.get(node);
  }

  public Tensor gradient(String name) {
    return gradients.get(graph.node(name).id());
  }

  /** Forward steps, then backward steps. */
  public List<Step> steps() {
    return steps;
  }

  public Step.Backward backward(int node) {
    return (Step.Backward) steps.get(2 * graph.size() - 1 - node);
  }

  /** The value of the output. */
  public double output() {
    return values.get(graph.output().id()).asScalar();
  }
}
