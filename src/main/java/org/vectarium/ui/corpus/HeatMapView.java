package org.vectarium.ui.corpus;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.Background;
import org.vectarium.ui.theme.Palette;
import org.vectarium.ui.widget.CanvasPane;

/**
 * The count matrix as a heat map: cell by cell with words at its edges when near, as a map of tiles
 * when far. Below the diagonal of a symmetric matrix it shows what k singular values rebuild, above
 * it what was counted.
 *
 * <p>Drag pans, the wheel enlarges, a click or the arrow keys choose a cell. Screen thread only.
 */
public final class HeatMapView extends CanvasPane {
  /** Room for the words at the left and above, and for the legend, in design pixels. */
  static final double LEFT = 92;

  static final double TOP = 78;
  static final double RIGHT = 72;
  static final double BOTTOM = 6;

  /** Cells at first sight, in pixels. */
  private static final double COMFORTABLE = 20;

  private final HeatMapPainter painter = new HeatMapPainter(this);
  private Consumer<MatrixViewModel.@Nullable Cell> chosen = _ -> {};
  private @Nullable CountedMatrix matrix;
  private @Nullable HeatScale scale;
  private @Nullable HeatTiles tiles;
  private @Nullable Background background;
  private HeatCamera camera = new HeatCamera(0, 0, COMFORTABLE);
  private MatrixViewModel.@Nullable Cell selected;
  private int rank = 1;
  private int hoverRow = -1;
  private int hoverColumn = -1;
  private double pressX;
  private double pressY;
  private boolean dragged;

