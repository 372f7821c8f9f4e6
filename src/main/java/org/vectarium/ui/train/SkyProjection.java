package org.vectarium.ui.train;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.WordVectors;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.linalg.Scatter.RowSet;
import org.vectarium.projection.AlignedBasis;
import org.vectarium.projection.Basis;
import org.vectarium.projection.Pca;
import org.vectarium.session.Frame;
import org.vectarium.train.Progress;
import org.vectarium.ui.Background;

/**
 * The plane in which the Train room shows a run: principal axes that stand still between fits. A
 * fit happens when a run begins, at the end of each epoch while the axes follow, and when asked
 * for; each is aligned to the one before, so nothing spins or flips, and announced by {@link
 * #axesProperty}.
 *
 * <p>Fits run off screen on an immutable snapshot. Screen thread only.
 */
final class SkyProjection {
  /** Rows that take part in a fit: enough for the axes, few enough for some 10 ms. */
  private static final int FIT_ROWS = 20_000;

  /** Before the first epoch ends the picture changes fastest: fit at each doubling from here. */
  private static final double FIRST_FIT = 1 / 64.0;

  /**
   * The axes in use.
   *
   * @param basis what to project on
   * @param run whose axes they are
   * @param progress where the run stood when they were fitted
   * @param turned degrees between this plane and the one before; 0 for the first
   */
  record Axes(AlignedBasis basis, long run, Progress progress, double turned) {}

  private final Background background;
  private final ReadOnlyObjectWrapper<@Nullable Axes> axes =
      new ReadOnlyObjectWrapper<>(this, "axes");
  private final BooleanProperty following = new SimpleBooleanProperty(this, "following", true);
  private boolean fitting;

  SkyProjection(Background background) {
    this.background = background;
  }

  /** The axes in use; null before the first fit. */
  ReadOnlyObjectProperty<@Nullable Axes> axesProperty() {
    return axes.getReadOnlyProperty();
  }

  @Nullable Axes axes() {
    return axes.get();
  }

  /** Whether new axes are fitted as the run goes on; otherwise only when asked for. */
  BooleanProperty followingProperty() {
    return following;
  }

  /** Looks at a new frame and starts a fit if one is due. */
  void observe(Frame frame) {
    if (frame.snapshot() != null && !fitting && due(frame)) {
      fit(frame);
    }
  }

  /** Fits new axes to this frame. */
  void refit(Frame frame) {
    if (frame.snapshot() != null && !fitting) {
      fit(frame);
    }
  }

  private boolean due(Frame frame) {
    Axes now = axes.get();
    if (now == null || !fits(now, frame)) {
      return true;
    }
    if (frame.snapshot() == null || !following.get()) {
      return false;
    }
    return keyframe(frame.snapshot().progress()) > keyframe(now.progress());
  }

  /** Whether the axes belong to this run. */
  boolean fits(Axes candidate, Frame frame) {
    return candidate.run() == frame.run()
        && frame.snapshot() != null
        && candidate.basis().basis().dimension() == frame.snapshot().centre().dimension();
  }

  /** A number that rises by one at each moment when a fit is due. */
  private static int keyframe(Progress progress) {
    double inEpochs = progress.fraction() * progress.epochs();
    if (inEpochs >= 1) {
      return 100 + (int) inEpochs;
    }
    return inEpochs < FIRST_FIT ? 0 : 1 + (int) (Math.log(inEpochs / FIRST_FIT) / Math.log(2));
  }

  private void fit(Frame frame) {
    if (frame.snapshot() == null) {
      return;
    }
    fitting = true;
    Axes before = axes.get();
    boolean sameRun = before != null && fits(before, frame);
    WordVectors vectors = frame.snapshot().centre();
    Progress progress = frame.snapshot().progress();
    background.run(
        () -> next(sameRun ? before : null, vectors, frame.run(), progress),
        fitted -> {
          fitting = false;
          axes.set(fitted);
        },
        problem -> {
          fitting = false;
          throw new IllegalStateException("the axes could not be fitted", problem);
        });
  }

  private static Axes next(
      @Nullable Axes before, WordVectors vectors, long run, Progress progress) {
    FloatMatrix matrix = vectors.matrix();
    int rows = Math.min(matrix.rows(), FIT_ROWS);
    Basis fresh = Pca.fit(matrix, RowSet.first(rows), Math.min(2, matrix.columns()));
    if (before == null) {
      return new Axes(new AlignedBasis(fresh, 0), run, progress, 0);
    }
    return new Axes(
        before.basis().aligned(fresh), run, progress, before.basis().driftDegrees(fresh));
  }
}
