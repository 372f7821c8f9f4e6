package org.vectarium.ui.explore;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.widget.SkyView;
import org.vectarium.ui.widget.sky.Box;
import org.vectarium.ui.widget.sky.Brush;
import org.vectarium.ui.widget.sky.Camera;
import org.vectarium.ui.widget.sky.SkyPoints;
import org.vectarium.ui.widget.sky.SkySurface;

/**
 * Shows planes in the sky: their colours, the turns of a solid, the layers over it, and the way
 * from one plane to the next, on which every word keeps its identity. Screen thread only.
 */
final class ExploreSky implements SkySurface.Overlay {
  private static final Duration TWEEN = Duration.millis(320);

  /** Radians for a pixel of a drag. */
  private static final double TURN = 0.008;

  private final SkyView sky;
  private final AppContext context;
  private final ExploreViewModel model;
  private final List<SkyLayer> layers = new ArrayList<>();
  private @Nullable Plane plane;
  private @Nullable Space space;
  private Turn turn = Turn.FRONT;
  private byte[] category = new byte[0];
  private float reach = 1;
  private final ReadOnlyObjectWrapper<@Nullable SkyPoints> previous = new ReadOnlyObjectWrapper<>();
  private @Nullable Tween tween;

  ExploreSky(SkyView sky, AppContext context, ExploreViewModel model) {
    this.sky = sky;
    this.context = context;
    this.model = model;
    sky.setOverlay(this);
  }

  /** The picture before the last change of projection; null before the first. */
  ReadOnlyObjectProperty<@Nullable SkyPoints> previousProperty() {
    return previous.getReadOnlyProperty();
  }

  /** Draws this over the points from now on, over the layers before it. */
  void add(SkyLayer layer) {
    layers.add(layer);
  }

  /** Shows another plane, or the same words with other vectors. */
  void show(@Nullable Space newSpace, @Nullable Plane newPlane) {
    if (newSpace == null || newPlane == null) {
      return;
    }
    Plane before = plane;
    boolean asked = newPlane.kind() == model.projection().wantedProperty().get().kind();
    CameraPlace wanted = asked ? model.asking().views().takeCamera() : null;
    boolean sameWords = before != null && newSpace.continues(space);
    boolean other = before == null || otherAxes(before, newPlane);
    if (before == null || (before.z() == null) != (newPlane.z() == null)) {
      turn = newPlane.z() == null ? Turn.FRONT : Turn.ASLANT;
    }
    if (tween != null) {
      tween.stop();
      if (wanted == null && sameWords && !other) {
        // The same picture made once more: it is still to be seen from where a bookmark wants it.
        wanted = tween.wanted;
      }
      tween = null;
    }
    turn(wanted, newPlane);
    space = newSpace;
    plane = newPlane;
    reach = newPlane.z() == null ? 1 : Tint.reach(newPlane.z());
    sky.setOrbit(newPlane.z() == null ? null : this::orbit);
    SkyPoints from = sky.points();
    if (!sameWords) {
      previous.set(null);
    } else if (other && from.count() > 0) {
      previous.set(from);
    }
    recategorise();
    boolean tweens = sameWords && other && !newPlane.kind().live();
    if (tweens && from.count() > 0 && !sky.reducedMotionProperty().get()) {
      tween = new Tween(from, points(newPlane), wanted);
      tween.play();
    } else {
      sky.setPoints(points(newPlane));
      if (!sameWords || other || wanted != null) {
        look(wanted);
      }
    }
    if (before == null && wanted == null) {
      resume(model.takeLeft());
    }
  }

  /** How a sky was seen when its view was put away. */
  record Left(Space space, Plane plane, Camera camera, Turn turn, boolean following) {}

  /** Leaves word of how the sky is seen, for the view that comes after this one. */
  void leave() {
    if (space != null && plane != null && sky.getWidth() > 1) {
      boolean following = sky.autoFitProperty().get();
      model.setLeft(new Left(space, plane, sky.camera(), turn, following));
    }
  }

  /** Goes on seeing the sky as it was seen before the language changed or the room was left. */
  private void resume(@Nullable Left left) {
    Plane now = plane;
    Space words = space;
    if (left == null || now == null || words == null) {
      return;
    }
    if (words.continues(left.space()) && !otherAxes(left.plane(), now)) {
      turn = left.turn();
      redraw();
      sky.autoFitProperty().set(left.following());
      if (!left.following()) {
        sky.setCamera(left.camera());
      }
    }
  }

