package org.vectarium.ui;

import javafx.animation.AnimationTimer;

/** Puts off what can wait until the window has been drawn. Screen thread only. */
public final class FirstFrames extends AnimationTimer {
  /** The pulse that lays the window out and the one that follows its drawing. */
  private static final int DRAWN = 2;

  private final Runnable task;
  private int seen;

  private FirstFrames(Runnable task) {
    this.task = task;
  }

  /** Runs a task once, on the screen thread, after the next two pulses. */
  public static void then(Runnable task) {
    new FirstFrames(task).start();
  }

  @Override
  public void handle(long now) {
    if (++seen > DRAWN) {
      stop();
      task.run();
    }
  }
}
