package org.vectarium.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Work that would hold up the screen (reading files, searching neighbours), done on daemon threads;
 * results come back on the screen thread.
 *
 * <p>Callable from any thread.
 */
public final class Background implements AutoCloseable {
  private final ExecutorService workers;
  private final Executor screen;

  /**
   * @param screen runs a task on the screen thread
   */
  public Background(Executor screen) {
    this.screen = screen;
    this.workers =
        Executors.newFixedThreadPool(
            2, Thread.ofPlatform().name("vectarium-background-", 1).daemon().factory());
  }

  /** Runs {@code work} elsewhere, then one of the two answers on the screen thread. */
  public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    workers.execute(
        () -> {
          try {
            T result = work.call();
            screen.execute(() -> done.accept(result));
          } catch (Exception e) {
            screen.execute(() -> failed.accept(e));
          }
        });
  }

  /** Runs a task on the screen thread, at once when called there. */
  public void onScreen(Runnable task) {
    screen.execute(task);
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
