package org.vectarium.session;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.train.Snapshot;
import org.vectarium.train.Trainer;
import org.vectarium.train.TrainingSettings;

/**
 * One contender at work: it is given slices of time and keeps account of them.
 *
 * <p>Owned by the worker thread of its {@link Comparison}.
 */
final class Runner {
  private final EncodedCorpus corpus;
  private final Contender contender;
  private final BiFunction<EncodedCorpus, TrainingSettings, Trainer> factory;
  private final LossRecorder losses = new LossRecorder();
  private final Planes planes = new Planes();
  private RunState state = RunState.PREPARING;
  private @Nullable Trainer trainer;
  private @Nullable Snapshot lastFinite;
  private @Nullable Anchor anchor;
  private @Nullable String problem;
  private long divergedAt = -1;
  private int segment;
  private long tokensAtStart;
  private long bytes;
  private long preparing;
  private long training;
  private boolean moved;

  Runner(
      EncodedCorpus corpus,
      Contender contender,
      BiFunction<EncodedCorpus, TrainingSettings, Trainer> factory) {
    this.corpus = corpus;
    this.contender = contender;
    this.factory = factory;
  }

  boolean going() {
    return state == RunState.PAUSED;
  }

  /** Nanoseconds of work so far. */
  long nanos() {
    return preparing + training;
  }

  /** Counts and builds what the model needs before its first update. */
  void prepare() {
    guarded(() -> {
      long begin = System.nanoTime();
      Trainer made = factory.apply(corpus, contender.settings());
      if (contender.start() != null) {
        contender.start().restoreInto(made);
      }
      if (contender.reseed()) {
        made.reseed();
      }
      trainer = made;
      preparing = System.nanoTime() - begin;
      tokensAtStart = made.progress().tokens();
      weigh(made);
      lastFinite = made.snapshot();
      planes.begin(made);
      anchor(made);
      state = RunState.PAUSED;
      settle(made);
    });
  }

  /** Trains for about so long. */
  void work(long nanos) {
    Trainer now = trainer;
    if (!going() || now == null) {
      return;
    }
    guarded(() -> {
      moved = true;
      long left = nanos;
      while (left > 0 && going() && trainer == now) {
        long begin = System.nanoTime();
        now.advanceInEpoch(step(now), left);
        long spent = System.nanoTime() - begin;
        training += spent;
        left -= spent;
        if (Double.isFinite(now.loss().mean())) {
          losses.add(now.progress().updates(), now.loss().mean(), now.loss().window());
        }
        if (planes.look(now)) {
          anchor(now);
        }
        settle(now);
      }
    });
  }

  /** At least one update, to where the settings change or something is due to be noted. */
  private long step(Trainer now) {
    long update = now.progress().updates();
    long end = Math.min(contender.until(), segmentEnd()) - update;
    // Threads that race have no exact places, and would stop for each.
    long due =
        now.settings().threads() > 1
            ? Long.MAX_VALUE
            : Math.min(losses.toNext(update), planes.toNext(now.progress()));
    return Math.max(1, Math.min(end, due));
  }

  private void anchor(Trainer now) {
    Plane plane = planes.at(now.progress().updates());
    anchor = plane == null ? null : new Anchor(plane, now.snapshot().centre());
  }

  private long segmentEnd() {
    return segment + 1 < contender.segments().size()
        ? contender.segments().get(segment + 1).from()
        : Long.MAX_VALUE;
  }

  /** Ends the run or goes on with the next settings, where that is due. */
  private void settle(Trainer now) {
    long updates = now.progress().updates();
    if (updates > contender.from() && !Double.isFinite(now.loss().mean())) {
      state = RunState.DIVERGED;
      problem = Problems.divergence(updates, now.settings().learningRate());
      divergedAt = updates;
    } else if (now.finished() || updates >= contender.until()) {
      state = RunState.FINISHED;
      weigh(now);
    } else if (updates >= segmentEnd()) {
      TrainingSettings next = contender.segments().get(++segment).settings();
      Trainer follower = factory.apply(corpus, next);
      Keyframe.of(now, 0, true, 0).restoreInto(follower);
      if (next.seed() != now.settings().seed()) {
        follower.reseed();
      }
      trainer = follower;
    }
  }

  /** What it holds at most: some models grow on their way. */
  private void weigh(Trainer now) {
    bytes = Math.max(bytes, Keyframe.of(now, 0, true, 0).bytes() + now.countBytes());
  }

  private void guarded(Runnable task) {
    try {
      task.run();
    } catch (Exception | OutOfMemoryError e) {
      state = RunState.FAILED;
      problem = Problems.sentence(e);
      trainer = null;
    }
  }

  /** Where it stands; copies the vectors if they have moved since the last call. */
  Standing standing() {
    Trainer now = trainer;
    if (now != null && moved) {
      moved = false;
      Snapshot fresh = now.snapshot();
      lastFinite = NonFinite.in(fresh) == null ? fresh : lastFinite;
    }
    double seconds = training * 1e-9;
    long total =
        now == null
            ? 1
            : state == RunState.FINISHED
                ? now.progress().updates()
                : Math.min(contender.until(), now.progress().totalUpdates());
    return new Standing(
        now == null ? contender.settings() : now.settings(),
        state,
        now == null ? null : now.updateKind(),
        lastFinite,
        anchor,
        losses.curve(),
        total,
        nanos() * 1e-9,
        now == null || seconds == 0 ? 0 : (now.progress().tokens() - tokensAtStart) / seconds,
        bytes,
        problem,
        divergedAt);
  }
}
