package org.vectarium.ui.explore;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.widget.sky.Camera;

/**
 * Where somebody looked, free of the size of their window: what stood in it stands in any other.
 *
 * @param centreX world x in the middle
 * @param centreY world y in the middle
 * @param width world units from left to right, above 0
 * @param height world units from top to bottom, above 0
 * @param turn how a solid was turned, see {@link Turn#numbers}; null for a plane
 */
record CameraPlace(
    double centreX, double centreY, double width, double height, @Nullable List<Double> turn) {

  /**
   * @throws IllegalArgumentException if a number is not finite, a side is not above 0, or the turn
   *     is no rotation
   */
  CameraPlace {
    boolean finite =
        Double.isFinite(centreX)
            && Double.isFinite(centreY)
            && Double.isFinite(width)
            && Double.isFinite(height);
    if (!finite || !(width > 1e-9) || !(height > 1e-9)) {
      throw new IllegalArgumentException(
          "a camera that sees %s by %s around (%s, %s) sees nothing"
              .formatted(width, height, centreX, centreY));
    }
    turn = turn == null ? null : Turn.of(turn).numbers();
  }

  /** On a plane. */
  CameraPlace(double centreX, double centreY, double width, double height) {
    this(centreX, centreY, width, height, null);
  }

  /**
   * @param turn of a solid; null on a plane
   */
  static CameraPlace of(Camera camera, @Nullable Turn turn) {
    return new CameraPlace(
        camera.centreX(),
        camera.centreY(),
        camera.width() / camera.scale(),
        camera.height() / camera.scale(),
        turn == null ? null : turn.numbers());
  }

  /** The camera of a window that shows at least all of it. */
  Camera camera(double screenWidth, double screenHeight) {
    double w = Math.max(1, screenWidth);
    double h = Math.max(1, screenHeight);
    return new Camera(centreX, centreY, Math.min(w / width, h / height), w, h);
  }
}
