package org.vectarium.ui.train;

import java.util.List;
import java.util.Locale;

/** The comparisons of the lecture, ready to run. */
enum Preset {
  MODELS(Variant.SKIP_GRAM, Variant.CBOW),
  OBJECTIVES(Variant.SKIP_GRAM_SOFTMAX, Variant.SKIP_GRAM, Variant.SKIP_GRAM_TREE),
  COUNTS(Variant.GLOVE, Variant.SVD, Variant.SKIP_GRAM),
  INITIALISATION(Variant.SKIP_GRAM, Variant.ZEROS, Variant.CONSTANT),
  NOISE(Variant.NOISE_75, Variant.NOISE_0, Variant.NOISE_100),
  SEEDS(Variant.SEED, Variant.NEXT_SEED, Variant.THIRD_SEED),
  /** The history left behind at the last branch and the present one. */
  HISTORIES,
  /** Whatever a person has put together. */
  OWN(Variant.SKIP_GRAM, Variant.GLOVE);

  private final List<Variant> variants;

  Preset(Variant... variants) {
    this.variants = List.of(variants);
  }

  /** What it begins with; empty for histories, which come from the run. */
  List<Variant> variants() {
    return variants;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
