package org.vectarium.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vectarium.train.Trainer;
import org.vectarium.train.TrainingSettings;

/**
 * Changes a run on its way, and remembers where that was last done.
 *
 * <p>Owned by the worker thread.
 */
final class Branches {
  /**
   * Where the run was last changed.
   *
   * @param start the state there
   * @param old what the old history went on with
   * @param edge how far that had come
   */
  private record Fork(Keyframe start, List<Lineage.Segment> old, long edge) {}

  private @Nullable Fork fork;

  /**
   * From the present moment on another trainer goes on.
   *
   * @param next fresh, of the changed settings
   * @param exact whether the old history could be trained again
   */
  void branch(Lineage lineage, Past past, Trainer next, boolean exact) {
    Trainer before = lineage.trainer();
    TrainingSettings old = before.settings();
    TrainingSettings now = next.settings();
    long at = before.progress().updates();
    Keyframe here = Keyframe.of(before, past.costAt(at), true, 0);
    fork = exact ? new Fork(here, lineage.segmentsFrom(at), past.edge()) : null;
    here.restoreInto(next);
    past.branch(at, old, before.progress().epoch());
    lineage.branch(next);
    if (now.seed() != old.seed()) {
      next.reseed();
      past.add(new RunEvent(at, RunEvent.Kind.SEED, now.seed(), ""));
    }
    if (now.learningRate() != old.learningRate() || now.schedule() != old.schedule()) {
      past.add(new RunEvent(at, RunEvent.Kind.RATE, now.learningRate(), ""));
    }
    past.keyframes.pin(Keyframe.of(next, here.cost(), true, 0));
  }

  /** The old and the present history from the last branch on; empty without one. */
  List<Contender> histories(Lineage lineage, Past past) {
    Fork parted = fork;
    if (parted == null) {
      return List.of();
    }
    long at = parted.start().update();
    long until = Math.max(parted.edge(), past.edge());
    List<Lineage.Segment> present = lineage.segmentsFrom(at);
    boolean reseed =
        present.getFirst().settings().seed() != parted.old().getFirst().settings().seed();
    return List.of(
        new Contender(parted.old(), parted.start(), false, until),
        new Contender(present, parted.start(), reseed, until));
  }
}
