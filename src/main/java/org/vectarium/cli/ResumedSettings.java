package org.vectarium.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.vectarium.session.RunDescription;
import org.vectarium.train.TrainingSettings;
import picocli.CommandLine.ParseResult;

/**
 * Holds what is typed beside {@code --resume} against the saved run, which goes on as it began: an
 * option may repeat one of its settings, but not change it.
 */
final class ResumedSettings {
  /** What each option of {@link TrainOptions} sets. */
  private static final Map<String, Function<TrainingSettings, Object>> SETTINGS = settings();

  private ResumedSettings() {}

  private static Map<String, Function<TrainingSettings, Object>> settings() {
    Map<String, Function<TrainingSettings, Object>> map = new LinkedHashMap<>();
    map.put("--method", TrainingSettings::method);
    map.put("--objective", TrainingSettings::objective);
    map.put("--dim", TrainingSettings::dimension);
    map.put("--window", TrainingSettings::window);
    map.put("--negatives", TrainingSettings::negatives);
    map.put("--noise-exponent", TrainingSettings::noiseExponent);
    map.put("--negatives-per-pair", TrainingSettings::sharedNegatives);
    map.put("--exact-mean", TrainingSettings::wholeMeanStep);
    map.put("--sample", TrainingSettings::subsample);
    map.put("--fixed-window", TrainingSettings::dynamicWindow);
    map.put("--epochs", TrainingSettings::epochs);
    map.put("--rate", TrainingSettings::learningRate);
    map.put("--schedule", TrainingSettings::schedule);
    map.put("--optimiser", TrainingSettings::optimiser);
    map.put("--batch", TrainingSettings::batch);
    map.put("--init", TrainingSettings::initialisation);
    map.put("--settle", TrainingSettings::settleTolerance);
    map.put("--x-max", TrainingSettings::xMax);
    map.put("--alpha", TrainingSettings::alpha);
    map.put("--threads", TrainingSettings::threads);
    map.put("--seed", TrainingSettings::seed);
    return map;
  }

  /**
   * @param typed which options were given
   * @param options their values
   * @throws UserError naming the first option that contradicts the saved run
   */
  static void check(ParseResult typed, TrainOptions options, RunDescription saved) {
    TrainingSettings wanted = options.settings();
    SETTINGS.forEach((option, setting) -> {
      if (typed.hasMatchedOption(option)
          && !setting.apply(wanted).equals(setting.apply(saved.settings()))) {
        throw contradiction(option);
      }
    });
    if (typed.hasMatchedOption("--min-count") && options.minCount != saved.minCount()) {
      throw contradiction("--min-count");
    }
  }

  private static UserError contradiction(String option) {
    return new UserError(
        option
            + " contradicts the saved run, which goes on with its own settings; leave "
            + option
            + " out, or train anew without --resume");
  }
}
