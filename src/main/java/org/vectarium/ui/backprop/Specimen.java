package org.vectarium.ui.backprop;

import java.util.HashMap;
import java.util.Map;
import org.vectarium.graph.Graph;
import org.vectarium.graph.Tensor;
import org.vectarium.graph.expression.Expression;

/**
 * What lies under the glass: a graph with values for its sources. Immutable.
 *
 * @param latex the whole graph as one formula
 * @param graph its nodes
 * @param sources a value for each source, by name
 * @param captions what stands under a node, such as the word of a vector; by node
 */
public record Specimen(
    String latex, Graph graph, Map<String, Tensor> sources, Map<Integer, String> captions) {

  static Specimen of(org.vectarium.graph.preset.Preset preset) {
    return new Specimen(preset.latex(), preset.graph(), preset.sources(), Map.of());
  }

  static Specimen of(Expression formula) {
    return new Specimen(formula.latex(), formula.graph(), formula.defaults(), Map.of());
  }

  /** The same graph with entry {@code index} of a source changed. */
  Specimen with(String source, int index, double value) {
    Map<String, Tensor> changed = new HashMap<>(sources);
    changed.put(source, value(source).with(index, value));
    return with(changed);
  }

  /** The same graph with these values for its sources. */
  Specimen with(Map<String, Tensor> values) {
    return new Specimen(latex, graph, Map.copyOf(values), captions);
  }

  /** The value of a source. */
  Tensor value(String source) {
    Tensor tensor = sources.get(source);
    if (tensor == null) {
      throw new IllegalArgumentException("there is no source \"" + source + "\"");
    }
    return tensor;
  }
}
