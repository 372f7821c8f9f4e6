package org.vectarium.ui.explore;

import java.util.Arrays;

/**
 * Rows of names on one side of a line, filled from left to right. Each name stands centred over its
 * mark, and a thin leader runs from it through the rows nearer the line. One thread.
 */
final class NameRows {
  private final double gap;
  private final double[] ends;
  private final double[] leaders;

  /**
   * @param rows how many there are; row 0 is nearest to the line
   * @param gap the least distance between two names
   */
  NameRows(int rows, double gap) {
    this.gap = gap;
    ends = filled(rows);
    leaders = filled(rows);
  }

  private static double[] filled(int rows) {
    double[] places = new double[rows];
    Arrays.fill(places, Double.NEGATIVE_INFINITY);
    return places;
  }

  /**
   * The row nearest to the line where a name crosses neither another name nor a leader, or −1.
   *
   * @param x of its mark, not left of any mark placed before
   * @param half its width
   */
  int clear(double x, double half) {
    return free(x, half, true);
  }

  /** The row nearest to the line where a name crosses no other name, or −1. */
  int free(double x, double half) {
    return free(x, half, false);
  }

  private int free(double x, double half, boolean clear) {
    for (int row = 0; row < ends.length; row++) {
      if (ends[row] + gap <= x - half && (!clear || clear(row, x, half))) {
        return row;
      }
    }
    return -1;
  }

  /** Whether leader and name keep half a gap from the names below and the leaders above. */
  private boolean clear(int row, double x, double half) {
    for (int other = 0; other < ends.length; other++) {
      boolean crossed =
          other < row ? ends[other] + gap / 2 > x : leaders[other] + gap / 2 > x - half;
      if (other != row && crossed) {
        return false;
      }
    }
    return true;
  }

  void place(int row, double x, double half) {
    ends[row] = x + half;
    leaders[row] = x;
  }
}
