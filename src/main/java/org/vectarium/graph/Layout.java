package org.vectarium.graph;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Where everything stands: computed once for a graph, then frozen while it is played. Units are
 * those of the sizes given to {@link LayeredLayout}; x grows to the right, y downwards.
 *
 * @param centres of the nodes, by id
 * @param routes for each edge its bends, from the centre of one node to the centre of the other
 * @param trunks nodes whose edges share a way, but for the last part of each
 * @param width of the whole drawing, which starts at 0
 * @param height of the whole drawing, which starts at 0
 */
public record Layout(
    List<Point> centres,
    Map<Graph.Edge, List<Point>> routes,
    Set<Integer> trunks,
    double width,
    double height) {

  /** A place. */
  public record Point(double x, double y) {}

  /** The room a node takes. */
  public record Size(double width, double height) {}

  public Point centre(int node) {
    return centres.get(node);
  }

  /** The bends of an edge. */
  public List<Point> route(Graph.Edge edge) {
    return Objects.requireNonNull(routes.get(edge), edge::toString);
  }
}
