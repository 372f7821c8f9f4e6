package org.vectarium.ui.backprop;

import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vectarium.graph.Node;
import org.vectarium.graph.Tensor;
import org.vectarium.playback.drawing.Numbers;
import org.vectarium.ui.i18n.Messages;

/** A slider for every entry of every source; the whole graph follows while it is dragged. */
final class InputSliders {
  private static final double RANGE = 5;
  private static final int MOST = 24;

  private InputSliders() {}

  /** Fills the box, unless it already shows the sliders of this graph. */
  static void fill(VBox box, BackpropViewModel viewModel, Messages messages) {
    Specimen specimen = viewModel.specimen();
    if (box.getUserData() == specimen.graph()) {
      return;
    }
    box.setUserData(specimen.graph());
    box.getChildren().clear();
    Label title = new Label(messages.get("backprop.inputs"));
    title.getStyleClass().add("section-title");
    box.getChildren().add(title);
    int entries = 0;
    for (Node.Source source : specimen.graph().sources()) {
      // A number that was typed into a formula is no variable: its name would lie.
      if (Character.isDigit(source.name().codePointAt(0))) {
        continue;
      }
      @Nullable Tensor value = specimen.sources().get(source.name());
      for (int i = 0; value != null && i < value.size() && entries < MOST; i++, entries++) {
        box.getChildren().add(row(source, i, value.get(i), viewModel));
      }
    }
    if (entries == MOST) {
      Label more = new Label(messages.get("backprop.inputs.more"));
      more.setWrapText(true);
      more.getStyleClass().add("caption");
      box.getChildren().add(more);
    }
  }

  private static HBox row(
      Node.Source source, int index, double value, BackpropViewModel viewModel) {
    int columns = source.shape().columns();
    String entry =
        source.shape().isScalar()
            ? ""
            : source.shape().isVector()
                ? "[" + (index + 1) + "]"
                : "[" + (index / columns + 1) + "," + (index % columns + 1) + "]";
    Label name = new Label(source.name() + entry);
    name.getStyleClass().add("mid-italic");
    name.setMinWidth(48);
    Slider slider = new Slider(Math.min(-RANGE, value), Math.max(RANGE, value), value);
    slider.setId("input-" + source.name() + (source.shape().isScalar() ? "" : "-" + index));
    slider.setBlockIncrement(0.1);
    slider.setAccessibleText(name.getText());
    HBox.setHgrow(slider, Priority.ALWAYS);
    Label number = new Label(Numbers.text(value));
    number.getStyleClass().add("fwd-number");
    number.setMinWidth(48);
    slider
        .valueProperty()
        .addListener((observable, old, now) -> {
          double rounded = Math.round(now.doubleValue() * 100) / 100.0;
          number.setText(Numbers.text(rounded));
          viewModel.setInput(source.name(), index, rounded);
        });
    HBox row = new HBox(10, name, slider, number);
    row.getStyleClass().add("input-row");
    return row;
  }
}
