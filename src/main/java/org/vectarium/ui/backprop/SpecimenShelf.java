package org.vectarium.ui.backprop;

import java.util.Optional;

/** Where the graphs come from: the presets, the two classifiers, a formula, a live update. */
final class SpecimenShelf {
  private final WindowLab lab;
  private final TrainingLab training;
  private final FormulaLab formulas = new FormulaLab();
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

  FormulaLab formulas() {
    return formulas;
  }

  void setLive(Specimen update) {
    live = Optional.of(update);
  }

  /** The graph of a preset as things stand now. */
  Specimen take(Preset preset) {
    return switch (preset) {
      case NER_WINDOW -> lab.specimen();
      case NER_TRAINED -> training.specimen().orElseGet(lab::specimen);
      case OWN -> formulas.specimen();
      case LIVE_UPDATE -> live.or(Preset.NEGATIVE_SAMPLING::specimen).orElseThrow();
      default -> preset.specimen().orElseThrow();
    };
  }
}
