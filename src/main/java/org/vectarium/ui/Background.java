package org.vectarium.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
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
  private final AtomicInteger pending = new AtomicInteger();

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
    pending.incrementAndGet();
    workers.execute(
        () -> {
          try {
            T result = work.call();
            answer(() -> done.accept(result));
          } catch (Exception e) {
            answer(() -> failed.accept(e));
          }
        });
  }

  private void answer(Runnable task) {
    screen.execute(
        () -> {
          try {
            task.run();
          } finally {
            pending.decrementAndGet();
          }
        });
  }

  /** Whether all work is done and answered: for pictures and tests that wait for it. */
  public boolean idle() {
    return pending.get() == 0;
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
