package org.vectarium.ui.explore;

import org.vectarium.projection.NeighbourGraph;

/**
 * How honest a picture is: which share of a word's true neighbours are its neighbours in the
 * picture. Measured among the most frequent words. Immutable by agreement.
 *
 * @param kept the share by id, of the first words; empty while unknown
 * @param mean of all shares; NaN while unknown
 */
@SuppressWarnings("ArrayRecordComponent")
record Quality(float[] kept, double mean) {
  static final Quality NONE = new Quality(new float[0], Double.NaN);

  /** Counts the neighbours that a plane keeps. */
  static Quality of(NeighbourGraph graph, Plane plane) {
    float[] kept = graph.keptOfEach(plane.x(), plane.y(), plane.z());
    double sum = 0;
    for (float share : kept) {
      sum += share;
    }
    return new Quality(kept, sum / kept.length);
  }

  boolean known() {
    return kept.length > 0;
  }
}
