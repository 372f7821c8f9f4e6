package org.vectarium.ui.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.vectarium.linalg.SparseMatrix;

/** The words of a row's largest cells. */
final class TopWords {
  private TopWords() {}

  /**
   * One cell of a row.
   *
   * @param column the context word's id
   */
  record Cell(int column, double value) {}

  /** The largest cells of a row above 0, largest first; the first of equals first. */
  static List<Cell> of(SparseMatrix matrix, int row, int most) {
    Comparator<Cell> rising =
        Comparator.comparingDouble(Cell::value)
            .thenComparing(Comparator.comparingInt(Cell::column).reversed());
    PriorityQueue<Cell> best = new PriorityQueue<>(rising);
    for (int k = matrix.rowStart(row); k < matrix.rowStart(row + 1); k++) {
      if (matrix.values()[k] > 0) {
        best.add(new Cell(matrix.columnIndices()[k], matrix.values()[k]));
        if (best.size() > most) {
          best.remove();
        }
      }
    }
    List<Cell> sorted = new ArrayList<>(best);
    sorted.sort(rising.reversed());
    return sorted;
  }
}
