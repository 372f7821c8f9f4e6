package org.vectarium.ui.corpus;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.vectarium.linalg.SparseMatrix;
import org.vectarium.linalg.TruncatedSvd;
import org.vectarium.ui.theme.Palette;
import org.vectarium.ui.widget.Figures;

/** Paints a {@link HeatMapView}. */
final class HeatMapPainter {
  /** From this size on, cells are drawn one by one. */
  private static final double NEAR = 7;

  /** From this size on, words stand beside the cells. */
  private static final double READABLE = 11;

  /** Tiles farther up than this are not looked for while a nearer one is on its way. */
  private static final int ANCESTORS = 8;

  private final HeatMapView view;
  private final CellImage cells = new CellImage();

  HeatMapPainter(HeatMapView view) {
    this.view = view;
  }

  /** All that one picture shows. */
  record Scene(
      CountedMatrix matrix,
      HeatScale scale,
      HeatTiles tiles,
      HeatCamera camera,
      int rank,
      MatrixViewModel.@Nullable Cell selected,
      int hoverRow,
      int hoverColumn) {
    /** Whether the lower half shows the rebuilt matrix. */
    boolean rebuilt() {
      return camera.cell() >= NEAR && matrix.svd() != null && !matrix.switches().leftOnly();
    }
  }

  void paint(GraphicsContext g, Scene s) {
    double left = view.px(HeatMapView.LEFT);
    double top = view.px(HeatMapView.TOP);
    g.save();
    g.translate(left, top);
    g.beginPath();
    g.rect(0, 0, view.plotWidth(), view.plotHeight());
    g.clip();
    if (s.camera.cell() >= NEAR) {
      cells(g, s);
      if (s.rebuilt()) {
        diagonal(g, s);
      }
    } else {
      tiles(g, s);
    }
    marks(g, s);
    g.restore();
    words(g, s);
    legend(g, s);
  }

  private int firstRow(Scene s) {
    return Math.max(0, (int) Math.floor(s.camera.top()));
  }

  private int endRow(Scene s) {
    return Math.min(s.matrix.types(), (int) Math.ceil(s.camera.row(view.plotHeight())));
  }

  private int firstColumn(Scene s) {
    return Math.max(0, (int) Math.floor(s.camera.left()));
  }

  private int endColumn(Scene s) {
    return Math.min(s.matrix.types(), (int) Math.ceil(s.camera.column(view.plotWidth())));
  }

  /** One picture of all cells: thousands of rectangles each frame would cost more than a frame. */
  private void cells(GraphicsContext g, Scene s) {
    double size = s.camera.cell();
    int gap = size >= 10 ? 1 : 0;
    int[] order = s.matrix.order();
    TruncatedSvd svd = s.rebuilt() ? s.matrix.svd() : null;
    int kept = svd == null ? 0 : Math.min(s.rank, svd.rank());
    cells.begin((int) Math.ceil(view.plotWidth()), (int) Math.ceil(view.plotHeight()));
    int from = firstColumn(s);
    int to = endColumn(s);
    for (int row = firstRow(s); row < endRow(s); row++) {
      float[] counted = row(s.matrix.placed(), row, from, to);
      int top = (int) Math.round(s.camera.y(row));
      int bottom = (int) Math.round(s.camera.y(row + 1.0)) - gap;
      for (int column = from; column < to; column++) {
        double value =
            svd != null && column < row
                ? svd.cell(order[row], order[column], kept)
                : counted[column - from];
        cells.fill(
            (int) Math.round(s.camera.x(column)),
            top,
            (int) Math.round(s.camera.x(column + 1.0)) - gap,
            bottom,
            s.scale.argb(value));
      }
    }
    cells.draw(g);
  }

  private static float[] row(SparseMatrix matrix, int row, int from, int to) {
    float[] values = new float[Math.max(0, to - from)];
    for (int k = matrix.rowStart(row); k < matrix.rowStart(row + 1); k++) {
      int column = matrix.columnIndices()[k];
      if (column >= to) {
        break;
      }
      if (column >= from) {
        values[column - from] = matrix.values()[k];
      }
    }
    return values;
  }

  private void diagonal(GraphicsContext g, Scene s) {
    g.setStroke(view.palette().line2());
    g.setLineWidth(1.5);
    int first = Math.max(firstRow(s), firstColumn(s));
    int end = Math.min(endRow(s), endColumn(s));
    g.beginPath();
    g.moveTo(s.camera.x(first), s.camera.y(first));
    for (int k = first; k < end; k++) {
      g.lineTo(s.camera.x(k), s.camera.y(k + 1.0));
      g.lineTo(s.camera.x(k + 1.0), s.camera.y(k + 1.0));
    }
    g.stroke();
  }

  /**
   * Tiles of the level whose pixels are at most one screen pixel each; larger only for zoom > 1.
   */
  private void tiles(GraphicsContext g, Scene s) {
    g.setImageSmoothing(false);
    int level =
        s.camera.cell() >= 1
            ? 0
            : (int) Math.ceil(Math.log(1 / s.camera.cell()) / Math.log(2) - 1e-9);
    double span = (double) HeatTiles.SIZE * (1 << level);
    int across = (int) Math.ceil(s.matrix.types() / span);
    int fromX = Math.max(0, (int) (s.camera.left() / span));
    int fromY = Math.max(0, (int) (s.camera.top() / span));
    int toX = Math.min(across, (int) (s.camera.column(view.plotWidth()) / span) + 1);
    int toY = Math.min(across, (int) (s.camera.row(view.plotHeight()) / span) + 1);
    double size = span * s.camera.cell();
    for (int y = fromY; y < toY; y++) {
      for (int x = fromX; x < toX; x++) {
        tile(
            g,
            s.tiles,
            new HeatTiles.Key(level, x, y),
            s.camera.x(x * span),
            s.camera.y(y * span),
            size);
      }
    }
  }