  public HeatMapView() {
    setFocusTraversable(true);
    getStyleClass().add("heat-map");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    paletteProperty().subscribe((_, _) -> recolour());
    addEventHandler(ScrollEvent.SCROLL, this::wheel);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(event.getX(), event.getY()));
    addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hover(-1, -1));
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    widthProperty().subscribe((_, _) -> keepInside());
    heightProperty().subscribe((_, _) -> keepInside());
  }

  /** Where tiles are painted. */
  void setBackground(Background where) {
    background = where;
  }

  /** Called with the cell that was chosen by hand. */
  void onChosen(Consumer<MatrixViewModel.@Nullable Cell> action) {
    chosen = action;
  }

  /** Shows this matrix; the camera stays unless the corpus is another. */
  void show(@Nullable CountedMatrix next) {
    boolean other = matrix == null || next == null || matrix.corpus() != next.corpus();
    matrix = next;
    if (other) {
      camera = new HeatCamera(0, 0, px(COMFORTABLE));
    }
    recolour();
    keepInside();
  }

  private void recolour() {
    CountedMatrix shown = matrix;
    Background where = background;
    if (shown == null || where == null) {
      scale = null;
      tiles = null;
    } else {
      scale = new HeatScale(shown.placed(), palette());
      tiles = new HeatTiles(shown.placed(), scale, where, this::requestDraw);
    }
    requestDraw();
  }

  /** k of what is rebuilt below the diagonal. */
  void setRank(int k) {
    rank = k;
    requestDraw();
  }

  /** Marks a cell; describes it to a screen reader. */
  void select(MatrixViewModel.@Nullable Cell cell) {
    selected = cell;
    describe();
    requestDraw();
  }

  private void describe() {
    CountedMatrix shown = matrix;
    if (shown == null || selected == null) {
      return;
    }
    setAccessibleText(
        shown.corpus().vocabulary().word(selected.row())
            + ", "
            + shown.corpus().vocabulary().word(selected.column())
            + ": "
            + String.format(
                Locale.ROOT, "%.3g", shown.transformed().get(selected.row(), selected.column())));
  }

  /** Shows the whole matrix. */
  void fit() {
    if (matrix != null) {
      camera = HeatCamera.whole(matrix.types(), plotWidth(), plotHeight());
      keepInside();
    }
  }

  /** Enlarges about the middle. */
  void zoom(double factor) {
    zoom(plotWidth() / 2, plotHeight() / 2, factor);
  }

  /** Lets cells be so many pixels large. */
  void zoomTo(double cell) {
    zoom(cell / camera.cell());
  }

  /** Moves what is in view. */
  void pan(double dx, double dy) {
    camera = camera.panned(dx, dy);
    keepInside();
  }

  private void zoom(double x, double y, double factor) {
    camera = camera.zoomed(x, y, factor, smallest());
    keepInside();
  }

  /** At the smallest the whole matrix is in view. */
  private double smallest() {
    int types = matrix == null ? 1 : matrix.types();
    return Math.min(HeatCamera.LARGEST, HeatCamera.whole(types, plotWidth(), plotHeight()).cell());
  }

  private void keepInside() {
    if (matrix != null && getWidth() > 0) {
      camera = camera.within(matrix.types(), plotWidth(), plotHeight());
    }
    requestDraw();
  }

  double plotWidth() {
    return Math.max(1, getWidth() - px(LEFT) - px(RIGHT));
  }

  double plotHeight() {
    return Math.max(1, getHeight() - px(TOP) - px(BOTTOM));
  }

  private void wheel(ScrollEvent event) {
    if (event.getDeltaY() != 0) {
      zoom(event.getX() - px(LEFT), event.getY() - px(TOP), Math.exp(event.getDeltaY() * 0.004));
    }
    event.consume();
  }

  private void press(MouseEvent event) {
    requestFocus();
    pressX = event.getX();
    pressY = event.getY();
    dragged = false;
  }

  private void drag(MouseEvent event) {
    double dx = event.getX() - pressX;
    double dy = event.getY() - pressY;
    if (dragged || Math.hypot(dx, dy) > 4) {
      dragged = true;
      pan(dx, dy);
      pressX = event.getX();
      pressY = event.getY();
    }
  }

  private void release(MouseEvent event) {
    if (!dragged) {
      hover(event.getX(), event.getY());
      choose(hoverRow, hoverColumn);
    }
  }

  private void hover(double x, double y) {
    CountedMatrix shown = matrix;
    double plotX = x - px(LEFT);
    double plotY = y - px(TOP);
    int row = (int) Math.floor(camera.row(plotY));
    int column = (int) Math.floor(camera.column(plotX));
    boolean inside =
        shown != null
            && plotX >= 0
            && plotY >= 0
            && plotX < plotWidth()
            && plotY < plotHeight()
            && row < shown.types()
            && column < shown.types();
    if ((inside ? row : -1) != hoverRow || (inside ? column : -1) != hoverColumn) {
      hoverRow = inside ? row : -1;
      hoverColumn = inside ? column : -1;
      requestDraw();
    }
  }

  private void choose(int row, int column) {
    CountedMatrix shown = matrix;
    if (shown != null && row >= 0 && column >= 0) {
      chosen.accept(new MatrixViewModel.Cell(shown.order()[row], shown.order()[column]));
    }
  }

  private void key(KeyEvent event) {
    int dx = 0;
    int dy = 0;
    switch (event.getCode()) {
      case LEFT -> dx = -1;
      case RIGHT -> dx = 1;
      case UP -> dy = -1;
      case DOWN -> dy = 1;
      default -> {
        return;
      }
    }
    moveSelection(dx, dy);
    event.consume();
  }

  private void moveSelection(int dx, int dy) {
    CountedMatrix shown = matrix;
    if (shown == null) {
      return;
    }
    int row = selected == null ? 0 : shown.placeOf(selected.row()) + dy;
    int column = selected == null ? 0 : shown.placeOf(selected.column()) + dx;
    row = Math.clamp(row, 0, shown.types() - 1);
    column = Math.clamp(column, 0, shown.types() - 1);
    choose(row, column);
    reveal(row, column);
  }

  private void reveal(int row, int column) {
    double left = Math.clamp(camera.left(), column + 1 - plotWidth() / camera.cell(), column);
    double top = Math.clamp(camera.top(), row + 1 - plotHeight() / camera.cell(), row);
    camera = new HeatCamera(left, top, camera.cell());
    keepInside();
  }

  /* Opened to the painter beside it. */

  @Override
  protected Palette palette() {
    return super.palette();
  }

  @Override
  protected double px(double length) {
    return super.px(length);
  }

  @Override
  protected Font font(double size) {
    return super.font(size);
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    CountedMatrix shown = matrix;
    HeatScale colours = scale;
    HeatTiles pieces = tiles;
    if (shown != null && colours != null && pieces != null) {
      painter.paint(
          g,
          new HeatMapPainter.Scene(
              shown, colours, pieces, camera, rank, selected, hoverRow, hoverColumn));
    }
  }
}
