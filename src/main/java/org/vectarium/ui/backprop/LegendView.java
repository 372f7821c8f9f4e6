package org.vectarium.ui.backprop;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.CanvasPane;

/** What the marks of the drawing mean. Screen thread only. */
final class LegendView extends CanvasPane {
  private final String value;
  private final String gradient;
  private final String unknown;
  private final String zero;
  private final String scale;
  private boolean tensors;

  LegendView(Messages messages) {
    value = messages.get("backprop.legend.value");
    gradient = messages.get("backprop.legend.gradient");
    unknown = messages.get("backprop.legend.unknown");
    zero = messages.get("backprop.legend.zero");
    scale = messages.get("backprop.legend.scale");
    setAccessibleText(String.join("; ", value, gradient, unknown, zero, scale));
    setMinHeight(28);
    setPrefHeight(28);
  }

  /** Whether the graph has vectors or matrices, whose colours want explaining. */
  void setTensors(boolean tensors) {
    this.tensors = tensors;
    requestDraw();
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    double y = height / 2;
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.LEFT);
    g.setFont(font(12));
    double x = 2;
    g.setLineWidth(2.2);
    g.setStroke(palette().forward());
    g.setLineDashes();
    g.strokeLine(x, y, x + 26, y);
    g.setFill(palette().forward());
    g.fillPolygon(new double[] {x + 34, x + 25, x + 25}, new double[] {y, y - 4, y + 4}, 3);
    x = text(g, value, x + 42, y);
    g.setStroke(palette().backward());
    g.setLineDashes(6, 4);
    g.strokeLine(x + 8, y, x + 34, y);
    g.setLineDashes();
    g.setFill(palette().backward());
    g.fillPolygon(new double[] {x, x + 9, x + 9}, new double[] {y, y - 4, y + 4}, 3);
    x = text(g, gradient, x + 42, y);
    new TensorPainter(g, palette()).hatch(x, y - 9, 30, 18);
    x = text(g, unknown, x + 38, y);
    if (!tensors) {
      g.setFont(strongFont(15));
      g.setFill(palette().backward());
      g.fillText("0", x, y);
      g.setFont(font(12));
      text(g, zero, x + 15, y);
      return;
    }
    for (int i = 0; i <= 60; i++) {
      g.setFill(palette().diverging(i / 30.0 - 1));
      g.fillRect(x + i, y - 5, 1.5, 10);
    }
    Text ruler = new Text(scale);
    ruler.setFont(g.getFont());
    if (x + 70 + ruler.getLayoutBounds().getWidth() <= width) {
      text(g, scale, x + 70, y);
    } else {
      text(g, "∓", x + 68, y);
    }
  }

  private double text(GraphicsContext g, String text, double x, double y) {
    g.setFill(palette().mid());
    g.fillText(text, x, y);
    Text ruler = new Text(text);
    ruler.setFont(g.getFont());
    return x + ruler.getLayoutBounds().getWidth() + 22;
  }
}
