package org.vectarium.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vectarium.train.Trainer;
import org.vectarium.train.TrainingSettings;

/**
 * What is known of a run up to its live edge: keyframes, loss curve, epochs, events, and the
 * futures that were left behind.
 *
 * <p>Owned by the worker thread.
 */
final class Past {
  /** A replay this short needs no keyframe to shorten it. */
  private static final long LEAST_SPACING_NANOS = 20_000_000;

  /**
   * Training between two keyframes takes at least so many times as long as saving one. As the run
   * grows and the budget is full they become ever rarer, so on the whole saving costs a few
   * percent.
   */
  private static final int WORK_PER_KEYFRAME = 6;

  final Keyframes keyframes;
  private final LossRecorder losses = new LossRecorder();
  private final Planes planes = new Planes();
  private final List<RunEvent> events = new ArrayList<>();
  private final List<GhostCurve> ghosts = new ArrayList<>();
  private long[] epochStarts = new long[16];
  private int epochCount;
  private @Nullable NonFinite divergence;
  private double blamedRate = Double.NaN;
  private int epoch;
  private long first;
  private long edge;
  private long total;
  private long cost;
  private long saveNanos;

  Past(long keyframeBudget) {
    keyframes = new Keyframes(keyframeBudget);
  }

  /** Starts the past of a trainer at the moment it stands. */
  void begin(Trainer trainer) {
    first = trainer.progress().updates();
    edge = first;
    total = trainer.progress().totalUpdates();
    epoch = trainer.progress().epoch();
    keyframes.pin(Keyframe.of(trainer, 0, true, 0));
    planes.begin(trainer);
  }

  /** The plane in which a moment is shown; null while there is none. */
  @Nullable Plane plane(long update) {
    return planes.at(update);
  }

  /** Updates to where {@link #look} next has something to note. */
  long toNextLook(Trainer trainer) {
    return Math.min(losses.toNext(trainer.progress().updates()), planes.toNext(trainer.progress()));
  }

  /** Notes loss and plane beyond the edge, at updates that do not depend on the clock. */
  void look(Trainer trainer) {
    long update = trainer.progress().updates();
    losses.add(update, trainer.loss().mean(), trainer.loss().window());
    warnOfRise(trainer, update);
    planes.look(trainer);
  }

  /** The earliest update that can be travelled to. */
  long first() {
    return first;
  }

  long edge() {
    return edge;
  }

  @Nullable NonFinite divergence() {
    return divergence;
  }

  LossCurve curve() {
    return losses.curve();
  }

  /** The trainer has gone beyond the edge, which took so long. */
  void extend(Trainer trainer, long nanos) {
    edge = trainer.progress().updates();
    total = trainer.progress().totalUpdates();
    cost += nanos;
    if (trainer.progress().epoch() != epoch) {
      epoch = trainer.progress().epoch();
      if (epochCount == epochStarts.length) {
        epochStarts = Arrays.copyOf(epochStarts, 2 * epochCount);
      }
      epochStarts[epochCount++] = edge;
    }
    Keyframe last = keyframes.lastLasting();
    long fitting = Math.max(1, keyframes.budget() / Math.max(1, last.bytes()));
    long spacing = Math.max(LEAST_SPACING_NANOS, WORK_PER_KEYFRAME * saveNanos);
    if (cost - last.cost() >= Math.max(spacing, cost / fitting)) {
      keep(trainer);
    }
  }

  /** Marks the first moment at which training has clearly made the model worse than none. */
  private void warnOfRise(Trainer trainer, long update) {
    if (Rise.of(trainer) && !risen()) {
      add(new RunEvent(update, RunEvent.Kind.RISING, trainer.ignorantLoss(), ""));
      blamedRate = trainer.settings().learningRate();
    }
  }

  private boolean risen() {
    return events.stream().anyMatch(event -> event.kind() == RunEvent.Kind.RISING);
  }

  /**
   * The learning rate of the update at which the loss first rose too high, whatever rate came
   * later; without such a rise that of the update that diverges. NaN while neither is known.
   */
  double blamedRate() {
    return blamedRate;
  }

  /** Sets a lasting keyframe at the edge. */
  void keep(Trainer trainer) {
    Keyframe last = keyframes.lastLasting();
    if (last.update() < edge) {
      long start = System.nanoTime();
      keyframes.add(Keyframe.of(trainer, cost, true, (int) last.bytes()));
      saveNanos = System.nanoTime() - start;
    }
  }

  /** Nanoseconds of training to a moment, from the keyframes on either side. */
  long costAt(long update) {
    Keyframe before = keyframes.floor(update);
    Keyframe next = keyframes.after(update);
    long end = next == null ? edge : next.update();
    long endCost = next == null ? cost : next.cost();
    double share =
        end == before.update() ? 0 : (update - before.update()) / (double) (end - before.update());
    return before.cost() + Math.round(share * (endCost - before.cost()));
  }

  /** The start of the epoch before a moment: the last boundary earlier than it. */
  long epochStartBefore(long update) {
    long start = first;
    for (int i = 0; i < epochCount && epochStarts[i] < update; i++) {
      start = epochStarts[i];
    }
    return start;
  }

  /** Leaves what comes after a moment behind as a ghost; from here the run goes another way. */
  void branch(long update, TrainingSettings old, int epochThere) {
    boolean hadFuture = edge > update;
    LossCurve rest = forget(update, epochThere);
    if (hadFuture && rest.size() > 0) {
      ghosts.add(new GhostCurve(update, old, rest));
    }
    divergence = null;
  }

  /** The first number that is not finite has been found: the run ends just before it. */
  void diverged(NonFinite found, Trainer there) {
    forget(found.update(), there.progress().epoch());
    divergence = found;
    blamedRate = risen() ? blamedRate : there.settings().learningRate();
    add(new RunEvent(found.update(), RunEvent.Kind.DIVERGENCE, 0, ""));
  }

  /** Returns the part of the loss curve that is forgotten. */
  private LossCurve forget(long update, int epochThere) {
    cost = costAt(update);
    keyframes.dropAfter(update);
    planes.dropAfter(update);
    events.removeIf(event -> event.update() > update);
    blamedRate = risen() ? blamedRate : Double.NaN;
    while (epochCount > 0 && epochStarts[epochCount - 1] > update) {
      epochCount--;
    }
    edge = update;
    epoch = epochThere;
    return losses.cutAfter(update);
  }

  void add(RunEvent event) {
    if (events.contains(event)) {
      return;
    }
    int at = events.size();
    while (at > 0 && events.get(at - 1).update() > event.update()) {
      at--;
    }
    events.add(at, event);
  }

  History history(long target, int direction, boolean exact, @Nullable Goal goal) {
    return new History(
        edge,
        total,
        target,
        direction,
        exact,
        keyframes.places(),
        Arrays.copyOf(epochStarts, epochCount),
        List.copyOf(events),
        List.copyOf(ghosts),
        divergence,
        blamedRate,
        goal,
        keyframes.used(),
        keyframes.budget());
  }
}
