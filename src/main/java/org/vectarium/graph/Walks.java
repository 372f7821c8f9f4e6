package org.vectarium.graph;

import java.util.HashMap;
import java.util.Map;

/**
 * How often each edge is walked when every derivative gets a chain of its own: once for each source
 * before it. With δ shared, every edge is walked once.
 */
public final class Walks {
  private Walks() {}

  /** For each edge, the number of sources (constants aside) whose chains pass through it. */
  public static Map<Graph.Edge, Integer> separately(Graph graph) {
    Map<Graph.Edge, Integer> walks = new HashMap<>();
    for (Node.Source source : graph.sources()) {
      if (source.role() == Node.Role.CONSTANT) {
        continue;
      }
      boolean[] after = new boolean[graph.size()];
      after[source.id()] = true;
      for (Graph.Edge edge : graph.edges()) {
        if (after[edge.from()]) {
          after[edge.to()] = true;
          walks.merge(edge, 1, Integer::sum);
        }
      }
    }
    return Map.copyOf(walks);
  }
}
