package org.vectarium.session;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.train.Grain;
import org.vectarium.train.Snapshot;
import org.vectarium.train.Trainer;
import org.vectarium.train.TrainingSettings;

/**
 * One run on the worker thread: its trainers, its past, and the way it is moving.
 *
 * <p>Within the live edge every move is a replay; beyond it the run learns something new. Replays
 * and new updates are the same code on the same state, so both give the same numbers to the bit.
 */
final class Run {
  /** The longest stretch of work between two looks at the command queue. */
  static final long SLICE_NANOS = 8_000_000;

  /** A journey longer than this shows its first keyframe at once. */
  private static final long SHOW_KEYFRAME_NANOS = 60_000_000;

  final long number;
  final EncodedCorpus corpus;
  final Past past;
  private final TrainingSettings firstSettings;
  private final SpeedMeter speed = new SpeedMeter();
  private @Nullable Lineage lineage;
  private @Nullable Snapshot lastFinite;

  RunState state = RunState.PREPARING;
  private @Nullable String problem;
  private @Nullable Seek seek;
  private boolean backwards;
  private long left;
  private long played;
  private final March march = new March();
  private final Branches branches = new Branches();

  Run(long number, EncodedCorpus corpus, TrainingSettings settings, long keyframeBudget) {
    this.number = number;
    this.corpus = corpus;
    this.firstSettings = settings;
    this.past = new Past(keyframeBudget);
  }

  /** The trainer stands before its first update. */
  void ready(Trainer prepared) {
    lineage = new Lineage(prepared);
    past.begin(prepared);
    rest();
    keepIfFinite(prepared.snapshot());
  }

  void fail(String sentence) {
    problem = sentence;
    state = RunState.FAILED;
    seek = null;
  }

  /** Whether there is a state to travel from. */
  boolean standing() {
    return lineage != null && state != RunState.FAILED;
  }

  /** Whether the worker has something to do for this run. */
  boolean busy() {
    return state == RunState.RUNNING || seek != null;
  }

  boolean seeking() {
    return seek != null;
  }

  boolean backwards() {
    return backwards;
  }

  private Lineage lineage() {
    if (lineage == null) {
      throw new IllegalStateException("the run has no trainer yet");
    }
    return lineage;
  }

  Trainer trainer() {
    return lineage().trainer();
  }

  long position() {
    return trainer().progress().updates();
  }

  private boolean exact() {
    return firstSettings.threads() == 1;
  }

  /** Sets off forwards, for so many updates. */
  void forward(long updates) {
    set(Grain.UPDATE, updates);
  }

  /** Sets off forwards, to the next boundary. */
  void forward(Grain grain) {
    set(grain, grain == Grain.UPDATE ? 1 : Long.MAX_VALUE);
  }

  /** Sets off forwards, until a goal has come about. */
  void forward(Goal goal) {
    if (standing()) {
      set(Grain.UPDATE, Long.MAX_VALUE);
      if (state == RunState.RUNNING) {
        march.until(new GoalWatch(goal, trainer()));
      }
    }
  }

  private void set(Grain grain, long updates) {
    seek = null;
    if (state == RunState.RUNNING || state == RunState.PAUSED) {
      if (state != RunState.RUNNING) {
        speed.reset();
        played = System.nanoTime();
      }
      backwards = false;
      march.until(grain);
      left = updates;
      state = RunState.RUNNING;
    }
  }

  /** Sets off backwards, until paused or at the beginning. */
  void backward() {
    if (standing() && position() > past.first()) {
      seek = null;
      march.until(Grain.UPDATE);
      backwards = true;
      state = RunState.RUNNING;
    }
  }

  /** Stops between two updates; a journey to a chosen moment goes on to its end. */
  void pause() {
    backwards = false;
    if (standing() && seek == null) {
      rest();
    }
  }

  /** The state of a run that is not moving, as of the place where it stands. */
  private void rest() {
    backwards = false;
    march.until(Grain.UPDATE);
    NonFinite divergence = past.divergence();
    if (trainer().finished()) {
      state = RunState.FINISHED;
    } else if (divergence != null && position() == divergence.update()) {
      state = RunState.DIVERGED;
      problem = Problems.divergence(divergence, corpus.vocabulary(), past.blamedRate());
    } else {
      state = RunState.PAUSED;
      problem = null;
    }
  }

  /** Sets off to a moment of the past; with several threads to the keyframe before it. */
  void seek(long update) {
    if (standing()) {
      seek(update, false);
    }
  }

  private void seek(long update, boolean help) {
    long target = Math.clamp(update, past.first(), past.edge());
    if (position() == past.edge()) {
      past.keep(trainer());
    }
    if (!exact()) {
      target = past.keyframes.floor(target).update();
    }
    if (state == RunState.RUNNING && !backwards) {
      state = RunState.PAUSED;
      march.until(Grain.UPDATE);
    }
    seek = new Seek(lineage(), past, target, help);
  }

  /** Sets off to the boundary before this moment. */
  void stepBack(Grain grain) {
    if (!standing() || position() == past.first()) {
      return;
    }
    backwards = false;
    seek(Boundaries.before(lineage(), past, exact() ? grain : Grain.UPDATE), true);
    state = RunState.PAUSED;
  }

