package org.vectarium.ui.explore;

import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.Neighbour;
import org.vectarium.projection.Basis;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.theme.Fonts;
import org.vectarium.ui.theme.Palette;
import org.vectarium.ui.widget.SkyView;
import org.vectarium.ui.widget.sky.Camera;
import org.vectarium.ui.widget.sky.SkyPoints;

/**
 * Shows planes in the sky: colours, the parallelogram of a sum, and the way from one plane to the
 * next, on which every word keeps its identity. Screen thread only.
 */
final class ExploreSky {
  private static final Duration TWEEN = Duration.millis(320);

  private final SkyView sky;
  private final AppContext context;
  private final ExploreViewModel model;
  private @Nullable Plane plane;
  private @Nullable Space space;
  private @Nullable Sum sum;
  private byte[] category = new byte[0];
  private @Nullable Tween tween;

  ExploreSky(SkyView sky, AppContext context, ExploreViewModel model) {
    this.sky = sky;
    this.context = context;
    this.model = model;
    sky.setOverlay(this::paint);
  }

  /** Shows another plane, or the same words with other vectors. */
  void show(@Nullable Space newSpace, @Nullable Plane newPlane) {
    if (newSpace == null || newPlane == null) {
      return;
    }
    boolean sameWords =
        space != null && space.vectors().words() == newSpace.vectors().words() && plane != null;
    boolean turned = sameWords && plane != null && plane.kind() != newPlane.kind();
    Plane before = plane;
    space = newSpace;
    plane = newPlane;
    recolour();
    if (tween != null) {
      tween.stop();
      tween = null;
    }
    boolean live = newPlane.kind() == Plane.Kind.UMAP || newPlane.kind() == Plane.Kind.TSNE;
    if (turned && !live && before != null && !sky.reducedMotionProperty().get()) {
      tween = new Tween(before, newPlane);
      tween.play();
    } else {
      points(newPlane.x(), newPlane.y());
      if (!sameWords || turned) {
        sky.fit();
      }
    }
  }

  /** Colours and the number of words drawn, as the view model wants them. */
  void recolour() {
    if (space == null) {
      return;
    }
    int selected = space.id(context.selectedWordProperty().get());
    category = model.look().colouringProperty().get().categories(space, selected);
    sky.setColours(model.look().colouringProperty().get().colours(context.palette()));
    if (plane != null && tween == null) {
      points(plane.x(), plane.y());
    }
  }

  void showSum(@Nullable Sum newSum) {
    sum = newSum;
    if (newSum == null || space == null) {
      sky.setPinned();
    } else {
      Neighbour best = newSum.answers().isEmpty() ? null : newSum.answers().getFirst();
      int answer = best == null ? newSum.b() : best.id();
      sky.setPinned(newSum.b(), newSum.a(), newSum.c(), answer);
    }
  }

  private void points(float[] x, float[] y) {
    if (space == null) {
      return;
    }
    int count = Math.min(x.length, model.look().shownProperty().get());
    sky.setPoints(new SkyPoints(x, y, count, category, space.vectors().words()::get));
  }

