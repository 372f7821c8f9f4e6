package org.vectarium.graph;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parameters that stand directly above or below the one operation that uses them, where that
 * operation also has the main line's vector coming in: so neither their arrow crosses the line nor
 * do they need a column of their own.
 */
final class Mooring {
  private final Map<Place, Double> shifts = new IdentityHashMap<>();
  private final Map<Place, Place> anchors = new IdentityHashMap<>();

  Mooring(Graph graph, List<Place> places, double gap) {
    for (Node node : graph.nodes()) {
      int line = mainLine(graph, node);
      if (line >= 0) {
        moor(graph, node, line, places, gap);
      }
    }
  }

  /** Which input is the vector of the main line; −1 for none. */
  private static int mainLine(Graph graph, Node node) {
    for (int k = 0; k < node.inputs().size(); k++) {
      Node input = graph.node(node.inputs().get(k));
      if (input instanceof Node.Operation && !input.shape().isScalar()) {
        return k;
      }
    }
    return -1;
  }

  private void moor(Graph graph, Node node, int line, List<Place> places, double gap) {
    List<Integer> done = new ArrayList<>();
    Place anchor = places.get(node.id());
    for (int k = 0; k < node.inputs().size(); k++) {
      int id = node.inputs().get(k);
      boolean moored =
          graph.node(id) instanceof Node.Source source
              && !source.shape().isScalar()
              && graph.outgoing(id).size() == 1;
      if (!moored || done.contains(id)) {
        continue;
      }
      done.add(id);
      Place place = places.get(id);
      anchors.put(place, anchor);
      place.layer = anchor.layer;
      if (k < line) {
        shifts.put(place, -anchor.up - gap - place.height / 2);
        anchor.up += gap + place.height;
      } else {
        shifts.put(place, anchor.down + gap + place.height / 2);
        anchor.down += gap + place.height;
      }
    }
  }

  boolean isMoored(Place place) {
    return anchors.containsKey(place);
  }

  /** Brings everything moored to where its operation has come to stand. */
  void settle() {
    anchors.forEach((place, anchor) -> place.y = anchor.y + shifts.getOrDefault(place, 0.0));
  }
}
