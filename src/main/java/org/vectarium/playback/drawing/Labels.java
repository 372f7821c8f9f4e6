package org.vectarium.playback.drawing;

import java.util.Map;
import java.util.Optional;
import org.vectarium.graph.Graph;

/**
 * Where the texts of a drawing stand. No two of them overlap, and none lies on a node or, but for
 * the strips of vectors, on a line; what finds no such place has none and is left to the pointer.
 * Immutable.
 *
 * @param values for the edges of numbers: the value
 * @param gradients for the edges of numbers: what comes back
 * @param strips for the edges of vectors and matrices between operations: the upper block
 * @param stripsBack the lower block
 * @param badges for the edges of numbers: their shape
 * @param captions for operations: their formula
 * @param missing how many numbers and strips have no place
 */
public record Labels(
    Map<Graph.Edge, Rectangle> values,
    Map<Graph.Edge, Rectangle> gradients,
    Map<Graph.Edge, Rectangle> strips,
    Map<Graph.Edge, Rectangle> stripsBack,
    Map<Graph.Edge, Rectangle> badges,
    Map<Integer, Rectangle> captions,
    int missing) {

  public Optional<Rectangle> value(Graph.Edge edge) {
    return Optional.ofNullable(values.get(edge));
  }

  public Optional<Rectangle> gradient(Graph.Edge edge) {
    return Optional.ofNullable(gradients.get(edge));
  }

  public Optional<Rectangle> strip(Graph.Edge edge) {
    return Optional.ofNullable(strips.get(edge));
  }

  public Optional<Rectangle> stripBack(Graph.Edge edge) {
    return Optional.ofNullable(stripsBack.get(edge));
  }

  public Optional<Rectangle> badge(Graph.Edge edge) {
    return Optional.ofNullable(badges.get(edge));
  }

  public Optional<Rectangle> caption(int node) {
    return Optional.ofNullable(captions.get(node));
  }
}
