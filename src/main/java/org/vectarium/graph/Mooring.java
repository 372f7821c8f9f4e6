package org.vectarium.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Parameters that stand directly above or below the one operation that uses them, where that
 * operation also has the main line's vector coming in: so neither their arrow crosses the line nor
 * do they need a column of their own.
 */
final class Mooring {
  /** What is moored to an operation, from it outwards, on one of its sides. */
  private record Side(Place anchor, boolean above, List<Place> moored) {}

  private final List<Side> sides = new ArrayList<>();
  private final Set<Place> moored = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Moves what is moored into the layer of its operation. */
  Mooring(Graph graph, List<Place> places) {
    for (Node node : graph.nodes()) {
      int line = mainLine(graph, node);
      if (line >= 0) {
        moor(graph, node, line, places);
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

  private void moor(Graph graph, Node node, int line, List<Place> places) {
    Place anchor = places.get(node.id());
    Side above = new Side(anchor, true, new ArrayList<>());
    Side below = new Side(anchor, false, new ArrayList<>());
    for (int k = 0; k < node.inputs().size(); k++) {
      int id = node.inputs().get(k);
      boolean fits =
          graph.node(id) instanceof Node.Source source
              && !source.shape().isScalar()
              && graph.outgoing(id).size() == 1;
      if (fits) {
        Place place = places.get(id);
        place.layer = anchor.layer;
        moored.add(place);
        (k < line ? above : below).moored.add(place);
      }
    }
    sides.addAll(List.of(above, below));
  }

  boolean isMoored(Place place) {
    return moored.contains(place);
  }

  /** Keeps room beside the operations. */
  void reserve(double gap) {
    for (Side side : sides) {
      for (Place place : side.moored) {
        double room = gap + place.height;
        if (side.above) {
          place.y = -side.anchor.up - room + place.height / 2;
          side.anchor.up += room;
        } else {
          place.y = side.anchor.down + room - place.height / 2;
          side.anchor.down += room;
        }
      }
    }
  }

  /** Brings everything moored, whose heights {@link #reserve} has set, to its operation's. */
  void settle() {
    sides.forEach(side -> side.moored.forEach(place -> place.y += side.anchor.y));
  }
}
