package org.vectarium.ui.headless;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.UiThread;

/**
 * Starts JavaFX on its Headless platform, drawn by the processor, and carries work to its thread.
 */
final class HeadlessToolkit {
  private static final UiThread SCREEN = new UiThread();

  /** The first error that nobody on the screen thread caught; thrown at whoever calls next. */
  private static final AtomicReference<@Nullable Throwable> FAILURE = new AtomicReference<>();

  private static boolean started;

  private HeadlessToolkit() {}

  /** Starts the toolkit unless it runs already. */
  static synchronized void start() {
    if (started) {
      return;
    }
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
    CompletableFuture<Boolean> ready = new CompletableFuture<>();
    Platform.startup(() -> ready.complete(true));
    await(ready);
    Platform.setImplicitExit(false);
    run(() ->
        Thread.currentThread()
            .setUncaughtExceptionHandler((_, error) -> FAILURE.compareAndSet(null, error)));
    started = true;
  }

  /** Runs a task on the screen thread and waits for its result; its exception is thrown here. */
  static <T> T call(Callable<T> task) {
    CompletableFuture<T> result = new CompletableFuture<>();
    SCREEN.execute(() -> {
      try {
        result.complete(task.call());
      } catch (Exception e) {
        result.completeExceptionally(e);
      }
    });
    return await(result);
  }

  /** The same for a task without a result. */
  static void run(Runnable task) {
    call(() -> {
      task.run();
      return true;
    });
  }

  /**
   * Waits until the screen has been drawn this many times, so that layout and tweens have settled.
   */
  static void pulses(int count) {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    run(() ->
        new AnimationTimer() {
          private int seen;

          @Override
          public void handle(long now) {
            Platform.requestNextPulse();
            if (++seen >= count) {
              stop();
              done.complete(true);
            }
          }
        }.start());
    await(done);
  }

  private static <T> T await(CompletableFuture<T> future) {
    T result = patient(future);
    Throwable failure = FAILURE.get();
    if (failure != null) {
      throw new IllegalStateException("the screen failed: " + failure, failure);
    }
    return result;
  }

  private static <T> T patient(CompletableFuture<T> future) {
    try {
      return future.get(60, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException("the screen thread has not answered for 60 s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the screen thread", e);
    }
  }
}
