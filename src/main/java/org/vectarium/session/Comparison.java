package org.vectarium.session;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.train.Trainer;
import org.vectarium.train.Trainers;
import org.vectarium.train.TrainingSettings;

/**
 * Two or more runs over the same text, in turns on one thread, so that none takes time from
 * another: whoever has had the least goes next. What a run learns does not depend on its turns.
 *
 * <p>Commands may come from any thread. Standings leave through a latest-wins mailbox.
 */
public final class Comparison implements AutoCloseable {
  private static final long SLICE_NANOS = 6_000_000;

  /** Standings are made at most this often, and take at most a tenth of the time. */
  private static final long FRAME_NANOS = 30_000_000;

  private static final int WORK_PER_FRAME = 10;

  private final List<Runner> runners;
  private final AtomicReference<@Nullable List<Standing>> newest = new AtomicReference<>();
  private final Thread worker;
  private final Object lock = new Object();
  private boolean running = true;
  private boolean open = true;
  private long nextFrame;

  /** Begins at once. */
  public Comparison(EncodedCorpus corpus, List<Contender> contenders) {
    this(corpus, contenders, Trainers::create);
  }

  Comparison(
      EncodedCorpus corpus,
      List<Contender> contenders,
      BiFunction<EncodedCorpus, TrainingSettings, Trainer> factory) {
    if (contenders.size() < 2) {
      throw new IllegalArgumentException(contenders.size() + " runs; it takes two to compare");
    }
    this.runners = contenders.stream().map(c -> new Runner(corpus, c, factory)).toList();
    this.worker = Thread.ofPlatform().daemon().name("comparison-worker").start(this::loop);
  }

  /** Runs on, or stops between two slices. */
  public void setRunning(boolean wanted) {
    synchronized (lock) {
      running = wanted;
      lock.notifyAll();
    }
  }

  /** The newest standings that have not been taken yet, in the order of the contenders, or null. */
  public @Nullable List<Standing> take() {
    return newest.getAndSet(null);
  }

  /** Ends the worker without waiting for it. */
  @Override
  public void close() {
    synchronized (lock) {
      open = false;
      lock.notifyAll();
    }
    worker.interrupt();
  }

  private void loop() {
    for (Runner runner : runners) {
      runner.prepare();
      post();
    }
    while (mayWork() && going().findAny().isPresent()) {
      going()
          .min((a, b) -> Long.compare(a.nanos(), b.nanos()))
          .ifPresent(runner -> runner.work(SLICE_NANOS));
      long now = System.nanoTime();
      if (newest.get() == null && now >= nextFrame) {
        post();
        nextFrame =
            System.nanoTime() + Math.max(FRAME_NANOS, WORK_PER_FRAME * (System.nanoTime() - now));
      }
    }
    post();
  }

  private Stream<Runner> going() {
    return runners.stream().filter(Runner::going);
  }

  private void post() {
    newest.set(runners.stream().map(Runner::standing).toList());
  }

  /** Waits while paused; false once closed. */
  private boolean mayWork() {
    synchronized (lock) {
      if (open && !running) {
        post();
      }
      while (open && !running) {
        try {
          lock.wait();
        } catch (InterruptedException e) {
          // Only closing interrupts, and then this loop ends.
          Thread.currentThread().interrupt();
          return false;
        }
      }
      return open;
    }
  }
}
