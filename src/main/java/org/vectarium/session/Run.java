package org.vectarium.session;

import org.jspecify.annotations.Nullable;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.train.Snapshot;
import org.vectarium.train.Trainer;
import org.vectarium.train.TrainingSettings;

/** One run on the worker thread: its trainer, curve, speed and last finite vectors. */
final class Run {
  /** The longest stretch of work between two looks at the command queue. */
  static final long SLICE_NANOS = 8_000_000;

  /** Finite vectors are kept aside at least this often, in case the loss blows up. */
  private static final long SAFETY_NANOS = 1_000_000_000;

  final long number;
  final EncodedCorpus corpus;
  final TrainingSettings settings;
  private final LossRecorder losses = new LossRecorder();
  private final SpeedMeter speed = new SpeedMeter();
  private @Nullable Trainer trainer;
  private @Nullable Snapshot lastFinite;
  private long lastSnapshotNanos;
  private long chunk = 1;

  RunState state = RunState.PREPARING;
  private @Nullable String problem;

  Run(long number, EncodedCorpus corpus, TrainingSettings settings) {
    this.number = number;
    this.corpus = corpus;
    this.settings = settings;
  }

  /** The trainer stands before its first update. */
  void ready(Trainer prepared) {
    trainer = prepared;
    state = prepared.finished() ? RunState.FINISHED : RunState.PAUSED;
    keepIfFinite(prepared.snapshot());
  }

  void fail(String sentence) {
    problem = sentence;
    state = RunState.FAILED;
  }

  boolean canRun() {
    return trainer != null && (state == RunState.RUNNING || state == RunState.PAUSED);
  }

  /** Works for one slice of time; at most {@code most} updates. */
  long work(long most) {
    Trainer t = trainer;
    if (t == null) {
      return 0;
    }
    long start = System.nanoTime();
    long tokens = t.progress().tokens();
    long updates = t.progress().updates();
    if (most == Long.MAX_VALUE) {
      t.advanceFor(SLICE_NANOS);
    } else {
      t.advance(Math.min(most, chunk));
    }
    long nanos = System.nanoTime() - start;
    long done = t.progress().updates() - updates;
    if (nanos < SLICE_NANOS / 4 && done >= chunk) {
      chunk *= 2;
    } else if (nanos > SLICE_NANOS) {
      chunk = Math.max(1, chunk / 2);
    }
    speed.add(t.progress().tokens() - tokens, nanos);
    afterWork(t);
    return done;
  }

  private void afterWork(Trainer t) {
    double mean = t.loss().mean();
    long updates = t.progress().updates();
    losses.add(updates, mean, t.loss().window());
    if (updates > 0 && !Double.isFinite(mean)) {
      state = RunState.DIVERGED;
      problem =
          "The loss is no longer a finite number at update %,d: the learning rate of %s is too high."
                  .formatted(updates, settings.learningRate())
              + " The last finite vectors are kept; choose a smaller rate and start again.";
      return;
    }
    if (t.finished()) {
      state = RunState.FINISHED;
    }
    if (System.nanoTime() - lastSnapshotNanos > SAFETY_NANOS) {
      keepIfFinite(t.snapshot());
    }
  }

  private void keepIfFinite(Snapshot snapshot) {
    lastSnapshotNanos = System.nanoTime();
    if (isFinite(snapshot.centre().matrix().data())
        && isFinite(snapshot.outside().matrix().data())) {
      lastFinite = snapshot;
    }
  }

  private static boolean isFinite(float[] values) {
    float sum = 0;
    for (float value : values) {
      // 0 · value is 0 for finite values and NaN for all others.
      sum += 0 * value;
    }
    return sum == 0;
  }

  /** A pause of the run is no part of its speed. */
  void resetSpeed() {
    speed.reset();
  }

  Frame frame() {
    if (trainer != null && state != RunState.DIVERGED && state != RunState.FAILED) {
      keepIfFinite(trainer.snapshot());
    }
    return new Frame(
        number,
        state,
        corpus,
        settings,
        lastFinite,
        losses.curve(),
        state == RunState.RUNNING ? speed.perSecond() : 0,
        problem);
  }

  /** The picture before anything is prepared; needs no worker. */
  Frame emptyFrame() {
    return new Frame(
        number, RunState.PREPARING, corpus, settings, null, LossCurve.EMPTY, 0, null);
  }
}
