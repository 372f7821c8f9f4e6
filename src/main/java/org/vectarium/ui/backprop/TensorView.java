package org.vectarium.ui.backprop;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
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
    setAccessibleText(name + ": " + (tensor == null ? unknown : spoken(tensor)));
    double width = 300;
    double height = 26;
    if (tensor != null && tensor.shape().isMatrix()) {
      width = Math.clamp(tensor.shape().columns() * 14.0, 60, width);
      height = Math.clamp(tensor.shape().rows() * 14.0, 40, 150);
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
  }
}
