package org.vectarium.ui.corpus;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.vectarium.cooc.CountTransform;
import org.vectarium.cooc.CountingOptions;
import org.vectarium.cooc.WindowWeight;

/**
 * What is switched on, as one immutable value: the window, and what is done to the counts.
 *
 * @param window m
 * @param leftOnly count only words before the centre
 * @param ramped weigh by m + 1 − Δ
 * @param steps applied in the order of {@link CountStep}
 */
public record CountSwitches(int window, boolean leftOnly, boolean ramped, Set<CountStep> steps) {
  /** Plain counts with windows of radius 4. */
  public static final CountSwitches PLAIN = new CountSwitches(4, false, false, Set.of());

  /** What the room opens with: COALS (Rohde 2005), which shows the lecture's directions. */
  public static final CountSwitches OPENING =
      new CountSwitches(
          4, false, true, Set.of(CountStep.DROP, CountStep.CORRELATION, CountStep.ROOT));

  /** Copies the set. */
  public CountSwitches {
    steps = Set.copyOf(steps);
  }

  /** How to count. */
  public CountingOptions options() {
    return new CountingOptions(
        window,
        ramped ? WindowWeight.RAMPED : WindowWeight.UNIFORM,
        leftOnly,
        CountingOptions.DEFAULT_BUDGET);
  }

  /** What to do to the counts, first to last. */
  public List<CountTransform> transforms() {
    return steps.stream().sorted().map(CountStep::transform).toList();
  }

  CountSwitches withWindow(int value) {
    return new CountSwitches(value, leftOnly, ramped, steps);
  }

  CountSwitches withLeftOnly(boolean value) {
    return new CountSwitches(window, value, ramped, steps);
  }

  CountSwitches withRamped(boolean value) {
    return new CountSwitches(window, leftOnly, value, steps);
  }

  CountSwitches with(CountStep step, boolean on) {
    EnumSet<CountStep> changed = EnumSet.noneOf(CountStep.class);
    changed.addAll(steps);
    if (on) {
      changed.removeIf(step::excludes);
      changed.add(step);
    } else {
      changed.remove(step);
    }
    return new CountSwitches(window, leftOnly, ramped, changed);
  }
}