  /** A tile, or the piece of a coarser one that stands in for it. */
  private static void tile(
      GraphicsContext g, HeatTiles tiles, HeatTiles.Key key, double x, double y, double size) {
    Image image = tiles.tile(key);
    if (image != null) {
      g.drawImage(image, x, y, size, size);
      return;
    }
    HeatTiles.Key ancestor = key;
    for (int up = 1; up <= ANCESTORS; up++) {
      ancestor = ancestor.parent();
      Image coarse = tiles.ready(ancestor);
      if (coarse != null) {
        double piece = HeatTiles.SIZE / (double) (1 << up);
        g.drawImage(
            coarse,
            (key.column() & ((1 << up) - 1)) * piece,
            (key.row() & ((1 << up) - 1)) * piece,
            piece,
            piece,
            x,
            y,
            size,
            size);
        return;
      }
    }
  }

  private void marks(GraphicsContext g, Scene s) {
    Palette palette = view.palette();
    if (s.hoverRow >= 0) {
      mark(g, s, s.hoverRow, s.hoverColumn, palette.hi(), false);
    }
    if (s.selected != null) {
      int row = s.matrix.placeOf(s.selected.row());
      int column = s.matrix.placeOf(s.selected.column());
      mark(g, s, row, column, palette.nowFill(), false);
      if (s.rebuilt() && row != column) {
        mark(g, s, column, row, palette.nowFill(), true);
      }
    }
  }

  private static void mark(
      GraphicsContext g, Scene s, int row, int column, Color colour, boolean dashed) {
    double size = Math.max(5, s.camera.cell());
    g.setStroke(colour);
    g.setLineWidth(2);
    if (dashed) {
      g.setLineDashes(3, 3);
    }
    g.strokeRoundRect(s.camera.x(column) - 1, s.camera.y(row) - 1, size + 1, size + 1, 5, 5);
    g.setLineDashes((double[]) null);
  }

  private void words(GraphicsContext g, Scene s) {
    double left = view.px(HeatMapView.LEFT);
    double top = view.px(HeatMapView.TOP);
    int markedRow = s.hoverRow >= 0 ? s.hoverRow : place(s, true);
    int markedColumn = s.hoverColumn >= 0 ? s.hoverColumn : place(s, false);
    boolean all = s.camera.cell() >= view.px(READABLE);
    g.setFont(view.font(Math.min(12, s.camera.cell() * 0.72 + 1.5)));
    if (!all) {
      g.setFont(view.font(12));
    }
    g.setTextBaseline(VPos.CENTER);
    for (int row = firstRow(s); row < endRow(s); row++) {
      double y = s.camera.y(row + 0.5);
      if ((all || row == markedRow) && y >= 0 && y <= view.plotHeight()) {
        g.setFill(row == markedRow ? view.palette().now() : view.palette().mid());
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(shortened(s.matrix.word(row)), left - 8, top + y);
      }
    }
    g.setTextAlign(TextAlignment.LEFT);
    for (int column = firstColumn(s); column < endColumn(s); column++) {
      double x = s.camera.x(column + 0.5);
      if ((all || column == markedColumn) && x >= 0 && x <= view.plotWidth()) {
        g.save();
        g.translate(left + x, top - 8);
        g.rotate(-55);
        g.setFill(column == markedColumn ? view.palette().forward() : view.palette().mid());
        g.fillText(shortened(s.matrix.word(column)), 0, 0);
        g.restore();
      }
    }
  }

  private static int place(Scene s, boolean row) {
    if (s.selected == null) {
      return -1;
    }
    return s.matrix.placeOf(row ? s.selected.row() : s.selected.column());
  }

  private static String shortened(String word) {
    return word.length() > 14 ? word.substring(0, 13) + "…" : word;
  }

  private void legend(GraphicsContext g, Scene s) {
    double x = view.px(HeatMapView.LEFT) + view.plotWidth() + view.px(14);
    double top = view.px(HeatMapView.TOP);
    double height = Math.min(view.px(150), view.plotHeight());
    int steps = 50;
    for (int k = 0; k < steps; k++) {
      g.setFill(s.scale.colour(s.scale.top() * (1 - k / (steps - 1.0))));
      g.fillRect(x, top + k * height / steps, view.px(12), height / steps + 1);
    }
    g.setFill(view.palette().low());
    g.setFont(view.font(11));
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    g.fillText("≥ " + number(s.scale.top()), x + view.px(17), top + view.px(5));
    g.fillText("0", x + view.px(17), top + height - view.px(5));
  }

  /** Three digits. */
  static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e5) {
      return Figures.format("%.0f", value);
    }
    return Figures.format(Math.abs(value) < 100 ? "%.2f" : "%.0f", value);
  }
}
