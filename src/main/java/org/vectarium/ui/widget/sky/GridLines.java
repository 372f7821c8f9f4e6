package org.vectarium.ui.widget.sky;

import java.util.stream.IntStream;

/** Places quiet lines at round world coordinates, about 120 pixels apart. Free of any toolkit. */
final class GridLines {
  private static final double APART = 120;

  private GridLines() {}

  static PointRaster.Grid of(Camera camera) {
    double step = roundStep(APART / camera.scale());
    return new PointRaster.Grid(
        positions(camera.worldX(0), camera.worldX(camera.width()), step)
            .map(i -> (int) Math.round(camera.screenX(i * step)))
            .toArray(),
        positions(camera.worldY(camera.height()), camera.worldY(0), step)
            .map(i -> (int) Math.round(camera.screenY(i * step)))
            .toArray());
  }

  private static IntStream positions(double from, double to, double step) {
    double first = Math.ceil(from / step);
    double last = Math.floor(to / step);
    return Math.abs(first) < 1e9 && last - first < 1000
        ? IntStream.rangeClosed((int) first, (int) last)
        : IntStream.empty();
  }

  /** 1, 2 or 5 times a power of ten, at least the given number. */
  static double roundStep(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= least * (1 - 1e-12)) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}
