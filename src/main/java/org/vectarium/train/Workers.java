package org.vectarium.train;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Shares numbered pieces of work among threads that live only as long as the work does. */
final class Workers {
  private Workers() {}

  /** One piece of work. */
  @FunctionalInterface
  interface Piece<S> {
    /**
     * @param number which piece, from 0
     * @param scratch of the thread that does it
     */
    void run(int number, S scratch);
  }

  /**
   * Does pieces 0…count − 1, each once, whichever thread is free taking the next; returns when all
   * are done. The caller's thread is one of the {@code threads}.
   *
   * @throws RuntimeException the first that a piece threw; pieces not yet begun are left out
   */
  static <S> void share(int count, int threads, Supplier<S> scratch, Piece<S> piece) {
    AtomicInteger next = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Runnable work =
        () -> {
          S own = scratch.get();
          for (int k = next.getAndIncrement(); k < count; k = next.getAndIncrement()) {
            piece.run(k, own);
          }
        };
    List<Thread> others = new ArrayList<>();
    for (int t = 1; t < Math.min(threads, count); t++) {
      others.add(
          Thread.ofPlatform()
              .daemon()
              .name("vectarium-hogwild-" + t)
              .uncaughtExceptionHandler((_, thrown) -> {
                failure.compareAndSet(null, thrown);
                next.set(count);
              })
              .start(work));
    }
    try {
      work.run();
    } finally {
      next.set(count);
      others.forEach(Workers::await);
    }
    Throwable thrown = failure.get();
    if (thrown != null) {
      throw new IllegalStateException("a training thread failed: " + thrown, thrown);
    }
  }

  /** Waits for a thread; its pieces are short, so an interrupt waits until it is done. */
  private static void await(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
