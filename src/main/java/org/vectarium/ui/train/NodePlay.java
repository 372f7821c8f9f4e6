package org.vectarium.ui.train;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Duration;

/**
 * Plays node by node: one step of the time-view model at each beat, from one a second up. Faster
 * than the eye can follow the run plays by itself, update by update.
 *
 * <p>Screen thread only.
 */
final class NodePlay {
  /** Nodes a second above which nobody could read one. */
  static final double MOST = 30;

  private final TimeViewModel time;
  private final Timeline beat = new Timeline();
  private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing");

  NodePlay(TimeViewModel time) {
    this.time = time;
    beat.setCycleCount(Animation.INDEFINITE);
    beat.getKeyFrames().setAll(new KeyFrame(Duration.seconds(1), _ -> time.forward()));
  }

  BooleanProperty playingProperty() {
    return playing;
  }

  /** Nodes a second; takes effect while playing. */
  void setSpeed(double nodesPerSecond) {
    beat.setRate(Math.min(nodesPerSecond, MOST));
  }

  void play() {
    time.forward();
    beat.play();
    playing.set(true);
  }

  void stop() {
    beat.stop();
    playing.set(false);
  }
}
