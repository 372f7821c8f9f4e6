package org.vectarium.graph;

/**
 * What gradients cost, in multiplications (Griewank: all gradients for a small multiple of one
 * forward pass).
 *
 * @param forward one forward pass
 * @param backward one backward pass: every gradient, with δ shared
 * @param separately the same gradients, each source by a chain of its own, nothing shared
 * @param numericPasses forward passes that central differences need: two for each entry of each
 *     source that is not a constant
 */
public record Work(long forward, long backward, long separately, long numericPasses) {

  /** Counts a trace's work; nothing is run again. */
  public static Work of(Trace trace) {
    Graph graph = trace.graph();
    long forward = 0;
    long backward = 0;
    long separately = 0;
    long entries = 0;
    for (Node node : graph.nodes()) {
      switch (node) {
        case Node.Operation operation -> {
          forward +=
              operation
                  .op()
                  .multiplications(
                      operation.inputs().stream().map(i -> graph.node(i).shape()).toList());
          for (Message message : trace.backward(node.id()).sent()) {
            backward += message.local().multiplications();
          }
        }
        case Node.Source source -> {
          if (source.role() != Node.Role.CONSTANT) {
            entries += source.shape().size();
            separately += alone(trace, source.id());
          }
        }
      }
    }
    return new Work(forward, backward, separately, 2 * entries);
  }

  /** The backward work of the edges between one source and the output. */
  private static long alone(Trace trace, int source) {
    Graph graph = trace.graph();
    boolean[] after = new boolean[graph.size()];
    after[source] = true;
    long work = 0;
    for (Node node : graph.nodes().subList(source + 1, graph.size())) {
      for (Message message : trace.backward(node.id()).sent()) {
        if (after[message.edge().from()]) {
          after[node.id()] = true;
          work += message.local().multiplications();
        }
      }
    }
    return work;
  }
}
