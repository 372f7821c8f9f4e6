package org.vectarium.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vectarium.cooc.CountTransform;
import org.vectarium.cooc.WindowWeight;
import org.vectarium.train.CountRecipe;
import picocli.CommandLine.Option;

/** How words are counted and what is done with the counts: for {@code counts} and {@code train}. */
final class CountOptions {
  @Option(names = "--ramped", description = "weigh a word by M + 1 − distance")
  private boolean ramped;

  @Option(names = "--inverse-distance", description = "weigh by 1 / distance, as GloVe does")
  private boolean inverseDistance;

  @Option(names = "--left-only", description = "count only the words before the centre")
  private boolean leftOnly;

  @Option(names = "--drop-function-words", description = "empty their rows and columns")
  private boolean dropFunctionWords;

  @Option(
      names = "--transform",
      paramLabel = "LIST",
      description =
          "in order, of drop, min:100, log, pearson, ppmi:0.75, sqrt; or none;"
              + " training by SVD takes ppmi:0.75")
  private @Nullable String transforms;

  @Option(
      names = "--power",
      paramLabel = "P",
      description = "SVD vectors are L Σ^P; counts 1, train 0.5")
  private @Nullable Double power;

  /**
   * What was typed, and the rest as usual.
   *
   * @throws UserError if two weights are asked for
   * @throws IllegalArgumentException naming the transform or the power that is out of question
   */
  CountRecipe recipe(CountRecipe usual) {
    if (ramped && inverseDistance) {
      throw new UserError("--ramped and --inverse-distance exclude each other; choose one");
    }
    WindowWeight weight =
        ramped
            ? WindowWeight.RAMPED
            : inverseDistance ? WindowWeight.INVERSE_DISTANCE : usual.weight();
    List<CountTransform> steps = new ArrayList<>();
    if (dropFunctionWords) {
      steps.add(new CountTransform.DropFunctionWords());
    }
    steps.addAll(transforms == null ? usual.transforms() : parse(transforms));
    return new CountRecipe(
        weight, leftOnly || usual.leftOnly(), steps, power == null ? usual.singularPower() : power);
  }

  private static List<CountTransform> parse(String list) {
    return list.equals("none") ? List.of() : CountTransform.parse(list);
  }
}
