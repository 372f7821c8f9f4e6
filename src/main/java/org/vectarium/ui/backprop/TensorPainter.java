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

  private void cells(Tensor tensor, double x, double y, double w, double h, boolean upright) {
    boolean matrix = tensor.shape().isMatrix();
    int rows = matrix ? tensor.shape().rows() : upright ? tensor.size() : 1;
    int columns = matrix ? tensor.shape().columns() : upright ? 1 : tensor.size();
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
