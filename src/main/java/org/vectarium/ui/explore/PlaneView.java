package org.vectarium.ui.explore;

import org.jspecify.annotations.Nullable;
import org.vectarium.projection.Basis;
import org.vectarium.ui.theme.Palette;
import org.vectarium.ui.widget.sky.Camera;
import org.vectarium.ui.widget.sky.SkyPoints;

/**
 * A plane as it is seen at this moment, for whatever is drawn over it. Made anew for every drawing.
 *
 * @param space whose words are shown
 * @param plane where they lie
 * @param turn of a solid
 * @param points as drawn
 * @param camera in logical pixels
 * @param palette of the theme
 * @param scale factor on type and marks
 */
record PlaneView(
    Space space,
    Plane plane,
    Turn turn,
    SkyPoints points,
    Camera camera,
    Palette palette,
    double scale) {

  /** Where a vector lies on the screen; null where the projection is not linear. */
  double @Nullable [] place(float[] vector) {
    Basis basis = plane.basis();
    if (basis == null) {
      return null;
    }
    double[] at = basis.project(vector);
    if (plane.z() == null) {
      return screen(at[0], at[1]);
    }
    double[] turned = turn.apply(at[0], at[1], at[2]);
    return screen(turned[0], turned[1]);
  }

  /** Where a word lies on the screen; null where it has no place in this picture. */
  double @Nullable [] place(int id) {
    return points.drawable(id) ? screen(points.x()[id], points.y()[id]) : null;
  }

  private double[] screen(double x, double y) {
    return new double[] {camera.screenX(x), camera.screenY(y)};
  }
}
