package org.vectarium.session;

import org.jspecify.annotations.Nullable;
import org.vectarium.train.Snapshot;
import org.vectarium.train.TrainingSettings;
import org.vectarium.train.UpdateKind;

/**
 * Where one run of a {@link Comparison} stands. Immutable.
 *
 * @param settings of the run now
 * @param state PREPARING, PAUSED (also while the others have their turn), FINISHED, DIVERGED or
 *     FAILED
 * @param updateKind what its updates are; null before it is ready
 * @param snapshot its last finite vectors; null before it is ready
 * @param anchor where its axes were last fitted; null before that
 * @param losses its own curve over its own updates
 * @param totalUpdates where it will end, as far as can be told
 * @param seconds of work it has had, counting included
 * @param readPerSecond corpus positions (GloVe: cells, SVD: steps) it has read a second of training
 * @param bytes its state and its counts take
 * @param problem one sentence when it failed or diverged
 * @param divergedAt the update by which its loss was no longer finite, where it stopped; −1 unless
 *     it diverged
 */
public record Standing(
    TrainingSettings settings,
    RunState state,
    @Nullable UpdateKind updateKind,
    @Nullable Snapshot snapshot,
    @Nullable Anchor anchor,
    LossCurve losses,
    long totalUpdates,
    double seconds,
    double readPerSecond,
    long bytes,
    @Nullable String problem,
    long divergedAt) {

  /** Whether it has come to its end, good or bad. */
  public boolean over() {
    return state == RunState.FINISHED || state == RunState.DIVERGED || state == RunState.FAILED;
  }

  /** How much of its way it has gone, in [0, 1]. */
  public double fraction() {
    return snapshot == null
        ? 0
        : Math.min(1, snapshot.progress().updates() / (double) Math.max(1, totalUpdates));
  }
}
