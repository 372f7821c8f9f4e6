package org.vectarium.graph.preset;

import java.util.Map;
import org.vectarium.graph.Graph;
import org.vectarium.graph.Tensor;
import org.vectarium.graph.Trace;

/**
 * A graph with values to begin with. Immutable.
 *
 * @param latex the whole graph as one formula
 * @param graph its nodes
 * @param sources a value for each source, by name
 */
public record Preset(String latex, Graph graph, Map<String, Tensor> sources) {
  public Preset {
    sources = Map.copyOf(sources);
  }

  public Trace run() {
    return Trace.run(graph, sources);
  }
}
