package org.vectarium.train;

import java.util.List;
import org.vectarium.cooc.CountTransform;

/**
 * Collects {@link TrainingSettings}; the values it starts from suit the bundled corpora. One setter
 * for each setting, of the same name and meaning. Not thread-safe.
 */
public final class TrainingSettingsBuilder {
  private Method method = Method.SKIP_GRAM;
  private Objective objective = Objective.NEGATIVE_SAMPLING;
  private int dimension = 50;
  private int window = 4;
  private int negatives = 5;
  private double noiseExponent = 0.75;
  private boolean sharedNegatives = false;
  private boolean wholeMeanStep = false;
  private boolean redrawTarget = true;
  private double learningRate = 0.05;
  private Schedule schedule = Schedule.LINEAR;
  private Optimiser optimiser = Optimiser.SGD;
  private int batch = 1;
  private int epochs = 10;
  private double settleTolerance = 0;
  private double subsample = 2e-3;
  private boolean dynamicWindow = false;
  private Initialisation initialisation = Initialisation.WORD2VEC;
  private double xMax = 20;
  private double alpha = 0.75;
  private CountRecipe counts = CountRecipe.GLOVE;
  private long seed = 1;
  private int threads = 1;

  TrainingSettingsBuilder() {}

  TrainingSettingsBuilder(TrainingSettings settings) {
    method = settings.method();
    objective = settings.objective();
    dimension = settings.dimension();
    window = settings.window();
    negatives = settings.negatives();
    noiseExponent = settings.noiseExponent();
    sharedNegatives = settings.sharedNegatives();
    wholeMeanStep = settings.wholeMeanStep();
    redrawTarget = settings.redrawTarget();
    learningRate = settings.learningRate();
    schedule = settings.schedule();
    optimiser = settings.optimiser();
    batch = settings.batch();
    epochs = settings.epochs();
    settleTolerance = settings.settleTolerance();
    subsample = settings.subsample();
    dynamicWindow = settings.dynamicWindow();
    initialisation = settings.initialisation();
    xMax = settings.xMax();
    alpha = settings.alpha();
    counts = settings.counts();
    seed = settings.seed();
    threads = settings.threads();
  }

  /**
   * @throws IllegalArgumentException naming the first setting out of its range and its value
   */
  public TrainingSettings build() {
    return new TrainingSettings(
        method,
        objective,
        dimension,
        window,
        negatives,
        noiseExponent,
        sharedNegatives,
        wholeMeanStep,
        redrawTarget,
        learningRate,
        schedule,
        optimiser,
        batch,
        epochs,
        settleTolerance,
        subsample,
        dynamicWindow,
        initialisation,
        xMax,
        alpha,
        counts,
        seed,
        threads);
  }

  /**
   * Also sets what suits the method: GloVe wants AdaGrad, more epochs and every token; an epoch of
   * SVD is one step of its iteration.
   */
  public TrainingSettingsBuilder method(Method value) {
    method = value;
    boolean glove = value == Method.GLOVE;
    epochs = glove ? 300 : value == Method.SVD ? 40 : 10;
    subsample = glove || value == Method.SVD ? 0 : 2e-3;
    optimiser = glove ? Optimiser.ADAGRAD : Optimiser.SGD;
    schedule = glove ? Schedule.CONSTANT : Schedule.LINEAR;
    counts = value == Method.SVD ? CountRecipe.SVD : CountRecipe.GLOVE;
    initialisation =
        switch (value) {
          case GLOVE -> Initialisation.UNIFORM;
          case CBOW -> Initialisation.WIDE;
          case SKIP_GRAM, SVD -> Initialisation.WORD2VEC;
        };
    return this;
  }

  public TrainingSettingsBuilder objective(Objective value) {
    objective = value;
    return this;
  }

  public TrainingSettingsBuilder dimension(int value) {
    dimension = value;
    return this;
  }

  public TrainingSettingsBuilder window(int value) {
    window = value;
    return this;
  }

  public TrainingSettingsBuilder negatives(int value) {
    negatives = value;
    return this;
  }

  public TrainingSettingsBuilder noiseExponent(double value) {
    noiseExponent = value;
    return this;
  }

  public TrainingSettingsBuilder sharedNegatives(boolean value) {
    sharedNegatives = value;
    return this;
  }

  public TrainingSettingsBuilder wholeMeanStep(boolean value) {
    wholeMeanStep = value;
    return this;
  }

  public TrainingSettingsBuilder redrawTarget(boolean value) {
    redrawTarget = value;
    return this;
  }

  public TrainingSettingsBuilder learningRate(double value) {
    learningRate = value;
    return this;
  }

  public TrainingSettingsBuilder schedule(Schedule value) {
    schedule = value;
    return this;
  }

  public TrainingSettingsBuilder optimiser(Optimiser value) {
    optimiser = value;
    return this;
  }

  public TrainingSettingsBuilder batch(int value) {
    batch = value;
    return this;
  }

  public TrainingSettingsBuilder epochs(int value) {
    epochs = value;
    return this;
  }

  public TrainingSettingsBuilder settleTolerance(double value) {
    settleTolerance = value;
    return this;
  }

  public TrainingSettingsBuilder subsample(double value) {
    subsample = value;
    return this;
  }

  public TrainingSettingsBuilder dynamicWindow(boolean value) {
    dynamicWindow = value;
    return this;
  }

  public TrainingSettingsBuilder initialisation(Initialisation value) {
    initialisation = value;
    return this;
  }

  public TrainingSettingsBuilder xMax(double value) {
    xMax = value;
    return this;
  }

  public TrainingSettingsBuilder alpha(double value) {
    alpha = value;
    return this;
  }

  public TrainingSettingsBuilder counts(CountRecipe value) {
    counts = value;
    return this;
  }

  /** Of {@link #counts}, p of L Σ^p alone. */
  public TrainingSettingsBuilder singularPower(double value) {
    counts = new CountRecipe(counts.weight(), counts.leftOnly(), counts.transforms(), value);
    return this;
  }

  /** Of {@link #counts}, the side alone. */
  public TrainingSettingsBuilder leftOnly(boolean value) {
    counts = new CountRecipe(counts.weight(), value, counts.transforms(), counts.singularPower());
    return this;
  }

  /** Of {@link #counts}, what is done to them alone. */
  public TrainingSettingsBuilder transforms(List<CountTransform> value) {
    counts = new CountRecipe(counts.weight(), counts.leftOnly(), value, counts.singularPower());
    return this;
  }

  public TrainingSettingsBuilder seed(long value) {
    seed = value;
    return this;
  }

  public TrainingSettingsBuilder threads(int value) {
    threads = value;
    return this;
  }
}
