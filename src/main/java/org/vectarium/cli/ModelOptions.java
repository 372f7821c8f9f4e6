package org.vectarium.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.vectarium.session.RunDescription;
import org.vectarium.train.Method;
import org.vectarium.train.Objective;
import org.vectarium.train.TrainingSettings;
import picocli.CommandLine.ParseResult;

/**
 * Which setting each option of {@link TrainOptions} makes and which models have it. What is typed
 * is held against the model, and beside {@code --resume} against the saved run, which goes on as it
 * began: an option may repeat one of its settings, but not change it.
 */
final class ModelOptions {
  private static final Predicate<TrainingSettings> ALL = _ -> true;
  private static final Predicate<TrainingSettings> SVD = is(Method.SVD);
  private static final Predicate<TrainingSettings> GLOVE = is(Method.GLOVE);
  private static final Predicate<TrainingSettings> CBOW = is(Method.CBOW);
  private static final Predicate<TrainingSettings> SKIP_GRAM = is(Method.SKIP_GRAM);
  private static final Predicate<TrainingSettings> COUNTING = SVD.or(GLOVE);
  private static final Predicate<TrainingSettings> PREDICTING = SKIP_GRAM.or(CBOW);
  private static final Predicate<TrainingSettings> NEGATIVES =
      PREDICTING.and(settings -> settings.objective() == Objective.NEGATIVE_SAMPLING);

  /**
   * One line of options serves every model when only {@code --method} is changed in it: these may
   * repeat their defaults before a model that lacks them.
   */
  private static final Set<String> OF_EVERY_LINE =
      Set.of("--objective", "--negatives", "--sample", "--rate", "--threads");

  private static final Map<String, Held> OPTIONS = options();

  /** What an option sets, and which models have it. */
  private record Held(
      Function<TrainingSettings, Object> setting, Predicate<TrainingSettings> model) {}

  private ModelOptions() {}

  private static Map<String, Held> options() {
    Map<String, Held> map = new LinkedHashMap<>();
    map.put("--method", new Held(TrainingSettings::method, ALL));
    map.put("--objective", new Held(TrainingSettings::objective, PREDICTING));
    map.put("--dim", new Held(TrainingSettings::dimension, ALL));
    map.put("--window", new Held(TrainingSettings::window, ALL));
    map.put("--negatives", new Held(TrainingSettings::negatives, NEGATIVES));
    map.put("--noise-exponent", new Held(TrainingSettings::noiseExponent, NEGATIVES));
    map.put("--negatives-per-pair", new Held(TrainingSettings::sharedNegatives, SKIP_GRAM));
    map.put("--exact-mean", new Held(TrainingSettings::wholeMeanStep, CBOW));
    map.put("--sample", new Held(TrainingSettings::subsample, PREDICTING));
    map.put("--fixed-window", new Held(TrainingSettings::dynamicWindow, PREDICTING));
    map.put("--epochs", new Held(TrainingSettings::epochs, ALL));
    map.put("--rate", new Held(TrainingSettings::learningRate, SVD.negate()));
    map.put("--schedule", new Held(TrainingSettings::schedule, SVD.negate()));
    map.put("--optimiser", new Held(TrainingSettings::optimiser, PREDICTING));
    map.put("--batch", new Held(TrainingSettings::batch, PREDICTING));
    map.put("--init", new Held(TrainingSettings::initialisation, SVD.negate()));
    map.put("--settle", new Held(TrainingSettings::settleTolerance, ALL));
    map.put("--x-max", new Held(TrainingSettings::xMax, GLOVE));
    map.put("--alpha", new Held(TrainingSettings::alpha, GLOVE));
    map.put("--ramped", new Held(settings -> settings.counts().weight(), COUNTING));
    map.put("--inverse-distance", new Held(settings -> settings.counts().weight(), COUNTING));
    map.put("--left-only", new Held(settings -> settings.counts().leftOnly(), COUNTING));
    map.put("--transform", new Held(settings -> settings.counts().transforms(), SVD));
    map.put("--drop-function-words", new Held(settings -> settings.counts().transforms(), SVD));
    map.put("--power", new Held(settings -> settings.counts().singularPower(), SVD));
    map.put("--threads", new Held(TrainingSettings::threads, SVD.negate()));
    map.put("--seed", new Held(TrainingSettings::seed, ALL));
    return map;
  }

  private static Predicate<TrainingSettings> is(Method method) {
    return settings -> settings.method() == method;
  }

  /**
   * Holds what was typed against the model it is for.
   *
   * @param typed which options were given
   * @param wanted the settings they make
   * @throws UserError naming the first option that the model lacks
   */
  static void checkModel(ParseResult typed, TrainingSettings wanted) {
    TrainOptions plain = new TrainOptions();
    plain.method = wanted.method();
    TrainingSettings usual = plain.settings();
    OPTIONS.forEach((option, held) -> {
      boolean repeats =
          OF_EVERY_LINE.contains(option)
              && held.setting().apply(wanted).equals(held.setting().apply(usual));
      if (typed.hasMatchedOption(option) && !held.model().test(wanted) && !repeats) {
        throw new UserError(option + " does nothing for " + model(wanted) + "; leave it out");
      }
    });
  }

  private static String model(TrainingSettings settings) {
    return PREDICTING.test(settings)
        ? name(settings.method()) + " with " + name(settings.objective())
        : name(settings.method());
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Holds what was typed beside {@code --resume} against the saved run.
   *
   * @param typed which options were given
   * @param options their values
   * @throws UserError naming the first option that contradicts the saved run
   */
  static void checkResumed(ParseResult typed, TrainOptions options, RunDescription saved) {
    if (!typed.hasMatchedOption("--method")) {
      options.method = saved.settings().method();
    }
    TrainingSettings wanted = options.settings();
    OPTIONS.forEach((option, held) -> {
      if (typed.hasMatchedOption(option)
          && !held.setting().apply(wanted).equals(held.setting().apply(saved.settings()))) {
        throw contradiction(option);
      }
    });
    if (typed.hasMatchedOption("--min-count") && options.minCount != saved.minCount()) {
      throw contradiction("--min-count");
    }
    checkModel(typed, saved.settings());
  }

  private static UserError contradiction(String option) {
    return new UserError(
        option
            + " contradicts the saved run, which goes on with its own settings; leave "
            + option
            + " out, or train anew without --resume");
  }
}
