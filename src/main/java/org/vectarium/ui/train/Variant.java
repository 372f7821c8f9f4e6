package org.vectarium.ui.train;

import java.util.Locale;
import org.vectarium.train.Initialisation;
import org.vectarium.train.Method;
import org.vectarium.train.Objective;
import org.vectarium.train.TrainingSettings;
import org.vectarium.train.TrainingSettingsBuilder;

/**
 * One way to train, for a comparison: everything but what its name says is as in the form, so that
 * two variants differ in nothing else.
 */
enum Variant {
  SKIP_GRAM(Method.SKIP_GRAM, Objective.NEGATIVE_SAMPLING),
  SKIP_GRAM_SOFTMAX(Method.SKIP_GRAM, Objective.NAIVE_SOFTMAX),
  SKIP_GRAM_TREE(Method.SKIP_GRAM, Objective.HIERARCHICAL_SOFTMAX),
  CBOW(Method.CBOW, Objective.NEGATIVE_SAMPLING),
  CBOW_SOFTMAX(Method.CBOW, Objective.NAIVE_SOFTMAX),
  CBOW_TREE(Method.CBOW, Objective.HIERARCHICAL_SOFTMAX),
  GLOVE(Method.GLOVE, Objective.NEGATIVE_SAMPLING),
  SVD(Method.SVD, Objective.NEGATIVE_SAMPLING),
  ZEROS(Method.SKIP_GRAM, Objective.NEGATIVE_SAMPLING),
  CONSTANT(Method.SKIP_GRAM, Objective.NEGATIVE_SAMPLING),
  NOISE_0(Method.SKIP_GRAM, Objective.NEGATIVE_SAMPLING),
  NOISE_75(Method.SKIP_GRAM, Objective.NEGATIVE_SAMPLING),
  NOISE_100(Method.SKIP_GRAM, Objective.NEGATIVE_SAMPLING),
  /** The form's model with its own seed and the two that follow. */
  SEED,
  NEXT_SEED,
  THIRD_SEED;

  private final Method method;
  private final Objective objective;
  private final boolean asInForm;

  Variant(Method method, Objective objective) {
    this.method = method;
    this.objective = objective;
    this.asInForm = false;
  }

  Variant() {
    this.method = Method.SKIP_GRAM;
    this.objective = Objective.NEGATIVE_SAMPLING;
    this.asInForm = true;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The settings, one thread always. Numbers that mean something else to another model (rate,
   * epochs, …) take that model's defaults.
   */
  TrainingSettings settings(TrainingSettings form) {
    TrainingSettingsBuilder builder = (asInForm ? form : base(form)).with().threads(1);
    switch (this) {
      case ZEROS -> builder.initialisation(Initialisation.ZEROS);
      case CONSTANT -> builder.initialisation(Initialisation.CONSTANT);
      case NOISE_0 -> builder.noiseExponent(0);
      case NOISE_75 -> builder.noiseExponent(0.75);
      case NOISE_100 -> builder.noiseExponent(1);
      case NEXT_SEED -> builder.seed(form.seed() + 1);
      case THIRD_SEED -> builder.seed(form.seed() + 2);
      default -> {}
    }
    return builder.build();
  }

  private TrainingSettings base(TrainingSettings form) {
    if (form.method() == method) {
      return form.with().objective(objective).build();
    }
    TrainingSettingsBuilder builder =
        TrainingSettings.defaults(method)
            .with()
            .objective(objective)
            .dimension(form.dimension())
            .window(form.window())
            .seed(form.seed());
    if (predictive(form.method()) && predictive(method)) {
      builder
          .learningRate(form.learningRate())
          .schedule(form.schedule())
          .optimiser(form.optimiser())
          .batch(form.batch())
          .epochs(form.epochs())
          .subsample(form.subsample())
          .negatives(form.negatives())
          .initialisation(form.initialisation());
    }
    return builder.build();
  }

  private static boolean predictive(Method method) {
    return method == Method.SKIP_GRAM || method == Method.CBOW;
  }
}
