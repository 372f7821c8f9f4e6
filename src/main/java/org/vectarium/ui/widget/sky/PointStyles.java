package org.vectarium.ui.widget.sky;

import org.vectarium.ui.widget.sky.PointRaster.Mark;
import org.vectarium.ui.widget.sky.PointRaster.Style;

/**
 * Chooses how large and how opaque points are from how many share the screen: the fewer, the
 * larger. Free of any toolkit.
 */
final class PointStyles {
  private static final int SAMPLES = 4000;

  /** As many discs are drawn within a frame, so they stay discs while the picture moves. */
  private static final int DISCS_IN_MOTION = 40_000;

  /** Beyond this many, a moving picture is made of single pixels. */
  private static final int SOFT_IN_MOTION = 250_000;

  private PointStyles() {}

  /**
   * @param scale device pixels for a logical pixel
   */
  static Style of(SkyPoints points, Camera camera, double scale, boolean moving) {
    double visible = visible(points, camera);
    double perPoint = camera.width() * camera.height() / Math.max(1, visible);
    if (moving && points.count() > 4 * DISCS_IN_MOTION || moving && visible > DISCS_IN_MOTION) {
      double opacity = Math.clamp(Math.sqrt(perPoint) / 4.5, 0.25, 0.6);
      return points.count() > SOFT_IN_MOTION
          ? new Style(Mark.SINGLE_PIXEL, 0.5, opacity * 0.8)
          : new Style(Mark.SOFT_DOT, 0.5, opacity);
    }
    // A disc takes about 1/120 of its share of the screen, within limits the eye can use.
    double radius = Math.clamp(Math.sqrt(perPoint / (120 * Math.PI)), 0.75 * scale, 3.2 * scale);
    double opacity =
        visible > DISCS_IN_MOTION
            ? Math.clamp(Math.sqrt(perPoint) / 6, 0.2, 0.5)
            : visible > 4000 ? 0.62 : 0.8;
    return new Style(
        Mark.DISC, visible > DISCS_IN_MOTION ? radius : Math.max(radius, 1.1 * scale), opacity);
  }

  /** About how many points lie on the screen, from every n-th. */
  private static double visible(SkyPoints points, Camera camera) {
    int step = Math.max(1, points.count() / SAMPLES);
    int inside = 0;
    for (int i = 0; i < points.count(); i += step) {
      double x = camera.screenX(points.x()[i]);
      double y = camera.screenY(points.y()[i]);
      if (x >= 0 && y >= 0 && x < camera.width() && y < camera.height()) {
        inside++;
      }
    }
    return (double) inside * step;
  }
}
