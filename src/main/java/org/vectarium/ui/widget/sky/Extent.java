package org.vectarium.ui.widget.sky;

import java.util.Arrays;

/**
 * A box of the world.
 *
 * @param minX left
 * @param minY bottom
 * @param maxX right, at least {@code minX}
 * @param maxY top, at least {@code minY}
 */
public record Extent(double minX, double minY, double maxX, double maxY) {
  private static final Extent UNIT = new Extent(-1, -1, 1, 1);

  /** Points read for a robust box; more would not move its edges visibly. */
  private static final int SAMPLE = 20_000;

  public double width() {
    return maxX - minX;
  }

  public double height() {
    return maxY - minY;
  }

  public double centreX() {
    return (minX + maxX) / 2;
  }

  public double centreY() {
    return (minY + maxY) / 2;
  }

  /** The least box that holds this one and a point. */
  public Extent including(double x, double y) {
    return new Extent(Math.min(minX, x), Math.min(minY, y), Math.max(maxX, x), Math.max(maxY, y));
  }

  /**
   * The box that holds all but the outermost {@code trim} of the first {@code count} points on each
   * side; points that are not finite are left out. Without any point, the unit square.
   *
   * @param trim a share, for instance 0.002; 0 for the exact box
   */
  public static Extent of(float[] x, float[] y, int count, double trim) {
    int step = Math.max(1, count / SAMPLE);
    float[] xs = new float[Math.ceilDiv(count, step)];
    float[] ys = new float[xs.length];
    int n = 0;
    for (int i = 0; i < count; i += step) {
      if (Float.isFinite(x[i]) && Float.isFinite(y[i])) {
        xs[n] = x[i];
        ys[n++] = y[i];
      }
    }
    if (n == 0) {
      return UNIT;
    }
    Arrays.sort(xs, 0, n);
    Arrays.sort(ys, 0, n);
    int cut = (int) (n * trim);
    return new Extent(xs[cut], ys[cut], xs[n - 1 - cut], ys[n - 1 - cut]);
  }
}
