package org.vectarium.ui.train;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import org.vectarium.ui.widget.CanvasPane;

/**
 * A vector before, in or after an update as a strip of cells from purple (negative) over nothing to
 * green (positive). The scale is symmetric; {@link #setExtent} says which value has full colour.
 *
 * <p>Screen thread only.
 */
final class UpdateStrip extends CanvasPane {
  private double[] values = {};
  private double extent = 1;

  public UpdateStrip() {
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinHeight(18);
    setPrefHeight(20);
    setMinWidth(60);
  }

  /**
   * @param newValues kept, not copied
   */
  public void setValues(double[] newValues) {
    values = newValues;
    requestDraw();
  }

  /** The size of a value in full colour; larger ones look the same. More than 0. */
  public void setExtent(double newExtent) {
    extent = newExtent;
    requestDraw();
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    double cell = width / Math.max(1, values.length);
    double gap = cell > 4 ? 1 : 0;
    for (int i = 0; i < values.length; i++) {
      double left = Math.floor(i * cell);
      double right = Math.floor((i + 1) * cell);
      g.setFill(palette().diverging(values[i] / extent));
      g.fillRect(left, 0, Math.max(1, right - left - gap), height);
    }
  }
}
