package org.vectarium.ui.explore;

import org.vectarium.ui.widget.sky.SkyPoints;

/**
 * The way of every word from one picture to another, in a straight line. Pictures differ in size,
 * so the old one is first brought to the new one's mean and spread. Immutable; needs no toolkit.
 */
final class Morph {
  private final SkyPoints from;
  private final SkyPoints to;
  private final Line across;
  private final Line up;

  Morph(SkyPoints from, SkyPoints to) {
    this.from = from;
    this.to = to;
    this.across = Line.between(from.x(), to.x());
    this.up = Line.between(from.y(), to.y());
  }

  /** The points a fraction of the way; a word that had no place stands at its new one. */
  SkyPoints at(double fraction) {
    float t = (float) Math.clamp(fraction, 0, 1);
    float[] x = new float[to.x().length];
    float[] y = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      float startX = i < from.x().length ? across.at(from.x()[i]) : to.x()[i];
      float startY = i < from.y().length ? up.at(from.y()[i]) : to.y()[i];
      x[i] = startX + (to.x()[i] - startX) * t;
      y[i] = startY + (to.y()[i] - startY) * t;
    }
    return new SkyPoints(x, y, to.count(), to.category(), to.label());
  }

  /** The map x ↦ a·x + b that gives values the mean and the spread of others. */
  private record Line(float a, float b) {
    static Line between(float[] from, float[] to) {
      double[] old = moments(from);
      double[] wanted = moments(to);
      double a = wanted[1] / Math.max(old[1], 1e-12);
      return new Line((float) a, (float) (wanted[0] - a * old[0]));
    }

    float at(float x) {
      return a * x + b;
    }

    /** Mean and standard deviation of the finite values. */
    private static double[] moments(float[] values) {
      double sum = 0;
      double squares = 0;
      int n = 0;
      for (float value : values) {
        if (Float.isFinite(value)) {
          sum += value;
          squares += (double) value * value;
          n++;
        }
      }
      double mean = sum / Math.max(1, n);
      return new double[] {mean, Math.sqrt(Math.max(0, squares / Math.max(1, n) - mean * mean))};
    }
  }
}
