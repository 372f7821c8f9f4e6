package org.vectarium.ui.explore;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.vectarium.ui.widget.CanvasPane;

/**
 * The share of the variance along each component, as bars: those on the axes stand out.
 *
 * <p>Screen thread only.
 */
public final class Scree extends CanvasPane {
  private static final int MOST_BARS = 48;

  private double[] shares = new double[0];
  private int[] chosen = new int[0];

  public Scree() {
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinHeight(36);
    setPrefHeight(36);
  }

  /**
   * Shows a spectrum.
   *
   * @param newShares in [0, 1], largest first; kept
   * @param newChosen components on the axes, from 0; kept
   * @param spoken for a screen reader
   */
  void show(double[] newShares, int[] newChosen, String spoken) {
    shares = newShares;
    chosen = newChosen;
    setAccessibleText(spoken);
    requestDraw();
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    int bars = Math.min(MOST_BARS, shares.length);
    if (bars == 0 || !(shares[0] > 0)) {
      return;
    }
    double step = width / bars;
    for (int i = 0; i < bars; i++) {
      double length = Math.max(1, (height - 1) * shares[i] / shares[0]);
      g.setFill(colour(i));
      g.fillRect(i * step, height - length, Math.max(1, Math.min(step - 1, 14)), length);
    }
  }

  private Color colour(int component) {
    for (int c : chosen) {
      if (c == component) {
        return palette().hi();
      }
    }
    return palette().line2();
  }
}
