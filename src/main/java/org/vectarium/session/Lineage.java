package org.vectarium.session;

import java.util.ArrayList;
import java.util.List;
import org.vectarium.train.Trainer;
import org.vectarium.train.TrainingSettings;

/**
 * The trainers of one run: one from its beginning, and one more from every moment at which its
 * settings were changed. The run stands in one of them.
 *
 * <p>Owned by the worker thread.
 */
final class Lineage {
  /**
   * A stretch of the run with one set of settings.
   *
   * @param from its first update
   */
  record Segment(long from, TrainingSettings settings) {}

  private record Part(long from, Trainer trainer) {}

  private final List<Part> parts = new ArrayList<>();
  private int current;

  Lineage(Trainer trainer) {
    parts.add(new Part(trainer.progress().updates(), trainer));
  }

  /** The trainer in which the run stands. */
  Trainer trainer() {
    return parts.get(current).trainer();
  }

  /** Goes to a keyframe, in the trainer whose it is. */
  void restore(Keyframe keyframe) {
    current = parts.size() - 1;
    while (current > 0 && parts.get(current).from() > keyframe.update()) {
      current--;
    }
    keyframe.restoreInto(trainer());
  }

  /** How many updates the present trainer may still apply before the next one takes over. */
  long untilNextPart() {
    return current + 1 < parts.size()
        ? parts.get(current + 1).from() - trainer().progress().updates()
        : Long.MAX_VALUE;
  }

  /** From the present moment on another trainer goes on; what came after it is gone. */
  void branch(Trainer next) {
    long from = trainer().progress().updates();
    parts.subList(current + 1, parts.size()).clear();
    if (current > 0 && parts.get(current).from() == from) {
      parts.remove(current);
    }
    parts.add(new Part(from, next));
    current = parts.size() - 1;
  }

  /** The settings from an update on, each with the first update of its own. */
  List<Segment> segmentsFrom(long update) {
    List<Segment> segments = new ArrayList<>();
    for (Part part : parts) {
      if (part.from() <= update) {
        segments.clear();
      }
      segments.add(new Segment(part.from(), part.trainer().settings()));
    }
    return segments;
  }
}
