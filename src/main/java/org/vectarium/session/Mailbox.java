package org.vectarium.session;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Holds the newest frame of the newest run. A frame of an older run that arrives late is dropped.
 *
 * <p>Thread-safe: the worker posts, anyone reads.
 */
final class Mailbox {
  private long run;
  private @Nullable Frame latest;
  private boolean taken = true;
  private @Nullable Consumer<Frame> listener;

  synchronized void onFrame(Consumer<Frame> newListener) {
    listener = newListener;
  }

  /** Opens a new run: from now on nothing of an older run can be read or posted. */
  synchronized long openRun() {
    latest = null;
    taken = true;
    return ++run;
  }

  synchronized boolean isCurrent(long candidate) {
    return candidate == run;
  }

  /** Whether the newest frame has been taken, so that another is worth making. */
  synchronized boolean wantsFrame() {
    return taken;
  }

  synchronized void post(Frame frame) {
    if (frame.run() != run) {
      return;
    }
    latest = frame;
    taken = false;
    if (listener != null) {
      listener.accept(frame);
    }
  }

  synchronized @Nullable Frame take() {
    if (taken) {
      return null;
    }
    taken = true;
    return latest;
  }

  synchronized @Nullable Frame latest() {
    return latest;
  }
}
