package org.vectarium.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.vectarium.text.Vocabulary;
import org.vectarium.train.GloVeUpdate;
import org.vectarium.train.HuffmanTree;
import org.vectarium.train.NoiseDistribution;
import org.vectarium.train.Objective;
import org.vectarium.train.OutputTerm;
import org.vectarium.train.PredictionUpdate;
import org.vectarium.train.PredictionUpdate.Prediction;
import org.vectarium.train.SvdUpdate;
import org.vectarium.train.TouchedRows;
import org.vectarium.train.TrainingSettings;
import org.vectarium.train.UpdateExplanation;

/** An explained update as names and values, with words in place of ids. */
final class UpdateReport {
  private static final int MOST_MOVED = 10;

  private final Map<String, Object> report = new LinkedHashMap<>();
  private final Vocabulary vocabulary;
  private final TrainingSettings settings;

  private UpdateReport(Vocabulary vocabulary, TrainingSettings settings) {
    this.vocabulary = vocabulary;
    this.settings = settings;
  }

  /**
   * @param settings of the run
   * @return names and numbers, words, maps and lists of them, in the order to be read
   */
  static Map<String, Object> of(
      UpdateExplanation update, Vocabulary vocabulary, TrainingSettings settings) {
    UpdateReport report = new UpdateReport(vocabulary, settings);
    report.describe(update);
    return report.report;
  }

  private void describe(UpdateExplanation update) {
    report.put("update", update.update());
    if (!Double.isNaN(update.learningRate())) {
      report.put("learning_rate", update.learningRate());
    }
    report.put("loss", update.loss());
    switch (update) {
      case PredictionUpdate prediction -> describe(prediction);
      case GloVeUpdate cell -> describe(cell);
      case SvdUpdate step -> describe(step);
      default -> throw new UserError("updates of this method cannot be printed yet");
    }
  }

  private void describe(PredictionUpdate update) {
    report.put("method", update.method());
    report.put("objective", update.objective());
    report.put("window", words(update.window()));
    report.put("centre", vocabulary.word(update.window()[update.centre()]));
    if (update.partner() >= 0) {
      report.put("outside", vocabulary.word(update.window()[update.partner()]));
    }
    report.put("target", vocabulary.word(update.target()));
    if (update.objective() == Objective.NEGATIVE_SAMPLING) {
      report.put("noise", words(update.negatives()));
    }
    List<Map<String, Object>> predictions = new ArrayList<>();
    for (Prediction prediction : update.predictions()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("inputs", words(prediction.inputs()));
      one.put("weight", prediction.weight());
      one.put("loss", prediction.gradient().loss());
      one.put("h", numbers(prediction.h()));
      one.put("dJ_dh", numbers(prediction.gradient().input()));
      one.put("terms", terms(prediction, update.objective()));
      predictions.add(one);
    }
    report.put("predictions", predictions);
    if (update.objective() == Objective.HIERARCHICAL_SOFTMAX) {
      report.put("path_nodes", update.predictions().getFirst().gradient().terms().size());
      report.put("longest_path", new HuffmanTree(vocabulary).longest());
      report.put("vocabulary", vocabulary.size());
    }
    TouchedRows touched = TouchedRows.of(update, vocabulary.size());
    report.put("touched_input_rows", touched.inputs());
    report.put("touched_output_rows", touched.outputs());
    report.put("touched_parameters", touched.parameters());
    report.put("all_parameters", touched.allParameters());
  }

  private List<Map<String, Object>> terms(Prediction prediction, Objective objective) {
    NoiseDistribution noise =
        objective == Objective.NEGATIVE_SAMPLING
            ? new NoiseDistribution(vocabulary, settings.noiseExponent())
            : null;
    List<Map<String, Object>> terms = new ArrayList<>();
    for (OutputTerm term : prediction.gradient().terms()) {
      Map<String, Object> one = new LinkedHashMap<>();
      if (objective == Objective.HIERARCHICAL_SOFTMAX) {
        one.put("node", term.row());
        one.put("branch", term.positives() > 0 ? "left" : "right");
      } else {
        one.put("word", vocabulary.word(term.row()));
      }
      one.put("occurrences", term.occurrences());
      one.put("true", term.positives());
      one.put("dot", term.score());
      one.put("probability", term.probability());
      one.put("error", term.error());
      one.put("loss", term.loss());
      if (noise != null) {
        one.put("noise_probability", noise.probability(term.row()));
      }
      terms.add(one);
    }
    return terms;
  }

  private void describe(GloVeUpdate cell) {
    report.put("word", vocabulary.word(cell.centre()));
    report.put("context", vocabulary.word(cell.context()));
    report.put("count", cell.count());
    report.put("weight", cell.weight());
    report.put("dot", cell.dot());
    report.put("bias", cell.centreBias());
    report.put("context_bias", cell.contextBias());
    report.put("error", cell.error());
    report.put("slope", cell.slope());
    report.put("step", added(cell.centreStep()));
    report.put("context_step", added(cell.contextStep()));
    report.put("bias_step", -cell.centreBiasStep());
    report.put("context_bias_step", -cell.contextBiasStep());
  }

  private void describe(SvdUpdate step) {
    report.put("loss_after", step.lossAfter());
    report.put("columns", step.columns());
    report.put("kept_columns", step.kept());
    report.put("block", step.block());
    report.put("residual", step.residual());
    report.put("residual_after", step.residualAfter());
    report.put("singular_values", numbers(step.values()));
    report.put("singular_values_after", numbers(step.valuesAfter()));
    List<Map<String, Object>> moved = new ArrayList<>();
    IntStream.range(0, step.moved().length)
        .boxed()
        .sorted(Comparator.comparingDouble(word -> -step.moved()[word]))
        .limit(MOST_MOVED)
        .forEach(word -> {
          Map<String, Object> one = new LinkedHashMap<>();
          one.put("word", vocabulary.word(word));
          one.put("distance", step.moved()[word]);
          moved.add(one);
        });
    report.put("moved", moved);
  }

  private List<String> words(int[] ids) {
    return Arrays.stream(ids).mapToObj(vocabulary::word).toList();
  }

  private static List<Double> numbers(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  /** What a step that is taken away adds. */
  private static List<Double> added(float[] step) {
    return IntStream.range(0, step.length).mapToObj(d -> -(double) step[d]).toList();
  }
}
