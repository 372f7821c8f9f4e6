package org.vectarium.train;

import org.vectarium.linalg.SparseMatrix;

/** The non-zero cells in their {@link CellOrder}, with f(X_ij) and log X_ij ready. Immutable. */
final class GloVeCells {
  private final CellOrder order;
  private final float[] weights;
  private final float[] logs;

  GloVeCells(SparseMatrix counts, int block, long seed, GloVeLoss loss) {
    order = new CellOrder(counts, block, seed);
    weights = new float[order.cells()];
    logs = new float[order.cells()];
    for (int cell = 0; cell < order.cells(); cell++) {
      weights[cell] = (float) loss.weight(order.count(cell));
      logs[cell] = (float) Math.log(order.count(cell));
    }
  }

  CellOrder order() {
    return order;
  }

  /** f(X_ij). */
  float weight(int cell) {
    return weights[cell];
  }

  /** log X_ij. */
  float log(int cell) {
    return logs[cell];
  }
}
