package org.vectarium.ui.explore;

import org.vectarium.ui.widget.sky.Camera;

/**
 * Where somebody looked, free of the size of their window: what stood in it stands in any other.
 *
 * @param centreX world x in the middle
 * @param centreY world y in the middle
 * @param width world units from left to right, above 0
 * @param height world units from top to bottom, above 0
 */
record CameraPlace(double centreX, double centreY, double width, double height) {

  /**
   * @throws IllegalArgumentException if a number is not finite or a side is not above 0
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
  }

  static CameraPlace of(Camera camera) {
    return new CameraPlace(
        camera.centreX(),
        camera.centreY(),
        camera.width() / camera.scale(),
        camera.height() / camera.scale());
  }

  /** The camera of a window that shows at least all of it. */
  Camera camera(double screenWidth, double screenHeight) {
    double w = Math.max(1, screenWidth);
    double h = Math.max(1, screenHeight);
    return new Camera(centreX, centreY, Math.min(w / width, h / height), w, h);
  }
}
