package org.vectarium.ui.corpus;

import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.vectarium.linalg.TruncatedSvd;
import org.vectarium.ui.widget.CanvasPane;

/**
 * Singular values as bars, those kept bright, with a handle at k that is dragged or moved with the
 * arrow keys. Screen thread only.
 */
public final class ScreeView extends CanvasPane {
  private static final double LEFT = 34;
  private static final double BOTTOM = 22;
  private static final double TOP = 8;

  private IntConsumer moved = _ -> {};
  private @Nullable TruncatedSvd svd;
  private int rank = 1;

  public ScreeView() {
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    getStyleClass().addAll("scree", "focus-ring");
    setMinHeight(120);
    setPrefHeight(150);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pointer);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::pointer);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /** Called with the k that the handle was moved to. */
  void onMoved(IntConsumer action) {
    moved = action;
  }

  /** Shows these values with {@code k} of them kept; null while they are being worked out. */
  void show(@Nullable TruncatedSvd next, int k) {
    svd = next;
    rank = k;
    setAccessibleText("k = " + k);
    requestDraw();
  }

  private int count() {
    return svd == null ? 1 : svd.rank();
  }

  private double barWidth() {
    return (getWidth() - px(LEFT) - px(8)) / count();
  }

  private void pointer(MouseEvent event) {
    requestFocus();
    move((int) Math.round((event.getX() - px(LEFT)) / barWidth()));
    event.consume();
  }

  private void key(KeyEvent event) {
    int to =
        switch (event.getCode()) {
          case LEFT, DOWN -> rank - 1;
          case RIGHT, UP -> rank + 1;
          case PAGE_UP -> rank + 10;
          case PAGE_DOWN -> rank - 10;
          case HOME -> 1;
          case END -> count();
          default -> -1;
        };
    if (to >= 0) {
      move(to);
      event.consume();
    }
  }

  private void move(int to) {
    if (svd != null) {
      moved.accept(Math.clamp(to, 1, count()));
    }
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    double bottom = height - px(BOTTOM);
    g.setStroke(palette().line2());
    g.strokeLine(px(LEFT), bottom, width, bottom);
    TruncatedSvd shown = svd;
    if (shown == null || shown.rank() == 0 || shown.values()[0] == 0) {
      return;
    }
    double plot = bottom - px(TOP) - px(14);
    double bar = barWidth();
    for (int c = 0; c < shown.rank(); c++) {
      double length = shown.values()[c] / shown.values()[0] * plot;
      g.setFill(c < rank ? palette().mid() : palette().s3());
      g.fillRect(px(LEFT) + c * bar, bottom - length, Math.max(1, bar - (bar > 3 ? 1 : 0)), length);
    }
    axis(g, shown, width, bottom, plot);
    double x = px(LEFT) + rank * bar;
    g.setStroke(palette().nowFill());
    g.setLineWidth(2);
    g.strokeLine(x, px(TOP), x, bottom);
    g.setLineWidth(1);
    g.setFill(palette().nowFill());
    double r = px(6);
    g.fillOval(x - r, bottom + px(4) - r + px(3), 2 * r, 2 * r);
  }

  private void axis(
      GraphicsContext g, TruncatedSvd shown, double width, double bottom, double plot) {
    g.setFill(palette().low());
    g.setFont(font(11));
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.RIGHT);
    g.fillText(label(shown.values()[0]), px(LEFT) - 5, bottom - plot);
    g.fillText("0", px(LEFT) - 5, bottom);
    g.setTextBaseline(VPos.TOP);
    if (rank < shown.rank() * 0.9) {
      g.fillText(Integer.toString(shown.rank()), width - px(8), bottom + px(4));
    }
  }

  private static String label(double value) {
    return value >= 1e4
        ? String.format(Locale.ROOT, "%.0fk", value / 1000)
        : HeatMapPainter.number(value >= 100 ? Math.rint(value) : value);
  }
}
