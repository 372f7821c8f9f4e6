package org.vectarium.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Work that would hold up the screen (reading files, searching neighbours), done on daemon threads;
 * results come back on the screen thread.
 *
 * <p>Callable from any thread.
 */
public final class Background implements AutoCloseable {
  private static final int THREADS = 2;

  /** How long closing waits for what is being saved, in seconds. */
  private static final int PATIENCE = 5;

  private final ExecutorService workers;
  private final ExecutorService saver =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("vectarium-saver").daemon().factory());
  private final Executor screen;
  private final AtomicInteger pending = new AtomicInteger();
  private volatile boolean closed;

  /**
   * @param screen runs a task on the screen thread
   */
  public Background(Executor screen) {
    this.screen = screen;
    this.workers =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("vectarium-background-", 1).daemon().factory(),
            // Only a pool that is being closed refuses work.
            new ThreadPoolExecutor.DiscardPolicy());
  }

  /**
   * Runs {@code work} elsewhere, then one of the two answers on the screen thread. After {@link
   * #close} nobody is left to look at an answer, so nothing is run or answered any more.
   */
  public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    if (closed) {
      return;
    }
    pending.incrementAndGet();
    workers.execute(() -> {
      try {
        T result = work.call();
        answer(() -> done.accept(result));
      } catch (Exception e) {
        answer(() -> failed.accept(e));
      }
    });
  }

  /**
   * Saves what would be lost with the app: one after the other, and {@link #close} waits for it.
   *
   * @param failed told on the screen thread
   */
  public void save(Callable<?> work, Consumer<Exception> failed) {
    if (closed) {
      return;
    }
    pending.incrementAndGet();
    saver.execute(() -> {
      try {
        work.call();
        answer(() -> {});
      } catch (Exception e) {
        answer(() -> failed.accept(e));
      }
    });
  }

  private void answer(Runnable task) {
    screen.execute(() -> {
      try {
        if (!closed) {
          task.run();
        }
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
    closed = true;
    workers.shutdownNow();
    saver.shutdown();
    try {
      saver.awaitTermination(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
