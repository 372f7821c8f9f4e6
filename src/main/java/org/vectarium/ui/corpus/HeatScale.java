package org.vectarium.ui.corpus;

import javafx.scene.paint.Color;
import org.vectarium.linalg.SparseMatrix;
import org.vectarium.ui.theme.Palette;

/**
 * Value → colour: 0 is the first colour, the 98th percentile of the stored cells the last; beyond
 * it all cells look alike, which the legend says.
 */
final class HeatScale {
  static final double SHARE = 0.98;
  private static final int STEPS = 256;

  private final double top;
  private final int[] argb = new int[STEPS];
  private final Color[] colours = new Color[STEPS];

  HeatScale(SparseMatrix matrix, Palette palette) {
    double quantile = matrix.quantile(SHARE);
    this.top = quantile > 0 ? quantile : 1;
    for (int k = 0; k < STEPS; k++) {
      colours[k] = palette.sequential(k / (STEPS - 1.0));
      argb[k] =
          0xFF000000
              | (int) Math.round(colours[k].getRed() * 255) << 16
              | (int) Math.round(colours[k].getGreen() * 255) << 8
              | (int) Math.round(colours[k].getBlue() * 255);
    }
  }

  /** The value of the last colour. */
  double top() {
    return top;
  }

  Color colour(double value) {
    return colours[step(value)];
  }

  int argb(double value) {
    return argb[step(value)];
  }

  private int step(double value) {
    return (int) Math.clamp(Math.round(value / top * (STEPS - 1)), 0, STEPS - 1);
  }
}
