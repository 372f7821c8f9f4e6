package org.vectarium.ui.backprop;

import java.util.Map;
import org.vectarium.graph.Graph;
import org.vectarium.graph.Tensor;

/**
 * What lies under the glass: a graph with values for its sources. Immutable.
 *
 * @param latex the whole graph as one formula
 * @param graph its nodes
 * @param sources a value for each source, by name
 * @param captions what stands under a node, such as the word of a vector; by node
 */
public record Specimen(
    String latex, Graph graph, Map<String, Tensor> sources, Map<Integer, String> captions) {}
