package org.vectarium.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vectarium.session.DivergenceSearch;
import org.vectarium.session.Goal;
import org.vectarium.session.GoalWatch;
import org.vectarium.session.NonFinite;
import org.vectarium.session.Rise;
import org.vectarium.train.Method;
import org.vectarium.train.Progress;
import org.vectarium.train.Trainer;

/**
 * Runs a trainer to its end, to a given update, to a goal or to Ctrl-C, with a progress line.
 *
 * <p>On Ctrl-C the run stops after the slice under way, and the process waits (half a minute at
 * most) until {@link #done} says that everything is safe.
 */
final class TrainingLoop {
  private static final long SLICE_NANOS = 250_000_000;
  private static final long UPDATES_A_SLICE = 20_000;
  private static final int BAR = 24;

  private final Trainer trainer;
  private final Supplier<Trainer> afresh;
  private final boolean keepsRisen;
  private final @Nullable Long stopAt;
  private final @Nullable GoalWatch watch;
  private final PrintWriter err;
  private final boolean terminal;
  private final CountDownLatch safe = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean stop;
  private boolean met;
  private long tokens;
  private final double passesBefore;
  private long nanos;
  private int shown = -1;

  /**
   * @param afresh makes the trainer once more, as it is now
   * @param keepsRisen whether a run may be left with a loss far too high, to look into it
   * @param goal where to stop; null for none
   */
  TrainingLoop(
      Trainer trainer,
      Supplier<Trainer> afresh,
      boolean keepsRisen,
      @Nullable Long stopAt,
      @Nullable Goal goal,
      PrintWriter err) {
    this.trainer = trainer;
    this.afresh = afresh;
    this.keepsRisen = keepsRisen;
    this.stopAt = stopAt;
    this.watch = goal == null ? null : new GoalWatch(goal, trainer);
    this.err = err;
    this.passesBefore = passes(trainer.progress());
    this.terminal = System.console() != null && System.console().isTerminal();
    this.hook = new Thread(this::interrupt, "ctrl-c");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void interrupt() {
    stop = true;
    try {
      if (!safe.await(30, TimeUnit.SECONDS)) {
        System.err.println("the run could not be saved in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * @throws UserError if a number is no longer finite, or the loss is far above that of a model
   *     that knows nothing
   */
  void run() {
    long before = trainer.progress().tokens();
    long start = System.nanoTime();
    while (!trainer.finished() && !stop && !reached()) {
      slice();
      tokens = trainer.progress().tokens() - before;
      nanos = System.nanoTime() - start;
      checkLoss();
      show();
    }
    if (NonFinite.in(trainer.snapshot()) != null) {
      throw notFinite();
    }
    if (terminal) {
      err.println();
    }
  }

  private void slice() {
    if (watch != null) {
      watch(watch, System.nanoTime());
    } else if (stopAt == null) {
      trainer.advanceFor(SLICE_NANOS);
    } else {
      trainer.advance(Math.min(UPDATES_A_SLICE, left()));
    }
  }

  /** From look to look, until it is time to say how far the run has come. */
  private void watch(GoalWatch goal, long start) {
    do {
      goal.before(trainer);
      trainer.advance(Math.min(goal.toNextLook(trainer), left()));
      met = goal.met(trainer);
    } while (!met
        && !trainer.finished()
        && !reached()
        && !stop
        && System.nanoTime() - start < SLICE_NANOS);
  }

  /** Updates to where the run is to stop. */
  private long left() {
    return stopAt == null ? Long.MAX_VALUE : stopAt - trainer.progress().updates();
  }

  /** Whether it trains until a goal comes about. */
  boolean watching() {
    return watch != null;
  }

  /** Whether the goal has come about. */
  boolean met() {
    return met;
  }

  private boolean reached() {
    return met || left() <= 0;
  }

  private void checkLoss() {
    Progress progress = trainer.progress();
    double loss = trainer.loss().mean();
    if (progress.updates() > 0 && !Double.isFinite(loss)) {
      throw notFinite();
    }
    if (!keepsRisen && Rise.of(trainer)) {
      throw diverged(
          "after %d updates the loss is %.4g, far above the %.4g of a model that knows nothing"
              .formatted(progress.updates(), loss, trainer.ignorantLoss()),
          "");
    }
  }

  /** Names the very update, where the run can be replayed. */
  private UserError notFinite() {
    long updates = trainer.progress().updates();
    NonFinite found =
        trainer.settings().threads() > 1 ? null : DivergenceSearch.locate(afresh, updates);
    if (found == null) {
      return diverged("by update %d a number is no longer finite".formatted(updates), "");
    }
    return diverged(
        "update %d makes %s infinite or undefined"
            .formatted(found.update() + 1, found.what(trainer.snapshot().centre()::word)),
        "; to look at that update, train with --stop-at %d --save run.vectarium in place of --out, then: inspect run.vectarium"
            .formatted(found.update()));
  }

  private UserError diverged(String what, String more) {
    return new UserError(
        "%s: the learning rate of %s is too high; choose a smaller --rate. Nothing was written%s"
            .formatted(what, trainer.settings().learningRate(), more));
  }

  private void show() {
    Progress progress = trainer.progress();
    int tenth = (int) (progress.fraction() * 10);
    if (!terminal && tenth == shown) {
      return;
    }
    shown = tenth;
    int filled = (int) (progress.fraction() * BAR);
    double left = nanos / 1e9 * (1 - progress.fraction()) / Math.max(1e-9, progress.fraction());
    String line =
        String.format(
            Locale.ROOT,
            "[%s%s] %5.1f %%  epoch %d/%d  %,.0f %s/s  loss %.4f  %s left",
            "█".repeat(filled),
            "░".repeat(BAR - filled),
            100 * progress.fraction(),
            Math.min(progress.epochs(), progress.epoch() + 1),
            progress.epochs(),
            tokens / seconds(),
            trainer.settings().method() == Method.GLOVE ? "cells" : "words",
            trainer.loss().mean(),
            duration(left));
    if (terminal) {
      err.print("\r" + line);
      err.flush();
    } else {
      err.println(line);
    }
  }

  private static String duration(double seconds) {
    long whole = Math.round(Math.min(seconds, 359_999));
    return whole < 60
        ? whole + " s"
        : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
  }

  /** Whether Ctrl-C ended the run. */
  boolean interrupted() {
    return stop;
  }

  /** Training alone, at least a nanosecond. */
  double seconds() {
    return Math.max(1, nanos) / 1e9;
  }

  /** Corpus positions, cells or steps read by this process. */
  long read() {
    return tokens;
  }

  /** Epochs trained by this process; the last need not be whole. */
  double passes() {
    return passes(trainer.progress()) - passesBefore;
  }

  private static double passes(Progress progress) {
    return progress.fraction() < 1 ? progress.fraction() * progress.epochs() : progress.epoch();
  }

  /** Everything worth keeping is on disk. */
  void done() {
    safe.countDown();
    if (!stop) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The process is ending already: the hook is running and has just been released.
        stop = true;
      }
    }
  }
}
