package org.vectarium.ui.explore;

import java.util.stream.IntStream;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.scene.canvas.GraphicsContext;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.Neighbour;
import org.vectarium.ui.AppContext;
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
        look();
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

  /** Shows the sum or the pairs asked about: their words keep their labels. */
  void showQuestion() {
    sum = model.questions().sumProperty().get();
    RelationsViewModel.Answer pairs = model.asking().relations().shown();
    if (space == null) {
      sky.setPinned();
    } else if (pairs != null) {
      sky.setPinned(RelationArrows.words(pairs));
    } else if (sum == null) {
      sky.setPinned();
    } else {
      IntStream words = sum.words().stream().mapToInt(Integer::intValue);
      IntStream best = sum.answers().stream().limit(1).mapToInt(Neighbour::id);
      sky.setPinned(IntStream.concat(words, best).toArray());
    }
  }

  /** Looks where a bookmark wants it, or at everything. */
  private void look() {
    CameraPlace wanted = model.asking().views().takeCamera();
    if (wanted == null) {
      sky.fit();
    } else {
      sky.autoFitProperty().set(false);
      sky.setCamera(wanted.camera(sky.getWidth(), sky.getHeight()));
    }
  }

  private void points(float[] x, float[] y) {
    if (space == null) {
      return;
    }
    int count = Math.min(x.length, model.look().shownProperty().get());
    sky.setPoints(new SkyPoints(x, y, count, category, space.vectors().words()::get));
  }

  /** What is drawn over the points: the question of the moment, where it lies in this plane. */
  private void paint(GraphicsContext g, Camera camera) {
    if (space == null || plane == null || tween != null) {
      return;
    }
    Palette palette = context.palette();
    RelationsViewModel.Answer pairs = model.asking().relations().shown();
    if (pairs != null) {
      RelationArrows.paint(g, camera, plane, pairs, palette);
    } else if (sum != null) {
      SumOverlay.paint(g, camera, plane, space, sum, palette, context.scale());
    }
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
        look();
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
