package org.vectarium.session;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vectarium.train.Trainer;

/**
 * Finds the first update that makes a number which is not finite. Such a number never heals (θ − η
 * g stays what it is), so halving finds the first; each half is replayed from the last sound state,
 * so all replays together are as long as the way from the last sound keyframe.
 */
public final class DivergenceSearch {
  private DivergenceSearch() {}

  /**
   * Leaves the run just before the update it names.
   *
   * @param lineage stands at a moment with such a number
   * @param first the earliest update that can be replayed
   * @return null if the replay stays finite (then something outside the run's state differed)
   */
  static @Nullable NonFinite locate(Lineage lineage, Keyframes keyframes, long first) {
    long bad = lineage.trainer().progress().updates();
    Keyframe sound = keyframes.floor(bad);
    lineage.restore(sound);
    while (sound.update() > first && NonFinite.in(lineage.trainer().snapshot()) != null) {
      bad = sound.update();
      sound = keyframes.floor(bad - 1);
      lineage.restore(sound);
    }
    return locate(lineage.trainer(), lineage::trainer, sound, bad);
  }

  /**
   * Finds it from the beginning of a run.
   *
   * @param afresh makes its single-threaded trainer; once more after each replay that went too far
   * @param bad an update count by which there is such a number
   * @return null if the replay stays finite
   */
  public static @Nullable NonFinite locate(Supplier<Trainer> afresh, long bad) {
    Trainer trainer = afresh.get();
    return locate(trainer, afresh, Keyframe.of(trainer, 0, false, 0), bad);
  }

  private static @Nullable NonFinite locate(
      Trainer first, Supplier<Trainer> after, Keyframe from, long end) {
    Trainer trainer = first;
    Keyframe sound = from;
    long bad = end;
    while (bad - sound.update() > 1) {
      long middle = sound.update() + (bad - sound.update()) / 2;
      trainer.advance(middle - sound.update());
      if (NonFinite.in(trainer.snapshot()) == null) {
        sound = Keyframe.of(trainer, sound.cost(), false, (int) sound.bytes());
      } else {
        bad = middle;
        trainer = after.get();
        sound.restoreInto(trainer);
      }
    }
    trainer.advance(1);
    NonFinite found = NonFinite.in(trainer.snapshot());
    sound.restoreInto(trainer);
    return found;
  }
}
