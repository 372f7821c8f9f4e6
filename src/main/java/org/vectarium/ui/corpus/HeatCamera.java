package org.vectarium.ui.corpus;

/**
 * Which part of a matrix is in view, and how large.
 *
 * @param left the column at the left edge of the plot, with its fraction
 * @param top the row at the upper edge
 * @param cell pixels from one cell to the next
 */
record HeatCamera(double left, double top, double cell) {
  /** The largest cell, in pixels. */
  static final double LARGEST = 40;

  /** Shows all of a square matrix. */
  static HeatCamera whole(int types, double width, double height) {
    return new HeatCamera(0, 0, Math.min(LARGEST, Math.min(width, height) / Math.max(1, types)));
  }

  /** Enlarges about a point of the plot. */
  HeatCamera zoomed(double x, double y, double factor, double smallest) {
    double to = Math.clamp(cell * factor, smallest, LARGEST);
    return new HeatCamera(left + x / cell - x / to, top + y / cell - y / to, to);
  }

  HeatCamera panned(double dx, double dy) {
    return new HeatCamera(left - dx / cell, top - dy / cell, cell);
  }

  /** The nearest camera that does not look past the matrix. */
  HeatCamera within(int types, double width, double height) {
    return new HeatCamera(
        Math.clamp(left, 0, Math.max(0, types - width / cell)),
        Math.clamp(top, 0, Math.max(0, types - height / cell)),
        cell);
  }

  double x(double column) {
    return (column - left) * cell;
  }

  double y(double row) {
    return (row - top) * cell;
  }

  double column(double x) {
    return left + x / cell;
  }

  double row(double y) {
    return top + y / cell;
  }
}
