package org.vectarium.ui.widget.sky;

import java.util.Arrays;
import java.util.BitSet;

/** Which points lie inside a shape on the screen. Stateless, free of any toolkit. */
public final class PointRegion {
  private PointRegion() {}

  /** The points inside a box between two corners, edges included. */
  public static BitSet box(
      SkyPoints points, Camera camera, double x0, double y0, double x1, double y1) {
    double left = Math.min(x0, x1);
    double right = Math.max(x0, x1);
    double top = Math.min(y0, y1);
    double bottom = Math.max(y0, y1);
    BitSet inside = new BitSet(points.count());
    for (int id = 0; id < points.count(); id++) {
      if (points.drawable(id)) {
        double x = camera.screenX(points.x()[id]);
        double y = camera.screenY(points.y()[id]);
        if (x >= left && x <= right && y >= top && y <= bottom) {
          inside.set(id);
        }
      }
    }
    return inside;
  }

  /**
   * The points inside a closed line, by the even-odd rule: a part that the line goes around twice
   * is outside.
   *
   * @param xs corners on the screen
   * @param ys as many
   */
  public static BitSet lasso(SkyPoints points, Camera camera, double[] xs, double[] ys) {
    if (xs.length != ys.length) {
      throw new IllegalArgumentException(xs.length + " and " + ys.length + " make no corners");
    }
    BitSet inside = new BitSet(points.count());
    if (xs.length < 3) {
      return inside;
    }
    double[] x = xs.clone();
    double[] y = ys.clone();
    Arrays.sort(x);
    Arrays.sort(y);
    BitSet box = box(points, camera, x[0], y[0], x[x.length - 1], y[y.length - 1]);
    for (int id = box.nextSetBit(0); id >= 0; id = box.nextSetBit(id + 1)) {
      if (contains(xs, ys, camera.screenX(points.x()[id]), camera.screenY(points.y()[id]))) {
        inside.set(id);
      }
    }
    return inside;
  }

  /** Whether a ray to the right crosses the line an odd number of times. */
  private static boolean contains(double[] xs, double[] ys, double x, double y) {
    boolean inside = false;
    for (int i = 0, j = xs.length - 1; i < xs.length; j = i++) {
      if (ys[i] > y != ys[j] > y && x < (xs[j] - xs[i]) * (y - ys[i]) / (ys[j] - ys[i]) + xs[i]) {
        inside = !inside;
      }
    }
    return inside;
  }
}
