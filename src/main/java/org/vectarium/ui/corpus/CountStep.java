package org.vectarium.ui.corpus;

import java.util.Locale;
import org.vectarium.cooc.CountTransform;

/** What can be done to counts, in the order in which it is done. */
public enum CountStep {
  /** Empties rows and columns of function words. */
  DROP(new CountTransform.DropFunctionWords()),
  /** min(X, 100), t as in the lecture. */
  CAP(new CountTransform.Cap(100)),
  /** log(1 + X). */
  LOG(new CountTransform.LogOnePlus()),
  /** Pearson's correlation, negatives to 0. */
  CORRELATION(new CountTransform.PositiveCorrelation()),
  /** Positive PMI as textbooks have it. */
  PPMI(new CountTransform.PositivePmi(1)),
  /** Positive PMI, contexts smoothed by ¾ (Levy 2015). */
  SMOOTHED(new CountTransform.PositivePmi(0.75)),
  /** √X. */
  ROOT(new CountTransform.SquareRoot());

  private final CountTransform transform;

  CountStep(CountTransform transform) {
    this.transform = transform;
  }

  CountTransform transform() {
    return transform;
  }

  /** Whether only one of the two can be done: two exponents of the same measure. */
  boolean excludes(CountStep other) {
    return this != other
        && transform instanceof CountTransform.PositivePmi
        && other.transform instanceof CountTransform.PositivePmi;
  }

  /** The end of its message keys. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
