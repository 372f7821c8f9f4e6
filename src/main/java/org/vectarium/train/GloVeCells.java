package org.vectarium.train;

import org.vectarium.linalg.SparseMatrix;

/** The non-zero cells in their {@link CellOrder}, with f(X_ij) and log X_ij ready. Immutable. */
final class GloVeCells {
  private final CellOrder order;
  private final float[] weights;
  private final float[] logs;
  private final double ignorantLoss;

  GloVeCells(SparseMatrix counts, int block, long seed, GloVeLoss loss) {
    order = new CellOrder(counts, block, seed);
    weights = new float[order.cells()];
    logs = new float[order.cells()];
    double sum = 0;
    for (int cell = 0; cell < order.cells(); cell++) {
      weights[cell] = (float) loss.weight(order.count(cell));
      logs[cell] = (float) Math.log(order.count(cell));
      sum += (double) weights[cell] * logs[cell] * logs[cell];
    }
    ignorantLoss = sum / order.cells();
  }

  CellOrder order() {
    return order;
  }

  /** The mean of f(X_ij) log² X_ij. */
  double ignorantLoss() {
    return ignorantLoss;
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
