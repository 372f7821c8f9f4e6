package org.vectarium.ui.backprop;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.i18n.Messages;

/** The choice of graphs: one card each. Screen thread only. */
final class PresetCards {
  private PresetCards() {}

  /**
   * Fills the box; the answer lets go of the view model.
   *
   * @param scroll shows a part of the box: always that with the chosen card
   * @param presenter while it is on, type is large and names alone have room
   */
  static Subscription fill(
      VBox box,
      ScrollPane scroll,
      ObservableValue<Boolean> presenter,
      BackpropViewModel viewModel,
      Messages messages) {
    Map<Preset, ToggleButton> cards = new EnumMap<>(Preset.class);
    for (Preset preset : Preset.values()) {
      Label name = new Label(messages.get(preset.key()));
      name.getStyleClass().add("strong");
      Label formula = new Label(messages.get(preset.key() + ".formula"));
      formula.getStyleClass().add("caption");
      formula.visibleProperty().bind(presenter.map(on -> !on));
      formula.managedProperty().bind(formula.visibleProperty());
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
    return Subscription.combine(
        viewModel
            .presetProperty()
            .subscribe(preset -> {
              select(cards, preset);
              reveal(scroll, box, cards.get(preset));
            }),
        // Also when the list has just been laid out, or cards have become smaller.
        scroll
            .viewportBoundsProperty()
            .subscribe(bounds -> reveal(scroll, box, cards.get(viewModel.presetProperty().get()))));
  }

  /** Scrolls the card into the middle, unless all of it is in view. */
  private static void reveal(ScrollPane scroll, VBox box, @Nullable ToggleButton card) {
    double seen = scroll.getViewportBounds().getHeight();
    double hidden = box.getHeight() - seen;
    if (card == null || seen <= 0 || hidden <= 0) {
      return;
    }
    Bounds place = card.getBoundsInParent();
    double top = scroll.getVvalue() * hidden;
    if (place.getMinY() < top || place.getMaxY() > top + seen) {
      scroll.setVvalue(Math.clamp((place.getCenterY() - seen / 2) / hidden, 0, 1));
    }
  }

  private static void select(Map<Preset, ToggleButton> cards, Preset preset) {
    cards.forEach((which, card) -> card.setSelected(which == preset));
  }
}
