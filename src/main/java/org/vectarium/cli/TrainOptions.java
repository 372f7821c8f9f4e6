package org.vectarium.cli;

import org.jspecify.annotations.Nullable;
import org.vectarium.train.Initialisation;
import org.vectarium.train.Method;
import org.vectarium.train.Objective;
import org.vectarium.train.Optimiser;
import org.vectarium.train.Schedule;
import org.vectarium.train.TrainingSettings;
import org.vectarium.train.TrainingSettingsBuilder;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The hyper-parameters of {@code train} and {@code bench}; what is not given suits large texts. */
final class TrainOptions {
  @Option(
      names = "--method",
      paramLabel = "M",
      converter = MethodName.class,
      description = "skip-gram (default), cbow, glove or svd")
  Method method = Method.SKIP_GRAM;

  @Option(
      names = "--objective",
      paramLabel = "O",
      converter = ObjectiveName.class,
      description = "negative-sampling (default), hierarchical-softmax or softmax")
  Objective objective = Objective.NEGATIVE_SAMPLING;

  @Option(names = "--dim", paramLabel = "D", description = "dimension, default 100")
  int dimension = 100;

  @Option(
      names = "--window",
      paramLabel = "M",
      description = "words each side, default 5; GloVe 10")
  @Nullable Integer window;

  @Option(names = "--negatives", paramLabel = "K", description = "noise words, default 5")
  int negatives = 5;

  @Option(names = "--noise-exponent", paramLabel = "A", description = "default 0.75")
  double noiseExponent = 0.75;

  @Option(
      names = "--negatives-per-pair",
      description =
          "draw noise words for every prediction, as the lecture does, not for two windows")
  boolean negativesPerPair;

  @Option(
      names = "--exact-mean",
      description = "CBOW: move each outside word by its share of the gradient, not by all of it")
  boolean exactMean;

  @Option(
      names = "--sample",
      paramLabel = "T",
      description = "subsampling, default 1e-4; 0 for none")
  double sample = 1e-4;

  @Option(names = "--fixed-window", description = "every window whole, not of random radius")
  boolean fixedWindow;

  @Option(names = "--min-count", paramLabel = "N", description = "leave rarer words out, default 5")
  long minCount = 5;

  @Option(names = "--epochs", paramLabel = "E", description = "default 5; GloVe 15")
  @Nullable Integer epochs;

  @Option(names = "--rate", paramLabel = "R", description = "first learning rate, default 0.025")
  @Nullable Double rate;

  @Option(
      names = "--schedule",
      paramLabel = "S",
      description = "linear or constant; GloVe constant")
  @Nullable Schedule schedule;

  @Option(names = "--optimiser", paramLabel = "O", description = "sgd (default) or adagrad")
  @Nullable Optimiser optimiser;

  @Option(names = "--batch", paramLabel = "B", description = "updates a step, default 1; 0 for all")
  int batch = 1;

  @Option(
      names = "--init",
      paramLabel = "I",
      description = "word2vec, wide (CBOW's default), uniform (GloVe's), zeros or constant")
  @Nullable Initialisation initialisation;

  @Option(names = "--settle", paramLabel = "S", description = "stop when the loss falls by less")
  double settle;

  @Option(names = "--x-max", paramLabel = "X", description = "GloVe's x_max, default 10")
  double xMax = 10;

  @Option(names = "--alpha", paramLabel = "A", description = "GloVe's exponent, default 0.75")
  double alpha = 0.75;

  @Mixin private CountOptions counting = new CountOptions();

  @Option(names = "--threads", paramLabel = "N", description = "default 1, which is repeatable")
  int threads = 1;

  @Option(names = "--seed", paramLabel = "S", description = "default 1")
  long seed = 1;

  TrainingSettings settings() {
    boolean glove = method == Method.GLOVE;
    TrainingSettingsBuilder builder = TrainingSettings.defaults(method).with();
    if (method == Method.SKIP_GRAM || method == Method.CBOW || epochs != null) {
      builder.epochs(epochs == null ? 5 : epochs);
    } else if (glove) {
      builder.epochs(15);
    }
    if (initialisation != null) {
      builder.initialisation(initialisation);
    }
    if (optimiser != null) {
      builder.optimiser(optimiser);
    }
    if (schedule != null) {
      builder.schedule(schedule);
    }
    return builder
        .objective(objective)
        .dimension(dimension)
        .window(window == null ? (glove ? 10 : 5) : window)
        .negatives(negatives)
        .noiseExponent(noiseExponent)
        .sharedNegatives(!negativesPerPair)
        .wholeMeanStep(!exactMean)
        .subsample(sample)
        .dynamicWindow(!fixedWindow)
        .learningRate(rate == null ? (glove ? 0.05 : 0.025) : rate)
        .batch(batch)
        .settleTolerance(settle)
        .xMax(xMax)
        .alpha(alpha)
        .counts(counting.recipe(TrainingSettings.defaults(method).counts()))
        .threads(threads)
        .seed(seed)
        .build();
  }

  /** {@code skip-gram} for {@code SKIP_GRAM}. */
  static final class MethodName implements ITypeConverter<Method> {
    @Override
    public Method convert(String name) {
      return switch (name) {
        case "skip-gram", "sg" -> Method.SKIP_GRAM;
        case "cbow" -> Method.CBOW;
        case "glove" -> Method.GLOVE;
        case "svd" -> Method.SVD;
        default ->
            throw new UserError("--method is " + name + "; choose skip-gram, cbow, glove or svd");
      };
    }
  }

  /** {@code softmax} for {@code NAIVE_SOFTMAX}. */
  static final class ObjectiveName implements ITypeConverter<Objective> {
    @Override
    public Objective convert(String name) {
      return switch (name) {
        case "negative-sampling", "ns" -> Objective.NEGATIVE_SAMPLING;
        case "hierarchical-softmax", "hs" -> Objective.HIERARCHICAL_SOFTMAX;
        case "softmax", "naive-softmax" -> Objective.NAIVE_SOFTMAX;
        default ->
            throw new UserError(
                "--objective is "
                    + name
                    + "; choose negative-sampling, hierarchical-softmax or softmax");
      };
    }
  }
}
