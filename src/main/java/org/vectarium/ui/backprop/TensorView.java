package org.vectarium.ui.backprop;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.vectarium.graph.Tensor;
import org.vectarium.playback.drawing.Numbers;
import org.vectarium.ui.widget.CanvasPane;

/** A tensor as cells of colour, lying; the pointer asks for an entry. Screen thread only. */
final class TensorView extends CanvasPane {
  /** Whose colour the frame takes. */
  enum Side {
    FORWARD,
    BACKWARD,
    LOCAL
  }

  /** Rows and columns up to which entries are printed, and the width of a cell then. */
  private static final int MOST_PRINTED = 8;

  private static final double PRINTED = 36;

  private final @Nullable Tensor tensor;
  private final Side side;
  private final String name;
  private final Tooltip tip = new Tooltip();

  /**
   * @param tensor null draws the hatch of what is not computed yet
   * @param name for a screen reader and the pointer
   * @param unknown what a screen reader says for null
   */
  TensorView(@Nullable Tensor tensor, Side side, String name, String unknown) {
    this.tensor = tensor;
    this.side = side;
    this.name = name;
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getStyleClass().add("tensor-view");
    setAccessibleText(name + ": " + (tensor == null ? unknown : spoken(tensor)));
    double width = 300;
    double height = 26;
    if (tensor != null && tensor.shape().isMatrix()) {
      double cell = isPrinted(tensor) ? PRINTED : 14;
      width = Math.clamp(tensor.shape().columns() * cell, 60, width);
      height = Math.clamp(tensor.shape().rows() * (isPrinted(tensor) ? 22.0 : 14.0), 28, 180);
    }
    setMinSize(40, height);
    setPrefSize(width, height);
    setMaxSize(width, height);
    if (tensor != null) {
      Tooltip.install(this, tip);
      setOnMouseMoved(this::name);
    }
  }

  private static String spoken(Tensor tensor) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(12, tensor.size()); i++) {
      text.append(i == 0 ? "" : ", ").append(Numbers.text(tensor.get(i)));
    }
    return tensor.size() > 12 ? text + ", …" : text.toString();
  }

  private void name(MouseEvent event) {
    if (tensor == null) {
      return;
    }
    boolean matrix = tensor.shape().isMatrix();
    int rows = matrix ? tensor.shape().rows() : 1;
    int columns = tensor.size() / rows;
    int r = Math.clamp((int) (event.getY() / getHeight() * rows), 0, rows - 1);
    int c = Math.clamp((int) (event.getX() / getWidth() * columns), 0, columns - 1);
    String index = matrix ? (r + 1) + ", " + (c + 1) : Integer.toString(c + 1);
    tip.setText(name + " [" + index + "] = " + Numbers.text(tensor.get(r * columns + c)));
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    Color frame =
        switch (side) {
          case FORWARD -> palette().forward();
          case BACKWARD -> palette().backward();
          case LOCAL -> palette().line2();
        };
    new TensorPainter(g, palette()).paint(tensor, 1, 1, width - 2, height - 2, false, frame);
    if (tensor != null && isPrinted(tensor)) {
      print(g, tensor, width, height);
    }
  }

  /** Few entries are printed in their cells. */
  private static boolean isPrinted(Tensor tensor) {
    boolean matrix = tensor.shape().isMatrix();
    int columns = matrix ? tensor.shape().columns() : tensor.size();
    return columns <= MOST_PRINTED && (!matrix || tensor.shape().rows() <= MOST_PRINTED);
  }

  private void print(GraphicsContext g, Tensor shown, double width, double height) {
    boolean matrix = shown.shape().isMatrix();
    int rows = matrix ? shown.shape().rows() : 1;
    int columns = shown.size() / rows;
    double w = (width - 8) / columns;
    double h = (height - 8) / rows;
    double max = shown.maxAbs();
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.setFont(font(10.5));
    for (int i = 0; i < shown.size(); i++) {
      double value = shown.get(i);
      boolean strong = max > 0 && Math.abs(value) / max > 0.55;
      boolean dark = palette().dark();
      g.setFill(!strong ? palette().hi() : dark ? palette().nowInk() : palette().s1());
      g.fillText(
          Numbers.text(value), 4 + (i % columns + 0.5) * w, 4 + (i / columns + 0.5) * h, w - 3);
    }
  }
}
