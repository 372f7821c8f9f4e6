package org.vectarium.ui.corpus;

import java.util.ArrayList;
import java.util.List;
import org.vectarium.cooc.CountTransform;
import org.vectarium.cooc.CountingOptions;
import org.vectarium.cooc.WindowWeight;

/**
 * What is switched on, as one value: the window, and the transforms in the order in which they are
 * applied.
 *
 * @param window m
 * @param leftOnly count only words before the centre
 * @param ramped weigh by m + 1 − Δ
 * @param dropFunctionWords empty their rows and columns
 * @param cap min(X, 100)
 * @param log log(1 + X)
 * @param correlation Pearson, negatives to 0
 * @param ppmi positive PMI, contexts smoothed by ¾
 * @param root √X
 */
public record CountSwitches(
    int window,
    boolean leftOnly,
    boolean ramped,
    boolean dropFunctionWords,
    boolean cap,
    boolean log,
    boolean correlation,
    boolean ppmi,
    boolean root) {
  /** t of min(X, t), as in the lecture. */
  public static final double CAP = 100;

  /** Plain counts with windows of radius 4. */
  public static final CountSwitches PLAIN =
      new CountSwitches(4, false, false, false, false, false, false, false, false);

  /** What the room opens with: nearer words count more, function words dropped, logs. */
  public static final CountSwitches OPENING =
      PLAIN.withRamped(true).withDropFunctionWords(true).withLog(true);

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
    List<CountTransform> list = new ArrayList<>();
    if (dropFunctionWords) {
      list.add(new CountTransform.DropFunctionWords());
    }
    if (cap) {
      list.add(new CountTransform.Cap(CAP));
    }
    if (log) {
      list.add(new CountTransform.LogOnePlus());
    }
    if (correlation) {
      list.add(new CountTransform.PositiveCorrelation());
    }
    if (ppmi) {
      list.add(new CountTransform.PositivePmi(0.75));
    }
    if (root) {
      list.add(new CountTransform.SquareRoot());
    }
    return List.copyOf(list);
  }

  CountSwitches withWindow(int value) {
    return new CountSwitches(
        value, leftOnly, ramped, dropFunctionWords, cap, log, correlation, ppmi, root);
  }

  CountSwitches withLeftOnly(boolean value) {
    return new CountSwitches(
        window, value, ramped, dropFunctionWords, cap, log, correlation, ppmi, root);
  }

  CountSwitches withRamped(boolean value) {
    return new CountSwitches(
        window, leftOnly, value, dropFunctionWords, cap, log, correlation, ppmi, root);
  }

  CountSwitches withDropFunctionWords(boolean value) {
    return new CountSwitches(window, leftOnly, ramped, value, cap, log, correlation, ppmi, root);
  }

  CountSwitches withCap(boolean value) {
    return new CountSwitches(
        window, leftOnly, ramped, dropFunctionWords, value, log, correlation, ppmi, root);
  }

  CountSwitches withLog(boolean value) {
    return new CountSwitches(
        window, leftOnly, ramped, dropFunctionWords, cap, value, correlation, ppmi, root);
  }

  CountSwitches withCorrelation(boolean value) {
    return new CountSwitches(
        window, leftOnly, ramped, dropFunctionWords, cap, log, value, ppmi, root);
  }

  CountSwitches withPpmi(boolean value) {
    return new CountSwitches(
        window, leftOnly, ramped, dropFunctionWords, cap, log, correlation, value, root);
  }

  CountSwitches withRoot(boolean value) {
    return new CountSwitches(
        window, leftOnly, ramped, dropFunctionWords, cap, log, correlation, ppmi, value);
  }
}
