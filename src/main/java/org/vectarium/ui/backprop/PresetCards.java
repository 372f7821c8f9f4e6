package org.vectarium.ui.backprop;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.vectarium.ui.i18n.Messages;

/** The choice of graphs: one card each. Screen thread only. */
final class PresetCards {
  private PresetCards() {}

  /** Fills the box; the answer lets go of the view model. */
  static Subscription fill(VBox box, BackpropViewModel viewModel, Messages messages) {
    Map<Preset, ToggleButton> cards = new EnumMap<>(Preset.class);
    for (Preset preset : Preset.values()) {
      Label name = new Label(messages.get(preset.key()));
      name.getStyleClass().add("strong");
      Label formula = new Label(messages.get(preset.key() + ".formula"));
      formula.getStyleClass().add("caption");
      ToggleButton card = new ToggleButton();
      card.setId("preset-" + preset.name().toLowerCase(Locale.ROOT));
      card.setAccessibleText(name.getText());
      card.setGraphic(new VBox(2, name, formula));
      card.getStyleClass().setAll("toggle-button", "preset-card");
      card.setMaxWidth(Double.MAX_VALUE);
      card.setOnAction(event -> {
        viewModel.presetProperty().set(preset);
        select(cards, preset);
      });
      cards.put(preset, card);
      box.getChildren().add(card);
    }
    return viewModel.presetProperty().subscribe(preset -> select(cards, preset));
  }

  private static void select(Map<Preset, ToggleButton> cards, Preset preset) {
    cards.forEach((which, card) -> card.setSelected(which == preset));
  }
}
