package org.vectarium.ui.train;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.WordVectors;
import org.vectarium.projection.AlignedBasis;
import org.vectarium.session.Frame;
import org.vectarium.session.Plane;
import org.vectarium.train.Progress;
import org.vectarium.ui.Background;

/**
 * The plane in which the Train room shows a run: the one that comes with each frame while the axes
 * follow, or one fitted when asked for, until the run's next one. New axes are announced by {@link
 * #axesProperty}.
 *
 * <p>What is asked for is fitted off screen on an immutable snapshot. Screen thread only.
 */
final class SkyProjection {
  /**
   * The axes in use.
   *
   * @param run whose axes they are
   */
  record Axes(Plane plane, long run) {
    AlignedBasis basis() {
      return plane.basis();
    }
  }

  private final Background background;
  private final ReadOnlyObjectWrapper<@Nullable Axes> axes =
      new ReadOnlyObjectWrapper<>(this, "axes");
  private final BooleanProperty following = new SimpleBooleanProperty(this, "following", true);

  /** The run's own plane as of the last frame that was followed. */
  private @Nullable Plane followed;

  private boolean fitting;

  SkyProjection(Background background) {
    this.background = background;
  }

  /** The axes in use; null before the first frame with vectors. */
  ReadOnlyObjectProperty<@Nullable Axes> axesProperty() {
    return axes.getReadOnlyProperty();
  }

  @Nullable Axes axes() {
    return axes.get();
  }

  /** Whether the axes change with the run; otherwise only when asked for. */
  BooleanProperty followingProperty() {
    return following;
  }

  /** Takes the axes of a new frame, if they are others. */
  void observe(Frame frame) {
    Plane plane = frame.plane();
    Axes now = axes.get();
    if (plane == null || frame.snapshot() == null) {
      return;
    }
    boolean foreign = now == null || !fits(now, frame);
    if (foreign || (following.get() && plane != followed)) {
      followed = plane;
      axes.set(new Axes(plane, frame.run()));
    }
  }

  /** Fits new axes to this frame. */
  void refit(Frame frame) {
    Axes before = axes.get();
    if (frame.snapshot() == null || fitting || before == null || !fits(before, frame)) {
      return;
    }
    fitting = true;
    WordVectors vectors = frame.snapshot().centre();
    Progress progress = frame.snapshot().progress();
    background.run(
        () -> Plane.fit(before.plane(), vectors, progress),
        fitted -> {
          fitting = false;
          axes.set(new Axes(fitted, frame.run()));
        },
        problem -> {
          fitting = false;
          throw new IllegalStateException("the axes could not be fitted", problem);
        });
  }

  /** Whether the axes belong to this run. */
  boolean fits(Axes candidate, Frame frame) {
    return candidate.run() == frame.run()
        && frame.snapshot() != null
        && candidate.basis().basis().dimension() == frame.snapshot().centre().dimension();
  }
}
