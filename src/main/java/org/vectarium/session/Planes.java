package org.vectarium.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vectarium.train.Progress;
import org.vectarium.train.Snapshot;
import org.vectarium.train.Trainer;

/**
 * The planes in which a run is shown, fitted at fixed updates: at its beginning, at each doubling
 * from a 64th of the first epoch, when the picture changes fastest, and then at the ends of epochs,
 * at most {@value #MOST} of them. So a moment has the same plane however it was reached, and two
 * equal runs have the same planes, to the bit.
 *
 * <p>Owned by the worker thread.
 */
final class Planes {
  private static final int FIRST_FIT = 64;
  private static final int MOST = 20;

  /** Of numbers this large the squares of some hundred words overflow a float. */
  private static final float TOO_LARGE = 1e17f;

  /** Above every number of a doubling within the first epoch. */
  private static final int EPOCHS = 100;

  private final List<Plane> planes = new ArrayList<>();
  private long unit = 1;
  private int stride = 1;

  /** The first plane, of a trainer that stands at its beginning. */
  void begin(Trainer trainer) {
    Progress progress = trainer.progress();
    unit = Math.max(1, progress.totalUpdates() / Math.max(1, progress.epochs()) / FIRST_FIT);
    stride = Math.max(1, Math.ceilDiv(progress.epochs(), MOST));
    fit(trainer);
  }

  /** Updates to the next place within the first epoch where a plane is due. */
  long toNext(Progress progress) {
    if (progress.epoch() > 0) {
      return Long.MAX_VALUE;
    }
    long next = unit;
    while (next <= progress.updates()) {
      next *= 2;
    }
    return next - progress.updates();
  }

  /**
   * Fits a plane if one is due where the trainer stands.
   *
   * @return whether there is a new one
   */
  boolean look(Trainer trainer) {
    int before = planes.size();
    if (planes.isEmpty() || number(trainer.progress()) > number(planes.getLast().progress())) {
      fit(trainer);
    }
    return planes.size() > before;
  }

  /** A number that rises at each moment when a plane is due. */
  private int number(Progress progress) {
    if (progress.epoch() > 0) {
      return EPOCHS + progress.epoch() / stride;
    }
    return Long.SIZE - Long.numberOfLeadingZeros(progress.updates() / unit);
  }

  private void fit(Trainer trainer) {
    Snapshot snapshot = trainer.snapshot();
    if (!fits(snapshot)) {
      return;
    }
    Plane before = planes.isEmpty() ? null : planes.getLast();
    Plane fresh = Plane.fit(before, snapshot.centre(), snapshot.progress());
    boolean finite =
        Arrays.stream(fresh.basis().basis().axes())
            .flatMapToDouble(Arrays::stream)
            .allMatch(Double::isFinite);
    if (finite) {
      planes.add(fresh);
    }
  }

  /** Whether the sums of squares that axes are fitted to stay finite. */
  private static boolean fits(Snapshot snapshot) {
    if (NonFinite.in(snapshot) != null) {
      return false;
    }
    float[] data = snapshot.centre().matrix().data();
    float largest = 0;
    for (float value : data) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest < TOO_LARGE;
  }

  /** The plane of a moment: the last one fitted by then; null before the first. */
  @Nullable Plane at(long update) {
    for (Plane plane : planes.reversed()) {
      if (plane.progress().updates() <= update) {
        return plane;
      }
    }
    return null;
  }

  void dropAfter(long update) {
    planes.removeIf(plane -> plane.progress().updates() > update);
  }
}