  /** The parallelogram of b − a + c: exact in the plane, because the projection is linear. */
  private void paint(GraphicsContext g, Camera camera) {
    Basis basis = plane == null ? null : plane.basis();
    if (sum == null || space == null || basis == null || tween != null) {
      return;
    }
    Palette palette = context.palette();
    Color gold = palette.dark() ? palette.now() : palette.hi();
    double[] a = screen(camera, basis.project(space.vectors().matrix().row(sum.a())));
    double[] b = screen(camera, basis.project(space.vectors().matrix().row(sum.b())));
    double[] c = screen(camera, basis.project(space.vectors().matrix().row(sum.c())));
    double[] tip = screen(camera, basis.project(sum.tip()));
    g.setStroke(gold);
    g.setLineWidth(1.2);
    g.setLineDashes(2, 4);
    g.strokeLine(a[0], a[1], b[0], b[1]);
    g.strokeLine(c[0], c[1], tip[0], tip[1]);
    g.setLineDashes();
    g.setLineWidth(2);
    arrow(g, a, c, gold);
    arrow(g, b, tip, gold);
    g.setLineWidth(2);
    g.strokeLine(tip[0] - 6, tip[1], tip[0] + 6, tip[1]);
    g.strokeLine(tip[0], tip[1] - 6, tip[0], tip[1] + 6);
    if (!sum.answers().isEmpty()) {
      int id = sum.answers().getFirst().id();
      double x = camera.screenX(sky.points().x()[Math.min(id, sky.points().x().length - 1)]);
      double y = camera.screenY(sky.points().y()[Math.min(id, sky.points().y().length - 1)]);
      g.setLineWidth(1.8);
      g.strokeOval(x - 11, y - 11, 22, 22);
    }
    g.setFont(Font.font(Fonts.UI, 12 * context.scale()));
    String text =
        "%s − %s + %s"
            .formatted(
                space.vectors().word(sum.b()),
                space.vectors().word(sum.a()),
                space.vectors().word(sum.c()));
    g.setFill(palette.voidColour());
    for (double[] shift : new double[][] {{-1, 0}, {1, 0}, {0, -1}, {0, 1}}) {
      g.fillText(text, tip[0] + 10 + shift[0], tip[1] + 22 + shift[1]);
    }
    g.setFill(palette.mid());
    g.fillText(text, tip[0] + 10, tip[1] + 22);
  }

  private static double[] screen(Camera camera, double[] world) {
    return new double[] {camera.screenX(world[0]), camera.screenY(world[1])};
  }

  /** A line that stops short of its end points, with a head. */
  private static void arrow(GraphicsContext g, double[] from, double[] to, Color colour) {
    double dx = to[0] - from[0];
    double dy = to[1] - from[1];
    double length = Math.hypot(dx, dy);
    if (length < 24) {
      return;
    }
    double ux = dx / length;
    double uy = dy / length;
    double endX = to[0] - 8 * ux;
    double endY = to[1] - 8 * uy;
    g.strokeLine(from[0] + 7 * ux, from[1] + 7 * uy, endX - 6 * ux, endY - 6 * uy);
    g.setFill(colour);
    g.fillPolygon(
        new double[] {endX, endX - 10 * ux - 4.5 * uy, endX - 10 * ux + 4.5 * uy},
        new double[] {endY, endY - 10 * uy + 4.5 * ux, endY - 10 * uy - 4.5 * ux},
        3);
  }

  /** Every word on its way from one plane to another. */
  private final class Tween extends Transition {
    private final Plane from;
    private final Plane to;
    private final float[] x;
    private final float[] y;
    private final float scaleX;
    private final float scaleY;

    Tween(Plane from, Plane to) {
      this.from = from;
      this.to = to;
      this.x = new float[to.x().length];
      this.y = new float[x.length];
      // Planes differ in size; the old one is brought to the new one's, so that words do not rush.
      this.scaleX = (float) (spread(to.x()) / spread(from.x()));
      this.scaleY = (float) (spread(to.y()) / spread(from.y()));
      setCycleDuration(TWEEN);
      setInterpolator(Interpolator.EASE_BOTH);
      setOnFinished(_ -> {
        tween = null;
        points(to.x(), to.y());
        sky.fit();
      });
      sky.autoFitProperty().set(true);
    }

    @Override
    protected void interpolate(double fraction) {
      for (int i = 0; i < x.length; i++) {
        boolean known = i < from.x().length;
        x[i] = Plane.between(known ? from.x()[i] * scaleX : to.x()[i], to.x()[i], fraction);
        y[i] = Plane.between(known ? from.y()[i] * scaleY : to.y()[i], to.y()[i], fraction);
      }
      points(x, y);
    }

    private static double spread(float[] values) {
      double square = 0;
      for (float value : values) {
        square += (double) value * value;
      }
      return Math.sqrt(square / Math.max(1, values.length)) + 1e-12;
    }
  }
}
