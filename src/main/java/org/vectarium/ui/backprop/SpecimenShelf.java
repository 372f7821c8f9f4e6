package org.vectarium.ui.backprop;

import java.util.Optional;
import org.vectarium.graph.expression.Expression;
import org.vectarium.graph.expression.ExpressionException;
import org.vectarium.graph.expression.FormulaFault;

/** Where the graphs come from: the presets, the two classifiers, a formula, a live update. */
final class SpecimenShelf {
  /** What the screen draws of a formula; a layout of twice as many takes seconds. */
  static final int MOST_NODES = 500;

  private final WindowLab lab;
  private final TrainingLab training;
  private String formula = "sigmoid(dot(u, tanh(W*x + b)))";
  private Expression own = Expression.parse(formula);
  private Optional<Specimen> live = Optional.empty();

  SpecimenShelf(WindowLab lab, TrainingLab training) {
    this.lab = lab;
    this.training = training;
  }

  WindowLab lab() {
    return lab;
  }

  TrainingLab training() {
    return training;
  }

  String formula() {
    return formula;
  }

  /** Keeps a formula for {@link Preset#OWN}, or says what is wrong with it. */
  Optional<ExpressionException> read(String typed) {
    try {
      Expression read = Expression.parse(typed);
      if (read.graph().size() > MOST_NODES) {
        return Optional.of(
            new ExpressionException(
                1, FormulaFault.TOO_MANY_NODES, read.graph().size(), MOST_NODES));
      }
      own = read;
    } catch (ExpressionException e) {
      return Optional.of(e);
    }
    formula = typed;
    return Optional.empty();
  }

  void setLive(Specimen update) {
    live = Optional.of(update);
  }

  /** The graph of a preset as things stand now. */
  Specimen take(Preset preset) {
    return switch (preset) {
      case NER_WINDOW -> lab.specimen();
      case NER_TRAINED -> training.specimen().orElseGet(lab::specimen);
      case OWN -> Specimen.of(own);
      case LIVE_UPDATE -> live.or(Preset.NEGATIVE_SAMPLING::specimen).orElseThrow();
      default -> preset.specimen().orElseThrow();
    };
  }
}
