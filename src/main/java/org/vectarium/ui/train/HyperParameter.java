package org.vectarium.ui.train;

import java.math.BigDecimal;
import java.util.Locale;
import org.vectarium.train.Method;
import org.vectarium.train.Objective;
import org.vectarium.train.TrainingSettings;
import org.vectarium.train.TrainingSettingsBuilder;

/**
 * The numbers of the form, in its order: what each is called, where it may lie, which models it is
 * for and how it goes in and out of {@link TrainingSettings}.
 */
enum HyperParameter {
  DIMENSION(true, 1, 1000),
  WINDOW(true, 1, 50),
  NEGATIVES(true, 1, 100),
  LEARNING_RATE(false, 1e-6, 1e6),
  SUBSAMPLE(false, 0, 1),
  X_MAX(false, 1e-3, 1e9),
  ALPHA(false, 0, 4),
  SINGULAR_POWER(false, 0, 1),
  EPOCHS(true, 1, 1_000_000),
  SEED(true, 0, 9_007_199_254_740_991L),
  THREADS(true, 1, 256),
  NOISE_EXPONENT(false, 0, 4),
  BATCH(true, 0, 1_000_000),
  SETTLE(false, 0, 0.99);

  private final boolean whole;
  private final double min;
  private final double max;

  HyperParameter(boolean whole, double min, double max) {
    this.whole = whole;
    this.min = min;
    this.max = max;
  }

  /** Its part of a message key. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean whole() {
    return whole;
  }

  double min() {
    return min;
  }

  double max() {
    return max;
  }

  /** Whether a run may go on with another value of this number. */
  boolean branches() {
    return this == LEARNING_RATE || this == SEED;
  }

  /** Whether the model has this number at all. */
  boolean appliesTo(Method method, Objective objective) {
    boolean predictive = method == Method.SKIP_GRAM || method == Method.CBOW;
    return switch (this) {
      case DIMENSION, WINDOW, SEED, SETTLE -> true;
      case NEGATIVES, NOISE_EXPONENT -> predictive && objective == Objective.NEGATIVE_SAMPLING;
      case SUBSAMPLE, BATCH -> predictive;
      case X_MAX, ALPHA -> method == Method.GLOVE;
      case SINGULAR_POWER -> method == Method.SVD;
      case LEARNING_RATE, EPOCHS, THREADS -> method != Method.SVD;
    };
  }

  double read(TrainingSettings settings) {
    return switch (this) {
      case DIMENSION -> settings.dimension();
      case WINDOW -> settings.window();
      case NEGATIVES -> settings.negatives();
      case LEARNING_RATE -> settings.learningRate();
      case SUBSAMPLE -> settings.subsample();
      case X_MAX -> settings.xMax();
      case ALPHA -> settings.alpha();
      case SINGULAR_POWER -> settings.counts().singularPower();
      case EPOCHS -> settings.epochs();
      case SEED -> settings.seed();
      case THREADS -> settings.threads();
      case NOISE_EXPONENT -> settings.noiseExponent();
      case BATCH -> settings.batch();
      case SETTLE -> settings.settleTolerance();
    };
  }

  void write(double value, TrainingSettingsBuilder settings) {
    switch (this) {
      case DIMENSION -> settings.dimension((int) value);
      case WINDOW -> settings.window((int) value);
      case NEGATIVES -> settings.negatives((int) value);
      case LEARNING_RATE -> settings.learningRate(value);
      case SUBSAMPLE -> settings.subsample(value);
      case X_MAX -> settings.xMax(value);
      case ALPHA -> settings.alpha(value);
      case SINGULAR_POWER -> settings.singularPower(value);
      case EPOCHS -> settings.epochs((int) value);
      case SEED -> settings.seed((long) value);
      case THREADS -> settings.threads((int) value);
      case NOISE_EXPONENT -> settings.noiseExponent(value);
      case BATCH -> settings.batch((int) value);
      case SETTLE -> settings.settleTolerance(value);
    }
  }

  /** The number as a person would type it. */
  String format(double value) {
    if (whole) {
      return Long.toString((long) value);
    }
    if (value != 0 && Math.abs(value) < 1e-3) {
      return String.format(Locale.ROOT, "%.3g", value)
          .replaceFirst("0+e", "e")
          .replaceFirst("\\.e", "e")
          .replaceFirst("e-0", "e-");
    }
    String plain = new BigDecimal(Double.toString(value)).toPlainString();
    return plain.contains(".") ? plain.replaceFirst("\\.?0+$", "") : plain;
  }
}
