package org.vectarium.session;

import org.jspecify.annotations.Nullable;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.train.Snapshot;
import org.vectarium.train.TrainingSettings;
import org.vectarium.train.UpdateExplanation;
import org.vectarium.train.UpdateKind;

/**
 * One immutable picture of a run, as the screen gets it.
 *
 * @param run number of the run, rising with every start and reset; frames of an older run are stale
 * @param state what the worker was doing
 * @param corpus what the run reads
 * @param settings of the run at this moment; branching changes them
 * @param snapshot vectors, progress and loss; null until the first update is possible
 * @param losses the loss curve so far, decimated to at most a few thousand points; shared, read
 *     only
 * @param wordsPerSecond corpus positions read a second while running, smoothed over about a second
 * @param problem one sentence for a person when {@code FAILED} or {@code DIVERGED}, else null
 * @param history what can be travelled to
 * @param next the update that comes next, explained; null while running too fast to look at single
 *     updates, at the end of the run and before its beginning
 * @param updateKind what an update of this run is; null before the first is possible
 * @param plane in which this moment is shown, the same however it was reached; null before the
 *     first update is possible
 */
public record Frame(
    long run,
    RunState state,
    EncodedCorpus corpus,
    TrainingSettings settings,
    @Nullable Snapshot snapshot,
    LossCurve losses,
    double wordsPerSecond,
    @Nullable String problem,
    History history,
    @Nullable UpdateExplanation next,
    @Nullable UpdateKind updateKind,
    @Nullable Plane plane) {

  /** A frame without a past. */
  public Frame(
      long run,
      RunState state,
      EncodedCorpus corpus,
      TrainingSettings settings,
      @Nullable Snapshot snapshot,
      LossCurve losses,
      double wordsPerSecond,
      @Nullable String problem) {
    this(
        run,
        state,
        corpus,
        settings,
        snapshot,
        losses,
        wordsPerSecond,
        problem,
        History.NONE,
        null,
        null,
        null);
  }

  /** Updates applied before this moment; 0 before the first is possible. */
  public long position() {
    return snapshot == null ? 0 : snapshot.progress().updates();
  }

  /** Seconds to the end of the run at the present speed; infinite when not running. */
  public double secondsLeft(double secondsRun) {
    if (snapshot == null || snapshot.progress().fraction() <= 0) {
      return Double.POSITIVE_INFINITY;
    }
    double done = snapshot.progress().fraction();
    return secondsRun * (1 - done) / done;
  }
}
