package org.vectarium.session;

/** Says how many updates are due, so that a run keeps a speed. Not synchronised. */
final class Pacer {
  /** What backwards at full speed means: through all of the past in so many seconds. */
  private static final double SECONDS_THROUGH_THE_PAST = 8;

  private double speed = TrainingSession.FULL_SPEED;
  private double due;
  private long last = System.nanoTime();

  void setSpeed(double updatesPerSecond) {
    speed = updatesPerSecond;
    restart();
  }

  double speed() {
    return speed;
  }

  /** The first update after a start or a change of speed is due at once. */
  void restart() {
    due = 1;
    last = System.nanoTime();
  }

  /**
   * Updates due now; as many as there are at full speed.
   *
   * @param run which way and how far it can go
   */
  long due(Run run) {
    if (speed == TrainingSession.FULL_SPEED && !run.backwards()) {
      return Long.MAX_VALUE;
    }
    double rate = rate(run);
    long now = System.nanoTime();
    // What a slow machine cannot do in a tenth of a second is forgiven, not saved up.
    due = Math.min(due + (now - last) * 1e-9 * rate, Math.max(1, rate / 10));
    last = now;
    return (long) due;
  }

  void done(long updates) {
    due -= updates;
  }

  /** How long to wait until the next update is due. */
  long nanosToWait(Run run) {
    if ((speed == TrainingSession.FULL_SPEED && !run.backwards()) || run.seeking() || due >= 1) {
      return 0;
    }
    double seconds = (1 - due) / rate(run) - (System.nanoTime() - last) * 1e-9;
    return (long) (Math.min(seconds, 0.05) * 1e9);
  }

  private double rate(Run run) {
    return speed == TrainingSession.FULL_SPEED
        ? Math.max(1, run.past.edge() / SECONDS_THROUGH_THE_PAST)
        : speed;
  }
}
