package org.vectarium.ui.backprop;

import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vectarium.graph.Node;
import org.vectarium.graph.Tensor;
import org.vectarium.ui.i18n.Messages;

/** A slider for every scalar source of a graph; everything follows while it is dragged. */
final class InputSliders {
  private static final double RANGE = 5;

  private InputSliders() {}

  /** Fills the box, or, when it already shows these sources, sets the sliders. */
  static void fill(VBox box, BackpropViewModel viewModel, Messages messages) {
    Specimen specimen = viewModel.specimen();
    if (box.getUserData() != specimen.graph()) {
      box.setUserData(specimen.graph());
      box.getChildren().clear();
      Label title = new Label(messages.get("backprop.inputs"));
      title.getStyleClass().add("section-title");
      box.getChildren().add(title);
      for (Node.Source source : specimen.graph().sources()) {
        Tensor value = specimen.sources().get(source.name());
        if (value != null && value.shape().isScalar()) {
          box.getChildren().add(row(source, value.asScalar(), viewModel));
        }
      }
    }
  }

  private static HBox row(Node.Source source, double value, BackpropViewModel viewModel) {
    Label name = new Label(source.name());
    name.getStyleClass().addAll("mid-italic", "t15");
    name.setMinWidth(24);
    Slider slider = new Slider(Math.min(-RANGE, value), Math.max(RANGE, value), value);
    slider.setId("input-" + source.name());
    slider.setBlockIncrement(0.1);
    slider.setAccessibleText(source.name());
    HBox.setHgrow(slider, Priority.ALWAYS);
    Label number = new Label(Numbers.text(value));
    number.getStyleClass().add("fwd-number");
    number.setMinWidth(48);
    slider
        .valueProperty()
        .addListener(
            (observable, old, now) -> {
              double rounded = Math.round(now.doubleValue() * 100) / 100.0;
              number.setText(Numbers.text(rounded));
              viewModel.setInput(source.name(), 0, rounded);
            });
    HBox row = new HBox(10, name, slider, number);
    row.getStyleClass().add("input-row");
    return row;
  }
}
