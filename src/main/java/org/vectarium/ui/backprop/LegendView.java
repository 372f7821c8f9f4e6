package org.vectarium.ui.backprop;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.CanvasPane;
import org.vectarium.ui.widget.TextWidth;

/** What the marks of the drawing mean. Screen thread only. */
final class LegendView extends CanvasPane {
  private static final double ROW = 26;

  /** The width of a mark with its gap. */
  private static final double MARK = 40;

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
  }

  /** As many rows as the width asks for. */
  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    if (width <= 0) {
      return px(ROW);
    }
    return places(width).getLast().getY() + px(ROW) / 2;
  }

  private List<String> texts() {
    return List.of(value, gradient, unknown, tensors ? scale : zero);
  }

  /** Where each mark stands: one after the other, in a new row where the width ends. */
  private List<Point2D> places(double width) {
    List<Point2D> places = new ArrayList<>();
    double x = 2;
    double y = px(ROW) / 2;
    for (String text : texts()) {
      double w = px(MARK) + TextWidth.of(text, font(12));
      if (x > 2 && x + w > width) {
        x = 2;
        y += px(ROW);
      }
      places.add(new Point2D(x, y));
      x += w + px(20);
    }
    return places;
  }

  /** Whether the graph has vectors or matrices, whose colours want explaining. */
  void setTensors(boolean tensors) {
    this.tensors = tensors;
    requestDraw();
    requestParentLayout();
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.LEFT);
    g.setFont(font(12));
    List<Item> items =
        List.of(this::value, this::gradient, this::hatch, tensors ? this::scale : this::zero);
    List<Point2D> places = places(width);
    for (int i = 0; i < items.size(); i++) {
      Point2D at = places.get(i);
      items.get(i).draw(g, at.getX(), at.getY());
      g.setFill(palette().mid());
      g.fillText(texts().get(i), at.getX() + px(MARK), at.getY());
    }
  }

  /** A mark of {@link #MARK} pixels. */
  @FunctionalInterface
  private interface Item {
    void draw(GraphicsContext g, double x, double y);
  }

  private void value(GraphicsContext g, double x, double y) {
    g.setLineWidth(2.2);
    g.setLineDashes();
    g.setStroke(palette().forward());
    g.strokeLine(x, y, x + px(24), y);
    g.setFill(palette().forward());
    double tip = x + px(32);
    g.fillPolygon(new double[] {tip, tip - 9, tip - 9}, new double[] {y, y - 4, y + 4}, 3);
  }

  private void gradient(GraphicsContext g, double x, double y) {
    g.setLineWidth(2.2);
    g.setStroke(palette().backward());
    g.setLineDashes(6, 4);
    g.strokeLine(x + 8, y, x + px(32), y);
    g.setLineDashes();
    g.setFill(palette().backward());
    g.fillPolygon(new double[] {x, x + 9, x + 9}, new double[] {y, y - 4, y + 4}, 3);
  }

  private void hatch(GraphicsContext g, double x, double y) {
    new TensorPainter(g, palette()).hatch(x, y - px(8), px(30), px(16));
  }

  private void zero(GraphicsContext g, double x, double y) {
    g.setFont(strongFont(15));
    g.setFill(palette().backward());
    g.fillText("0", x + px(22), y);
    g.setFont(font(12));
  }

  private void scale(GraphicsContext g, double x, double y) {
    double w = px(32);
    for (int i = 0; i < w; i++) {
      g.setFill(palette().diverging(2 * i / w - 1));
      g.fillRect(x + i, y - 5, 1.5, 10);
    }
  }
}
