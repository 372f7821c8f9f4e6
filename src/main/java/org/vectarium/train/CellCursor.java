package org.vectarium.train;

/** A place in the run's sequence of cells: epoch after epoch in the order of {@link CellOrder}. */
final class CellCursor {
  private final CellOrder order;
  private final int[] shuffled;
  private int epoch;
  private int[] tiles;
  private int tileInOrder;
  private int cellInTile;

  /** At the first cell. */
  CellCursor(CellOrder order) {
    this.order = order;
    this.shuffled = new int[order.largestTile()];
    this.tiles = order.tileOrder(0);
    seek(0);
  }

  /** Goes to the cell that the {@code update}-th update of a run works on, from 0. */
  void seek(long update) {
    epoch = Math.toIntExact(update / order.cells());
    tiles = order.tileOrder(epoch);
    tileInOrder = 0;
    long left = update % order.cells();
    while (left >= order.size(tiles[tileInOrder])) {
      left -= order.size(tiles[tileInOrder++]);
    }
    order.cellOrder(epoch, tiles[tileInOrder], shuffled);
    cellInTile = (int) left;
  }

  /** The tile of the present cell. */
  int tile() {
    return tiles[tileInOrder];
  }

  /** The present cell. */
  int cell() {
    return shuffled[cellInTile];
  }

  /** Moves to the next cell. */
  void next() {
    if (++cellInTile == order.size(tiles[tileInOrder])) {
      nextTile();
    }
  }

  private void nextTile() {
    if (++tileInOrder == tiles.length) {
      tiles = order.tileOrder(++epoch);
      tileInOrder = 0;
    }
    cellInTile = 0;
    order.cellOrder(epoch, tiles[tileInOrder], shuffled);
  }
}
