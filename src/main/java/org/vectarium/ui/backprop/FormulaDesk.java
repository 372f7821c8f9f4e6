package org.vectarium.ui.backprop;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.vectarium.ui.Background;

/**
 * Reads formulas in the background; what is under the glass stays until a new one has been read. Of
 * several, the newest counts. Screen thread only.
 */
final class FormulaDesk {
  private final Background background;
  private final BackpropViewModel viewModel;
  private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper(this, "reading");
  private int asked;

  FormulaDesk(Background background, BackpropViewModel viewModel) {
    this.background = background;
    this.viewModel = viewModel;
  }

  /** Whether a formula is being read. */
  ReadOnlyBooleanProperty readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /**
   * Reads what stands in the fields and shows it, or says what is wrong.
   *
   * @param everyName whether every name with a stated shape must occur
   */
  void read(boolean everyName) {
    FormulaLab lab = viewModel.formulas();
    String formula = lab.formulaProperty().get();
    String shapes = lab.shapesProperty().get();
    int mine = ++asked;
    reading.set(true);
    background.run(
        () -> FormulaLab.read(formula, shapes, everyName),
        read -> {
          if (mine == asked) {
            reading.set(false);
            viewModel.openFormula(read);
          }
        },
        problem -> {
          if (mine == asked) {
            reading.set(false);
            if (problem instanceof Refusal why) {
              lab.refuse(why);
            } else {
              throw new IllegalStateException("the formula " + formula, problem);
            }
          }
        });
  }
}
