package org.vectarium.ui.widget;

import java.util.Arrays;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;

/**
 * A vector as a strip of coloured cells, purple for negative and green for positive numbers,
 * symmetric about zero. The scale ends at the 98th percentile of the magnitudes.
 *
 * <p>Screen thread only.
 */
public final class HeatStrip extends CanvasPane {
  private static final double ROW_HEIGHT = 14;
  private static final double GAP = 2;
  private static final int CELLS_IN_A_ROW = 50;

  private float[] values = new float[0];
  private double extent = 1;

  public HeatStrip() {
    getStyleClass().add("heat-strip");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  /** Shows this vector; kept, not copied. */
  public void setValues(float[] newValues) {
    values = newValues;
    float[] sizes = new float[newValues.length];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = Math.abs(newValues[i]);
    }
    Arrays.sort(sizes);
    extent = sizes.length == 0 ? 1 : Math.max(1e-12, sizes[(int) (0.98 * (sizes.length - 1))]);
    setPrefHeight(height());
    setMinHeight(height());
    setMaxHeight(height());
    requestDraw();
  }

  /** The magnitude at which colours are full. */
  public double extent() {
    return extent;
  }

  private int rows() {
    return Math.clamp(Math.ceilDiv(values.length, CELLS_IN_A_ROW), 1, 3);
  }

  private double height() {
    return rows() * px(ROW_HEIGHT + GAP) - px(GAP);
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    int rows = rows();
    int perRow = Math.ceilDiv(values.length, rows);
    double cell = width / Math.max(1, perRow);
    for (int i = 0; i < values.length; i++) {
      double left = Math.round(i % perRow * cell);
      double right = Math.round((i % perRow + 1) * cell);
      double top = i / perRow * px(ROW_HEIGHT + GAP);
      g.setFill(palette().diverging(values[i] / extent));
      g.fillRect(left, top, Math.max(1, right - left - (cell > 4 ? 1 : 0)), px(ROW_HEIGHT));
    }
  }
}
