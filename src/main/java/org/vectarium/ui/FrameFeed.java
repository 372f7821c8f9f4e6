package org.vectarium.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.vectarium.session.Frame;
import org.vectarium.session.RunState;
import org.vectarium.session.TrainingSession;

/**
 * The frames of the training session as one observable value, changed at most once a pulse, so
 * every view of a pulse shows the same moment of the run.
 *
 * <p>Screen thread only.
 */
public final class FrameFeed {
  private final TrainingSession session;
  private final ReadOnlyObjectWrapper<@Nullable Frame> frame =
      new ReadOnlyObjectWrapper<>(this, "frame");

  FrameFeed(TrainingSession session) {
    this.session = session;
  }

  /** The newest frame; null before the first run was prepared. */
  public ReadOnlyObjectProperty<@Nullable Frame> frameProperty() {
    return frame.getReadOnlyProperty();
  }

  public @Nullable Frame frame() {
    return frame.get();
  }

  /**
   * Takes the newest frame, if there is one. Frames of a run that has been replaced are dropped.
   *
   * @return whether the worker is active, so that another pulse should follow
   */
  public boolean pulse() {
    Frame newest = session.takeFrame();
    Frame shown = frame.get();
    if (newest != null && (shown == null || newest.run() >= shown.run())) {
      frame.set(newest);
    }
    Frame now = frame.get();
    return now != null && (now.state() == RunState.RUNNING || now.state() == RunState.PREPARING);
  }
}
