package org.vectarium.train;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of the run's sequence of cells that lies within one tile.
 *
 * @param from of the tile's cells in the order of the epoch, the first of the piece
 * @param to one past its last
 */
record CellSegment(int epoch, int tile, int from, int to) {

  /** The pieces that updates {@code [from, to)} of a run consist of. */
  static List<CellSegment> between(CellOrder order, long from, long to) {
    List<CellSegment> segments = new ArrayList<>();
    long at = from;
    while (at < to) {
      int epoch = Math.toIntExact(at / order.cells());
      long tileStart = (long) epoch * order.cells();
      for (int tile : order.tileOrder(epoch)) {
        long tileEnd = tileStart + order.size(tile);
        if (at < tileEnd && at < to) {
          long end = Math.min(to, tileEnd);
          segments.add(
              new CellSegment(epoch, tile, (int) (at - tileStart), (int) (end - tileStart)));
          at = end;
        }
        tileStart = tileEnd;
      }
    }
    return segments;
  }

  int length() {
    return to - from;
  }
}
