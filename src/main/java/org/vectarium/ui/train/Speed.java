package org.vectarium.ui.train;

import org.vectarium.session.TrainingSession;

/**
 * A slider's place as a speed: even steps to the right multiply the updates a second evenly, from
 * one a second at 0 to a million, and the last twentieth means as fast as the machine can.
 */
final class Speed {
  private static final double DECADES = 6;
  private static final double FULL_FROM = 0.95;

  private Speed() {}

  /** Updates a second at a place in [0, 1]. */
  static double at(double place) {
    if (place >= FULL_FROM) {
      return TrainingSession.FULL_SPEED;
    }
    double exact = Math.pow(10, Math.max(0, place) / FULL_FROM * DECADES);
    double power = Math.pow(10, Math.floor(Math.log10(exact)));
    return Math.max(1, Math.round(exact / power * 10) / 10.0 * power);
  }
}
