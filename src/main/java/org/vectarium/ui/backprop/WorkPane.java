package org.vectarium.ui.backprop;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vectarium.graph.Trace;
import org.vectarium.graph.Work;
import org.vectarium.ui.i18n.Messages;

/**
 * What gradients cost: forward, backward with δ shared, and every derivative by a chain of its own,
 * in multiplications; the switch lights the edges that are then walked again and again. Screen
 * thread only.
 */
final class WorkPane extends VBox {
  private static final double BAR = 130;

  private final BackpropViewModel viewModel;
  private final Messages messages;
  private final GridPane table = new GridPane();
  private final Label text = new Label();
  private final ToggleGroup ways = new ToggleGroup();
  private @Nullable Trace shown;

  WorkPane(BackpropViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
    setSpacing(8);
    Label title = new Label(messages.get("backprop.work"));
    title.getStyleClass().add("section-title");
    title.setWrapText(true);
    table.getStyleClass().add("check-table");
    text.setWrapText(true);
    text.getStyleClass().add("caption");
    getChildren().addAll(title, waySwitch(), table, text);
  }

  /** Shows what the gradients of a run cost. */
  void show(Trace trace) {
    for (Toggle way : ways.getToggles()) {
      way.setSelected(way.getUserData().equals(viewModel.separatelyProperty().get()));
    }
    if (trace == shown) {
      return;
    }
    shown = trace;
    Work work = Work.of(trace);
    double most =
        Math.max(1, Math.max(work.separately(), Math.max(work.forward(), work.backward())));
    table.getChildren().clear();
    row(0, "backprop.work.forward", work.forward(), most, "work-forward");
    row(1, "backprop.work.backward", work.backward(), most, "work-backward");
    row(2, "backprop.work.separately", work.separately(), most, "work-apart");
    text.setText(
        messages.format(
            "backprop.work.text",
            String.format(
                Locale.ROOT, "%.1f", (double) work.backward() / Math.max(1, work.forward())),
            work.numericPasses()));
  }

  private HBox waySwitch() {
    HBox box = new HBox();
    box.getStyleClass().add("segmented");
    for (boolean apart : new boolean[] {false, true}) {
      ToggleButton button =
          new ToggleButton(messages.get(apart ? "backprop.work.apart" : "backprop.work.reuse"));
      button.setId(apart ? "work-apart" : "work-reuse");
      button.getStyleClass().setAll("toggle-button", "segment");
      button.setToggleGroup(ways);
      button.setUserData(apart);
      button.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(button, Priority.ALWAYS);
      button.setOnAction(event -> viewModel.separatelyProperty().set(apart));
      box.getChildren().add(button);
    }
    return box;
  }

  private void row(int row, String key, long count, double most, String style) {
    Label label = new Label(messages.get(key));
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
