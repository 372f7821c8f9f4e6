package org.vectarium.ui.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows of names on one side of a line. Each name stands centred over its mark, and a thin leader
 * runs from it through the rows nearer the line. Names may be placed in any order: the important
 * ones first. One thread.
 */
final class NameRows {
  /** A name around its mark. */
  private record Name(double x, double half) {
    boolean overlaps(Name other, double gap) {
      return Math.abs(x - other.x) < half + other.half + gap;
    }

    boolean covers(double leader, double gap) {
      return Math.abs(x - leader) < half + gap;
    }
  }

  private final double gap;
  private final List<List<Name>> rows;

  /**
   * @param rows how many there are; row 0 is nearest to the line
   * @param gap the least distance between two names
   */
  NameRows(int rows, double gap) {
    this.gap = gap;
    this.rows = IntStream.range(0, rows).mapToObj(_ -> (List<Name>) new ArrayList<Name>()).toList();
  }

  /**
   * The row nearest to the line where a name crosses neither another name nor a leader, or −1.
   *
   * @param x of its mark
   * @param half its width
   */
  int clear(double x, double half) {
    return first(new Name(x, half), true);
  }

  /** The row nearest to the line where a name crosses no other name, or −1. */
  int free(double x, double half) {
    return first(new Name(x, half), false);
  }

  private int first(Name name, boolean clear) {
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).stream().noneMatch(other -> name.overlaps(other, gap))
          && (!clear || clear(row, name))) {
        return row;
      }
    }
    return -1;
  }

  /** Whether leader and name keep half a gap from the names below and the leaders above. */
  private boolean clear(int row, Name name) {
    for (int below = 0; below < row; below++) {
      if (rows.get(below).stream().anyMatch(other -> other.covers(name.x, gap / 2))) {
        return false;
      }
    }
    for (int above = row + 1; above < rows.size(); above++) {
      if (rows.get(above).stream().anyMatch(other -> name.covers(other.x, gap / 2))) {
        return false;
      }
    }
    return true;
  }

  void place(int row, double x, double half) {
    rows.get(row).add(new Name(x, half));
  }
}
