package org.vectarium.ui.corpus;

import java.util.function.BiFunction;
import java.util.function.Predicate;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.vectarium.ui.i18n.Messages;

/**
 * The ramped window and every {@link CountStep} as switches, one at a time or together. Every bar
 * of a model shows the same state. Screen thread only.
 */
public final class SwitchBar extends FlowPane {
  private Subscription subscriptions = Subscription.EMPTY;

  /** Empty; for FXML. */
  public SwitchBar() {
    getStyleClass().add("switch-bar");
  }

  void bind(MatrixViewModel model, Messages messages) {
    add(model, messages, "ramped", CountSwitches::ramped, CountSwitches::withRamped);
    for (CountStep step : CountStep.values()) {
      add(
          model,
          messages,
          step.key(),
          switches -> switches.steps().contains(step),
          (switches, on) -> switches.with(step, on));
    }
  }

  private void add(
      MatrixViewModel model,
      Messages messages,
      String key,
      Predicate<CountSwitches> state,
      BiFunction<CountSwitches, Boolean, CountSwitches> change) {
    ToggleButton button = new ToggleButton(messages.get("matrix.switch." + key));
    Region lamp = new Region();
    lamp.getStyleClass().add("lamp");
    button.setGraphic(lamp);
    button.setId("switch-" + key);
    button.getStyleClass().add("switch-chip");
    button.setTooltip(new Tooltip(messages.get("matrix.switch." + key + ".about")));
    button.setAccessibleHelp(messages.get("matrix.switch." + key + ".about"));
    button.setOnAction(_ ->
        model
            .switchesProperty()
            .set(change.apply(model.switchesProperty().get(), button.isSelected())));
    subscriptions =
        subscriptions.and(
            model
                .switchesProperty()
                .subscribe(switches -> button.setSelected(state.test(switches))));
    getChildren().add(button);
  }

  void dispose() {
    subscriptions.unsubscribe();
  }
}
