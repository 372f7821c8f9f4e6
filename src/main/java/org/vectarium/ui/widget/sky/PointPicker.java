package org.vectarium.ui.widget.sky;

/** Finds the point under the pointer. Stateless, free of any toolkit. */
public final class PointPicker {
  /** No point. */
  public static final int NONE = -1;

  private PointPicker() {}

  /**
   * The nearest point within a radius; of two equally near the more important (first) one.
   *
   * @param screenX the pointer, in pixels
   * @param screenY the pointer, in pixels
   * @param radius in pixels
   */
  public static int nearest(
      SkyPoints points, Camera camera, double screenX, double screenY, double radius) {
    float wx = (float) camera.worldX(screenX);
    float wy = (float) camera.worldY(screenY);
    float reach = (float) (radius / camera.scale());
    float best = reach * reach;
    int found = NONE;
    float[] x = points.x();
    float[] y = points.y();
    for (int i = 0; i < points.count(); i++) {
      float dx = x[i] - wx;
      float dy = y[i] - wy;
      float d = dx * dx + dy * dy;
      if (d < best) {
        best = d;
        found = i;
      }
    }
    return found;
  }
}
