package org.vectarium.ui.explore;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.vectarium.ui.AppContext;

/**
 * The questions of the panels under the sky, what is selected, and what is kept. Only the panel
 * that is looked at answers.
 *
 * <p>Screen thread only. Needs no toolkit.
 */
final class AskModel {
  private final ObjectProperty<Panel> panel = new SimpleObjectProperty<>(Panel.AXIS);
  private final AxisModel axis;
  private final RelationsViewModel relations;
  private final PairViewModel pair;
  private final SensesViewModel senses;
  private final SelectionModel selection;
  private final NotebookModel notebook;
  private final ViewKeeper views;
  private final SharedViews shared;
  private boolean onScreen;

  /** The panels, in the order of their tabs. */
  enum Panel {
    AXIS("axis"),
    RELATIONS("relations"),
    PAIR("pair"),
    SENSES("senses"),
    NOTEBOOK("notebook");

    private final String code;

    Panel(String code) {
      this.code = code;
    }

    /** As in {@code fxml/explore-<code>.fxml}. */
    String code() {
      return code;
    }
  }

  AskModel(AppContext context, ExploreViewModel model) {
    axis = new AxisModel(context, model.spaceProperty(), model.projection().horizontalProperty());
    relations = new RelationsViewModel(context, model.spaceProperty());
    pair = new PairViewModel(context, model.spaceProperty());
    senses = new SensesViewModel(context, model.spaceProperty());
    selection = new SelectionModel(model.spaceProperty(), model.look().focusProperty());
    notebook = new NotebookModel(context);
    views = new ViewKeeper(context, model, this, System::nanoTime);
    shared = new SharedViews(context, model, this);
    panel.subscribe(_ -> wake());
  }

  /** Whether the room is on screen. */
  void setOnScreen(boolean now) {
    onScreen = now;
    wake();
  }

  private void wake() {
    Panel shown = panel.get();
    axis.activeProperty().set(onScreen && shown == Panel.AXIS);
    relations.activeProperty().set(onScreen && shown == Panel.RELATIONS);
    pair.activeProperty().set(onScreen && shown == Panel.PAIR);
    senses.activeProperty().set(onScreen && shown == Panel.SENSES);
  }

  /** Which panel is looked at. */
  ObjectProperty<Panel> panelProperty() {
    return panel;
  }

  AxisModel axis() {
    return axis;
  }

  RelationsViewModel relations() {
    return relations;
  }

  PairViewModel pair() {
    return pair;
  }

  SensesViewModel senses() {
    return senses;
  }

  SelectionModel selection() {
    return selection;
  }

  NotebookModel notebook() {
    return notebook;
  }

  /** What can be taken back, kept and shared. */
  ViewKeeper views() {
    return views;
  }

  /** Views as files. */
  SharedViews shared() {
    return shared;
  }
}
