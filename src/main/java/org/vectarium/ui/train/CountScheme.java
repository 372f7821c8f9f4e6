package org.vectarium.ui.train;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vectarium.cooc.CountTransform;
import org.vectarium.train.TrainingSettings;

/** What the form can do to the counts before SVD factorises them. */
enum CountScheme {
  /** PPMI with contexts smoothed by ¾ (Levy 2015). */
  SMOOTHED_PPMI(new CountTransform.PositivePmi(0.75)),
  PPMI(new CountTransform.PositivePmi(1)),
  LOG(new CountTransform.LogOnePlus()),
  /** Positive correlations and their roots (Rohde 2005). */
  COALS(new CountTransform.PositiveCorrelation(), new CountTransform.SquareRoot()),
  CAPPED(new CountTransform.Cap(100)),
  NO_FUNCTION_WORDS(new CountTransform.DropFunctionWords()),
  PLAIN;

  private final List<CountTransform> transforms;

  CountScheme(CountTransform... transforms) {
    this.transforms = List.of(transforms);
  }

  /** In the order in which they are applied. */
  List<CountTransform> transforms() {
    return transforms;
  }

  /** The scheme of these settings; null for one that only the terminal can choose. */
  static @Nullable CountScheme of(TrainingSettings settings) {
    for (CountScheme scheme : values()) {
      if (scheme.transforms.equals(settings.counts().transforms())) {
        return scheme;
      }
    }
    return null;
  }
}
