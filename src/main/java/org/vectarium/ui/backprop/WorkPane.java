package org.vectarium.ui.backprop;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.vectarium.graph.Work;
import org.vectarium.ui.i18n.Messages;

/**
 * What gradients cost: forward, backward with δ shared, and every derivative by a chain of its own,
 * in multiplications; the switch lights the edges that are then walked again and again. Screen
 * thread only.
 */
final class WorkPane extends VBox {
  private static final double BAR = 130;

  WorkPane(BackpropViewModel viewModel, Messages messages, Work work) {
    setSpacing(8);
    GridPane table = new GridPane();
    table.getStyleClass().add("check-table");
    double most =
        Math.max(1, Math.max(work.separately(), Math.max(work.forward(), work.backward())));
    row(table, 0, messages.get("backprop.work.forward"), work.forward(), most, "work-forward");
    row(table, 1, messages.get("backprop.work.backward"), work.backward(), most, "work-backward");
    row(table, 2, messages.get("backprop.work.separately"), work.separately(), most, "work-apart");
    Label text =
        new Label(
            messages.format(
                "backprop.work.text",
                String.format(
                    Locale.ROOT, "%.1f", (double) work.backward() / Math.max(1, work.forward())),
                work.numericPasses()));
    text.setWrapText(true);
    text.getStyleClass().add("caption");
    getChildren().addAll(waySwitch(viewModel, messages), table, text);
  }

  private static HBox waySwitch(BackpropViewModel viewModel, Messages messages) {
    ToggleGroup group = new ToggleGroup();
    HBox box = new HBox();
    box.getStyleClass().add("segmented");
    for (boolean apart : new boolean[] {false, true}) {
      ToggleButton button =
          new ToggleButton(messages.get(apart ? "backprop.work.apart" : "backprop.work.reuse"));
      button.setId(apart ? "work-apart" : "work-reuse");
      button.getStyleClass().setAll("toggle-button", "segment");
      button.setToggleGroup(group);
      button.setSelected(viewModel.separatelyProperty().get() == apart);
      button.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(button, Priority.ALWAYS);
      button.setOnAction(event -> viewModel.separatelyProperty().set(apart));
      box.getChildren().add(button);
    }
    return box;
  }

  private static void row(
      GridPane table, int row, String name, long count, double most, String style) {
    Label label = new Label(name);
    label.getStyleClass().add("mid");
    label.setMinWidth(84);
    Region bar = new Region();
    bar.getStyleClass().addAll("work-bar", style);
    double width = Math.max(2, BAR * count / most);
    bar.setMinWidth(width);
    bar.setMaxWidth(width);
    Label number = new Label(String.format(Locale.ROOT, "%,d", count));
    number.getStyleClass().add("hi");
    number.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(8, bar, number);
    line.getStyleClass().add("f1-line");
    table.addRow(row, label, line);
  }
}
