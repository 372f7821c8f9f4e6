package org.vectarium.ui.widget.sky;

/**
 * Where one looks at the plane: screen = ((x − cx)·scale + w/2, h/2 − (y − cy)·scale). World y
 * points up, screen y down.
 *
 * <p>Immutable, free of any toolkit.
 *
 * @param centreX world x in the middle of the screen
 * @param centreY world y in the middle of the screen
 * @param scale pixels for one world unit, above 0
 * @param width of the screen in pixels
 * @param height of the screen in pixels
 */
public record Camera(double centreX, double centreY, double scale, double width, double height) {
  private static final double MIN_SCALE = 1e-9;
  private static final double MAX_SCALE = 1e12;

  /**
   * @throws IllegalArgumentException if the scale is not above 0
   */
  public Camera {
    if (!(scale > 0) || Double.isInfinite(scale)) {
      throw new IllegalArgumentException("a camera's scale is " + scale + "; it must be above 0");
    }
  }

  /** A camera that shows a box of the world with a margin on every side. */
  public static Camera fit(Extent extent, double width, double height, double margin) {
    return fit(extent, width, height, new Margins(margin, margin, margin));
  }

  /**
   * What stays free of the box that is fitted, in pixels.
   *
   * @param sides left and right each
   */
  public record Margins(double top, double bottom, double sides) {}

  /** A camera that shows a box of the world within margins; its middle is their middle. */
  public static Camera fit(Extent extent, double width, double height, Margins margins) {
    double w = Math.max(1, width - 2 * margins.sides);
    double h = Math.max(1, height - margins.top - margins.bottom);
    double spanX = Math.max(extent.width(), 1e-9);
    double spanY = Math.max(extent.height(), 1e-9);
    double scale = Math.clamp(Math.min(w / spanX, h / spanY), MIN_SCALE, MAX_SCALE);
    double up = (margins.top - margins.bottom) / 2 / scale;
    return new Camera(extent.centreX(), extent.centreY() + up, scale, width, height);
  }

  public double screenX(double x) {
    return (x - centreX) * scale + width / 2;
  }

  public double screenY(double y) {
    return height / 2 - (y - centreY) * scale;
  }

  /** Whether a place of the screen is on it. */
  public boolean holds(double screenX, double screenY) {
    return screenX >= 0 && screenX <= width && screenY >= 0 && screenY <= height;
  }

  public double worldX(double screenX) {
    return (screenX - width / 2) / scale + centreX;
  }

  public double worldY(double screenY) {
    return (height / 2 - screenY) / scale + centreY;
  }

  /** The same view in a window of another size. */
  public Camera resized(double newWidth, double newHeight) {
    return new Camera(centreX, centreY, scale, newWidth, newHeight);
  }

  /** Moves the picture by so many pixels: dragging. */
  public Camera pannedBy(double dx, double dy) {
    return new Camera(centreX - dx / scale, centreY + dy / scale, scale, width, height);
  }

  /** Enlarges by a factor; the world point under the pointer stays under it. */
  public Camera zoomedAt(double screenX, double screenY, double factor) {
    double next = Math.clamp(scale * factor, MIN_SCALE, MAX_SCALE);
    double x = worldX(screenX) - (screenX - width / 2) / next;
    double y = worldY(screenY) - (height / 2 - screenY) / next;
    return new Camera(x, y, next, width, height);
  }

  /**
   * The view a fraction t of the way to another: the centre moves evenly, the scale by equal
   * factors.
   */
  public Camera towards(Camera other, double t) {
    double next = Math.exp(Math.log(scale) * (1 - t) + Math.log(other.scale) * t);
    return new Camera(
        centreX + (other.centreX - centreX) * t,
        centreY + (other.centreY - centreY) * t,
        next,
        width,
        height);
  }

  /** The same view looking at another world point. */
  public Camera lookingAt(double x, double y) {
    return new Camera(x, y, scale, width, height);
  }
}
