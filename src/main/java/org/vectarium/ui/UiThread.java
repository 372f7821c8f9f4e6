package org.vectarium.ui;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/**
 * The one class that calls {@link Platform#runLater}. Tests without a toolkit put {@code
 * Runnable::run} in its place.
 */
public final class UiThread implements Executor {
  @Override
  public void execute(Runnable task) {
    if (Platform.isFxApplicationThread()) {
      task.run();
    } else {
      Platform.runLater(task);
    }
  }
}
