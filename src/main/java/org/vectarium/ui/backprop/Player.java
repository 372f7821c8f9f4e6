package org.vectarium.ui.backprop;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.vectarium.playback.Playhead;

/** Moves a playhead as time passes: so many stops a second, until the end. For one thread. */
final class Player {
  static final double SLOWEST = 0.5;
  static final double FASTEST = 60;

  private final BooleanProperty playing = new SimpleBooleanProperty();
  private final DoubleProperty speed = new SimpleDoubleProperty(1);

  /** Stops that time has earned and the playhead has not yet made. */
  private double owed;

  BooleanProperty playingProperty() {
    return playing;
  }

  /** Stops a second. */
  DoubleProperty speedProperty() {
    return speed;
  }

  void toggle() {
    owed = 0;
    playing.set(!playing.get());
  }

  /** Lets time pass; answers whether it was playing. */
  boolean advance(double seconds, Playhead playhead) {
    if (!playing.get()) {
      return false;
    }
    owed += seconds * speed.get();
    while (owed >= 1 && playing.get()) {
      owed -= 1;
      playing.set(playhead.stepForward() && !playhead.atEnd());
    }
    return true;
  }
}
