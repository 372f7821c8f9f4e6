package org.vectarium.ui.backprop;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.vectarium.graph.Tensor;
import org.vectarium.ui.theme.Palette;

/**
 * Paints tensors as cells of colour, purple for negative and green for positive, up to the largest
 * |entry| of each tensor; and the hatch of what is not computed yet. Screen thread only.
 */
final class TensorPainter {
  /** Cells smaller than this have no gaps between them. */
  private static final double GAP_FROM = 5;

  /** Tensors with more entries are drawn by the pixel. */
  private static final int MOST_CELLS = 20_000;

  private final GraphicsContext g;
  private final Palette palette;

  TensorPainter(GraphicsContext g, Palette palette) {
    this.g = g;
    this.palette = palette;
  }

  /**
   * A tensor in a frame, or the hatch for null.
   *
   * @param upright whether a vector stands; a matrix always shows its rows as rows
   */
  void paint(
      @Nullable Tensor tensor,
      double x,
      double y,
      double w,
      double h,
      boolean upright,
      Color frame) {
    if (tensor == null) {
      hatch(x, y, w, h);
      return;
    }
    g.setFill(palette.voidColour());
    g.fillRoundRect(x, y, w, h, 6, 6);
    cells(tensor, x + 3, y + 3, w - 6, h - 6, upright);
    g.setStroke(frame);
    g.setLineWidth(1.6);
    g.setLineDashes();
    g.strokeRoundRect(x, y, w, h, 6, 6);
  }

  /** Over numbers from before an edit: the picture stays, but grey and struck out. */
  void stale(double x, double y, double w, double h) {
    g.setFill(palette.voidColour().deriveColor(0, 1, 1, 0.62));
    g.fillRoundRect(x, y, w, h, 6, 6);
    g.setStroke(palette.low());
    g.setLineWidth(1.6);
    g.setLineDashes(3, 3);
    g.strokeRoundRect(x, y, w, h, 6, 6);
    g.setLineDashes();
    g.strokeLine(x + 2, y + h - 2, x + w - 2, y + 2);
  }

  /** Through a number from before an edit. */
  void strike(double x, double y, double w) {
    g.setStroke(palette.low());
    g.setLineWidth(1.6);
    g.setLineDashes();
    g.strokeLine(x - w / 2, y, x + w / 2, y);
  }

  private void cells(Tensor tensor, double x, double y, double w, double h, boolean upright) {
    boolean matrix = tensor.shape().isMatrix();
    int rows = matrix ? tensor.shape().rows() : upright ? tensor.size() : 1;
    int columns = matrix ? tensor.shape().columns() : upright ? 1 : tensor.size();
    if ((double) rows * columns > MOST_CELLS) {
      coarse(tensor, rows, columns, x, y, w, h);
      return;
    }
    double cw = w / columns;
    double ch = h / rows;
    double gapX = cw >= GAP_FROM ? 1 : 0;
    double gapY = ch >= GAP_FROM ? 1 : 0;
    double max = tensor.maxAbs();
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        double value = tensor.get(r * columns + c);
        g.setFill(
            Double.isFinite(value)
                ? palette.diverging(max == 0 ? 0 : value / max)
                : palette.danger());
        // Cells without gaps overlap by a hair, or their edges would shine through.
        g.fillRect(
            x + c * cw + gapX / 2,
            y + r * ch + gapY / 2,
            cw - gapX + (gapX == 0 ? 0.5 : 0),
            ch - gapY + (gapY == 0 ? 0.5 : 0));
      }
    }
  }

  /** One cell for each two pixels: the entry of largest size among those that fall on it. */
  private void coarse(
      Tensor tensor, int rows, int columns, double x, double y, double w, double h) {
    int across = Math.clamp((int) (w / 2), 1, columns);
    int down = Math.clamp((int) (h / 2), 1, rows);
    double[] largest = new double[across * down];
    for (int i = 0; i < tensor.size(); i++) {
      int cell =
          i / columns * down / rows * across + (int) ((long) (i % columns) * across / columns);
      if (Math.abs(tensor.get(i)) > Math.abs(largest[cell])) {
        largest[cell] = tensor.get(i);
      }
    }
    double max = Math.max(1e-300, tensor.maxAbs());
    for (int cell = 0; cell < largest.length; cell++) {
      g.setFill(palette.diverging(largest[cell] / max));
      g.fillRect(
          x + cell % across * w / across,
          y + (double) (cell / across) * h / down,
          w / across + 0.5,
          h / down + 0.5);
    }
  }

  /** Not computed yet: never the picture of a zero. */
  void hatch(double x, double y, double w, double h) {
    g.save();
    g.beginPath();
    g.rect(x, y, w, h);
    g.clip();
    g.setStroke(palette.pending().deriveColor(0, 1, 1, 0.7));
    g.setLineWidth(1);
    g.setLineDashes();
    for (double d = -h; d < w; d += 6) {
      g.strokeLine(x + d, y + h, x + d + h, y);
    }
    g.restore();
    g.setStroke(palette.pending());
    g.setLineWidth(1.2);
    g.setLineDashes(4, 3);
    g.strokeRoundRect(x, y, w, h, 6, 6);
    g.setLineDashes();
  }
}