  /** Looks where a bookmark wants it, or at everything. */
  private void look(@Nullable CameraPlace wanted) {
    if (wanted == null) {
      sky.fit();
    } else {
      sky.autoFitProperty().set(false);
      sky.setCamera(wanted.camera(sky.getWidth(), sky.getHeight()));
    }
  }

  /** Turns a solid as a bookmark wants it. */
  private void turn(@Nullable CameraPlace wanted, Plane solid) {
    if (wanted != null && wanted.turn() != null && solid.z() != null) {
      turn = Turn.of(wanted.turn());
    }
  }

  /** Where one looks now; null before there is a window. */
  @Nullable CameraPlace place() {
    boolean solid = plane != null && plane.z() != null;
    return sky.getWidth() > 1 ? CameraPlace.of(sky.camera(), solid ? turn : null) : null;
  }

  /** Looks from elsewhere at the same plane. */
  void lookFrom(CameraPlace place) {
    if (plane != null) {
      turn(place, plane);
      redraw();
    }
    look(place);
  }

  private static boolean otherAxes(Plane a, Plane b) {
    return a.kind() != b.kind() || (a.z() == null) != (b.z() == null) || !names(a).equals(names(b));
  }

  /** Titles without their shares, which change as vectors move. */
  private static List<String> names(Plane plane) {
    return plane.titles().stream().map(title -> title.replaceFirst(" ·.*", "")).toList();
  }

  private void orbit(double dx, double dy) {
    turn = turn.by(dx * TURN, dy * TURN);
    redraw();
  }

  /** The colours and the number of words drawn, as the view model wants them. */
  void recolour() {
    if (space != null && !outdated(space)) {
      recategorise();
      redraw();
    }
  }

  private void recategorise() {
    Space now = space;
    if (now == null) {
      return;
    }
    LookModel look = model.look();
    Colouring colouring = look.colouringProperty().get();
    Colouring.Source source = source(now);
    category =
        Tint.focused(
            colouring.categories(source), look.focusProperty().get(), colouring.firstIsGrey());
    sky.setColours(colouring.colours(source, context.palette()));
  }

  /** What colours are made from at this moment. */
  Colouring.Source source(Space now) {
    int selected = now.id(context.selectedWordProperty().get());
    return new Colouring.Source(
        now,
        selected,
        model.projection().qualityProperty().get(),
        model.look().columnProperty().get());
  }

  private void redraw() {
    if (plane != null && space != null && tween == null && !outdated(space)) {
      sky.setPoints(points(plane));
    }
  }

  /** The points of a plane as they are drawn. */
  private SkyPoints points(Plane of) {
    int count = Math.min(of.size(), model.look().shownProperty().get());
    float[] z = of.z();
    float[] x = of.x();
    float[] y = of.y();
    byte[] colour = category;
    if (z != null) {
      x = turn.coordinate(0, of.x(), of.y(), z);
      y = turn.coordinate(1, of.x(), of.y(), z);
      colour = Tint.shaded(category, turn.coordinate(2, of.x(), of.y(), z), reach);
    }
    return new SkyPoints(x, y, count, colour, model.look().labelling());
  }

  @Override
  public void paint(Brush brush, Camera camera) {
    PlaneView view = view(camera);
    if (view != null) {
      layers.forEach(layer -> layer.paint(brush, view));
    }
  }

  @Override
  public List<Box> reserved(Camera camera) {
    PlaneView view = view(camera);
    return view == null
        ? List.of()
        : layers.stream().flatMap(layer -> layer.reserved(view).stream()).toList();
  }

  /** Whether other words have come into view whose picture is still being made. */
  private boolean outdated(Space drawn) {
    return !drawn.continues(model.spaceProperty().get());
  }

  private @Nullable PlaneView view(Camera camera) {
    return plane == null || space == null || tween != null || outdated(space)
        ? null
        : new PlaneView(
            space, plane, turn, sky.points(), camera, context.palette(), context.scale());
  }

  /** Every word on its way from one picture to another. */
  private final class Tween extends Transition {
    private final Morph morph;
    private final @Nullable CameraPlace wanted;

    Tween(SkyPoints from, SkyPoints to, @Nullable CameraPlace wanted) {
      this.morph = new Morph(from, to);
      this.wanted = wanted;
      setCycleDuration(TWEEN);
      setInterpolator(Interpolator.EASE_BOTH);
      setOnFinished(_ -> {
        if (tween == this) {
          tween = null;
          redraw();
          look(wanted);
        }
      });
      sky.autoFitProperty().set(true);
    }

    @Override
    protected void interpolate(double fraction) {
      if (tween != this) {
        return;
      }
      sky.setPoints(morph.at(fraction));
    }
  }
}