  /** Works for one slice of time; at most {@code most} updates of play. Returns updates played. */
  long work(long most) {
    if (seek != null) {
      continueSeek(seek);
      return 0;
    }
    if (backwards) {
      return playBack(most);
    }
    long done = play(Math.min(most, left));
    left = left == Long.MAX_VALUE ? left : Math.max(0, left - done);
    if (left == 0) {
      rest();
    }
    return done;
  }

  private void continueSeek(Seek journey) {
    if (journey.work(SLICE_NANOS)) {
      seek = null;
      if (!backwards || position() == past.first()) {
        rest();
      }
    }
  }

  private long playBack(long most) {
    if (most < 1) {
      return 0;
    }
    long target = Math.max(past.first(), position() - most);
    seek(target, true);
    return most;
  }

  private long play(long most) {
    long position = position();
    NonFinite divergence = past.divergence();
    if (trainer().finished() || (divergence != null && position >= divergence.update())) {
      rest();
      return 0;
    }
    Keyframe known = exact() ? null : past.keyframes.after(position);
    if (known != null) {
      return leap(known);
    }
    if (!exact() && position < past.edge()) {
      // Not even the end is kept: from here only another way goes on.
      past.branch(position, trainer().settings(), trainer().progress().epoch());
    }
    long tokens = trainer().progress().tokens();
    long start = System.nanoTime();
    boolean beyond = position >= past.edge();
    long limit = beyond ? most : Math.min(most, past.edge() - position);
    boolean arrived = march.go(lineage(), limit, SLICE_NANOS, beyond ? this::train : this::replay);
    if (beyond) {
      past.extend(trainer(), System.nanoTime() - start);
      if (position() > position && !Double.isFinite(trainer().loss().mean())) {
        diverged();
        return position() - position;
      }
    }
    // Waiting counts: at one update a second nobody reads thousands of words a second.
    long now = System.nanoTime();
    speed.add(trainer().progress().tokens() - tokens, now - played);
    played = now;
    Goal goal = march.goal();
    if (arrived && goal != null) {
      past.add(new RunEvent(position(), RunEvent.Kind.GOAL, 0, goal.label()));
    }
    if (arrived || trainer().finished()) {
      rest();
    }
    return position() - position;
  }

  /** Threads that race cannot be replayed: what is known of them goes on at the next keyframe. */
  private long leap(Keyframe next) {
    long from = position();
    lineage().restore(next);
    played = System.nanoTime();
    if (left < Long.MAX_VALUE || march.steps() || trainer().finished()) {
      rest();
    }
    return position() - from;
  }

  private void train(long most, long nanos) {
    // Threads that race have no exact places, and would stop for each.
    long step = exact() ? Math.min(most, past.toNextLook(trainer())) : most;
    trainer().advanceInEpoch(step, nanos);
    past.look(trainer());
  }

  private void replay(long most, long nanos) {
    Seek.replay(lineage(), past.keyframes, most, nanos);
  }

  private void diverged() {
    NonFinite found =
        exact() ? DivergenceSearch.locate(lineage(), past.keyframes, past.first()) : null;
    if (found != null) {
      past.diverged(found, trainer());
      rest();
      return;
    }
    state = RunState.DIVERGED;
    problem =
        Problems.divergence(position(), trainer().settings().learningRate())
            + " Travel back to a keyframe, or choose a smaller rate and start again.";
  }

  /**
   * Changes the learning rate, the schedule or the seed from this moment on; not just before a
   * number that is not finite, where the earlier updates have done the harm already.
   */
  void branch(Trainer next) {
    if (state == RunState.DIVERGED) {
      return;
    }
    branches.branch(lineage(), past, next, exact());
    rest();
  }

  /** See {@link TimeTravel#histories}. */
  List<Contender> histories() {
    return branches.histories(lineage(), past);
  }

  /** Why a word moved between a moment and this one; null if given up or not to be known. */
  @Nullable Movement movement(int word, long from, BooleanSupplier impatient) {
    if (seek != null || state == RunState.RUNNING || !exact()) {
      return null;
    }
    long start = Math.clamp(from, past.first(), position());
    return MovementSearch.search(lineage(), past.keyframes, word, start, impatient);
  }

  private void keepIfFinite(Snapshot snapshot) {
    if (NonFinite.in(snapshot) == null) {
      lastFinite = snapshot;
    }
  }

  /** Whether the screen should see where a long journey begins. */
  boolean worthShowing() {
    return seek != null && seek.nanosLeft() > SHOW_KEYFRAME_NANOS;
  }

  /**
   * The present moment.
   *
   * @param explain whether to explain the next update
   */
  Frame frame(boolean explain) {
    boolean there = lineage != null && state != RunState.FAILED;
    if (there) {
      keepIfFinite(trainer().snapshot());
    }
    return new Frame(
        number,
        state,
        corpus,
        there ? trainer().settings() : firstSettings,
        lastFinite,
        past.curve(),
        state == RunState.RUNNING && !backwards ? speed.perSecond() : 0,
        problem,
        past.history(seek == null ? -1 : seek.target(), backwards ? -1 : 1, exact(), march.goal()),
        there && explain ? trainer().explainNext() : null,
        there ? trainer().updateKind() : null,
        there ? past.plane(position()) : null);
  }

  /** The picture before anything is prepared; needs no worker. */
  Frame emptyFrame() {
    return new Frame(
        number, RunState.PREPARING, corpus, firstSettings, null, LossCurve.EMPTY, 0, null);
  }
}
