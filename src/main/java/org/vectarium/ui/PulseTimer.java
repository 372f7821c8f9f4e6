package org.vectarium.ui;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;

/**
 * Beats once a pulse while there is something to show and sleeps otherwise, so an idle window costs
 * nothing.
 */
final class PulseTimer extends AnimationTimer {
  /** Pulses without work before it sleeps: half a second. */
  private static final int PATIENCE = 30;

  private final FrameFeed feed;
  private final Background background;
  private final AtomicBoolean waking = new AtomicBoolean();
  private int idle;
  private boolean beating;

  PulseTimer(FrameFeed feed, Background background) {
    this.feed = feed;
    this.background = background;
  }

  /** Starts beating. From any thread; many calls cost one. */
  void wake() {
    if (waking.compareAndSet(false, true)) {
      background.onScreen(() -> {
        waking.set(false);
        idle = 0;
        if (!beating) {
          beating = true;
          start();
        }
      });
    }
  }

  @Override
  public void handle(long now) {
    idle = feed.pulse() ? 0 : idle + 1;
    if (idle > PATIENCE) {
      beating = false;
      stop();
    }
  }
}
