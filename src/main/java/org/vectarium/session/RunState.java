package org.vectarium.session;

/** What the worker is doing. */
public enum RunState {
  /** No run has been started. */
  IDLE,
  /** Counting, building tables: before the first update. */
  PREPARING,
  RUNNING,
  PAUSED,
  FINISHED,
  /** The loss is no longer finite; the last finite vectors are kept. */
  DIVERGED,
  /** The run could not start or go on; {@link Frame#problem} says why. */
  FAILED;

  /** Whether the run stands behind its last update, so that only going back leads on. */
  public boolean ended() {
    return this == FINISHED || this == DIVERGED;
  }
}
