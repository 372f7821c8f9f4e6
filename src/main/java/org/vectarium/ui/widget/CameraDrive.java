package org.vectarium.ui.widget;

import javafx.animation.Interpolator;
import javafx.animation.PauseTransition;
import javafx.animation.Transition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.widget.sky.Camera;

/**
 * Where a sky is looked at from, its flights to other places, and whether the picture is in motion.
 * JavaFX thread only.
 */
final class CameraDrive {
  private static final Duration FLIGHT = Duration.millis(320);

  /** The picture is still once nothing has moved for so long. */
  private static final Duration STILL = Duration.millis(140);

  private final Runnable changed;
  private final Runnable arrived;
  private final PauseTransition still = new PauseTransition(STILL);
  private Camera camera = new Camera(0, 0, 100, 1, 1);
  private @Nullable Flight flight;
  private boolean moving;

  /**
   * @param changed called whenever the picture has to be drawn anew
   * @param arrived called at the end of a flight that was not broken off: points and window may
   *     have changed on the way
   */
  CameraDrive(Runnable changed, Runnable arrived) {
    this.changed = changed;
    this.arrived = arrived;
    still.setOnFinished(_ -> {
      moving = false;
      changed.run();
    });
  }

  Camera camera() {
    return camera;
  }

  /** Whether the picture moves, or did a moment ago. */
  boolean moving() {
    return moving;
  }

  boolean flying() {
    return flight != null;
  }

  /** Looks from here at once, without counting as a movement. */
  void place(Camera next) {
    camera = next;
  }

  /** Looks from here from now on; a flight ends. */
  void set(Camera next) {
    land();
    camera = next;
    stir();
  }

  /** Goes there in 320 ms, or at once. */
  void fly(Camera target, boolean animated) {
    land();
    if (animated) {
      flight = new Flight(camera, target);
      flight.play();
    } else {
      camera = target;
      stir();
    }
  }

  /** Goes where the points went, but only once they have clearly left their frame. */
  void follow(Camera wanted, boolean animated) {
    if (flight != null) {
      return;
    }
    double growth = wanted.scale() / camera.scale();
    double shift =
        Math.hypot(wanted.centreX() - camera.centreX(), wanted.centreY() - camera.centreY())
            * camera.scale();
    if (growth < 0.92 || growth > 1.25 || shift > 0.12 * camera.width()) {
      fly(wanted, animated);
    }
  }

  /** Counts as a movement: for a while the picture is drawn faster where points are very many. */
  void stir() {
    moving = true;
    still.playFromStart();
    changed.run();
  }

  private void land() {
    if (flight != null) {
      flight.stop();
      flight = null;
    }
  }

  /** A camera on its way. */
  private final class Flight extends Transition {
    private final Camera from;
    private final Camera to;

    Flight(Camera from, Camera to) {
      this.from = from;
      this.to = to;
      setCycleDuration(FLIGHT);
      setInterpolator(Interpolator.EASE_BOTH);
      setOnFinished(_ -> {
        if (flight == this) {
          flight = null;
          arrived.run();
        }
      });
    }

    @Override
    protected void interpolate(double fraction) {
      // The toolkit's pulse may still come to a flight that another one ended within it.
      if (flight != this) {
        return;
      }
      camera = from.towards(to, fraction).resized(camera.width(), camera.height());
      stir();
    }
  }
}
