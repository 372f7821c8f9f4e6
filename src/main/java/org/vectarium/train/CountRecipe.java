package org.vectarium.train;

import java.util.List;
import org.vectarium.cooc.CountTransform;
import org.vectarium.cooc.CountingOptions;
import org.vectarium.cooc.WindowWeight;

/**
 * How GloVe and SVD count, and what SVD does with the counts.
 *
 * @param weight g(Δ)
 * @param leftOnly count only words before the centre
 * @param transforms applied to the counts in this order; SVD only
 * @param singularPower p of the word vectors L Σ^p, in [0, 1]; SVD only
 */
public record CountRecipe(
    WindowWeight weight, boolean leftOnly, List<CountTransform> transforms, double singularPower) {

  /** 1/Δ on both sides, as published. */
  public static final CountRecipe GLOVE =
      new CountRecipe(WindowWeight.INVERSE_DISTANCE, false, List.of(), 0.5);

  /** Plain counts, PPMI with contexts smoothed by ¾, L √Σ. */
  public static final CountRecipe SVD =
      new CountRecipe(
          WindowWeight.UNIFORM, false, List.of(new CountTransform.PositivePmi(0.75)), 0.5);

  /**
   * @throws IllegalArgumentException if p is not in [0, 1]
   */
  public CountRecipe {
    transforms = List.copyOf(transforms);
    if (!(singularPower >= 0 && singularPower <= 1)) {
      throw new IllegalArgumentException(
          "the power of Σ is " + singularPower + "; it must be in [0, 1]");
    }
  }

  /** Counting with windows of radius m. */
  public CountingOptions options(int window) {
    return new CountingOptions(window, weight, leftOnly, CountingOptions.DEFAULT_BUDGET);
  }
}
