package org.vectarium.ui.backprop;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vectarium.graph.GradientCheck;
import org.vectarium.graph.Node;
import org.vectarium.graph.Tensor;
import org.vectarium.playback.PlaybackFrame;
import org.vectarium.playback.drawing.Numbers;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.Figures;

/**
 * The numeric check of one node's gradient: (f(x + h) − f(x − h)) / 2h beside backpropagation, for
 * the entries with the largest gradients; the error against h as a curve; and the wiggle test,
 * which moves an entry by ε and compares what the gradient predicts with what happens. Lives as
 * long as the inspector, so that its sliders keep their place. Screen thread only.
 */
final class CheckPane extends VBox {
  private static final int ROWS = 3;
  private static final double LARGEST_WIGGLE = 0.5;

  private final Messages messages;
  private final GridPane table = new GridPane();
  private final Label stepLabel = new Label();
  private final Slider stepSlider = new Slider(-13, -1, -5);
  private final Slider wiggleSlider = new Slider(-LARGEST_WIGGLE, LARGEST_WIGGLE, 0.1);
  private final Label wiggle = new Label();
  private final ErrorPlot plot = new ErrorPlot();
  private PlaybackFrame frame;
  private int node;

  CheckPane(AppContext context, PlaybackFrame frame, int node) {
    this.messages = context.messages();
    this.frame = frame;
    this.node = node;
    getStyleClass().add("check-pane");
    Label title = new Label(messages.get("backprop.check"));
    title.getStyleClass().add("section-title");
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    stepLabel.getStyleClass().add("caption");
    for (int i = 0; i < 4; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
      column.setHgrow(Priority.ALWAYS);
      table.getColumnConstraints().add(column);
    }
    table.getStyleClass().add("check-table");
    stepSlider.setId("check-h");
    stepSlider.setAccessibleText(messages.get("backprop.check.h"));
    stepSlider.setBlockIncrement(0.5);
    stepSlider.valueProperty().subscribe(value -> refresh());
    wiggleSlider.setId("wiggle");
    wiggleSlider.setAccessibleText(messages.get("backprop.wiggle"));
    wiggleSlider.setBlockIncrement(0.05);
    wiggleSlider.valueProperty().subscribe(value -> refresh());
    Label wiggleTitle = new Label(messages.get("backprop.wiggle"));
    wiggleTitle.getStyleClass().add("section-title");
    wiggle.setWrapText(true);
    getChildren()
        .addAll(
            new HBox(8, title, stepLabel),
            stepSlider,
            table,
            plot,
            wiggleTitle,
            wiggleSlider,
            wiggle);
    show(context, frame, node);
  }

  void show(AppContext context, PlaybackFrame newFrame, int newNode) {
    frame = newFrame;
    node = newNode;
    plot.paletteProperty().set(context.palette());
    plot.scaleProperty().set(context.scale());
    refresh();
  }

  private void refresh() {
    double h = Math.pow(10, stepSlider.getValue());
    stepLabel.setText("h = " + Numbers.text(h));
    table.getChildren().clear();
    header("backprop.check.entry", 0);
    header("backprop.check.backprop", 1);
    header("backprop.check.numeric", 2);
    header("backprop.check.difference", 3);
    Tensor gradient = frame.gradient(node);
    Node shown = frame.graph().node(node);
    int[] entries = largest(frame.trace().gradient(node));
    for (int row = 0; row < entries.length; row++) {
      String name = shown.name() + index(shown, entries[row]);
      cell(name, 0, row + 1, "mid-italic");
      if (gradient == null) {
        cell("—", 1, row + 1, "low");
        cell("—", 2, row + 1, "low");
        cell(messages.get("backprop.inspector.unknown"), 3, row + 1, "low");
        continue;
      }
      GradientCheck.Result result = GradientCheck.check(frame.trace(), node, entries[row], h);
      cell(Numbers.text(result.analytic()), 1, row + 1, "bwd-number");
      cell(Figures.format("%.6g", result.numeric()), 2, row + 1, "hi");
      boolean bad = !(result.error() < 1e-3);
      cell(Figures.format("%.0e", result.error()), 3, row + 1, bad ? "danger" : "hi");
    }
    plot.setVisible(gradient != null);
    plot.setManaged(gradient != null);
    if (gradient != null) {
      plot.show(frame.trace(), node, entries[0], h);
    }
    wiggle.setText(wiggled(shown, entries[0], gradient != null));
  }

  private String wiggled(Node shown, int entry, boolean known) {
    if (!known) {
      return messages.get("backprop.wiggle.later");
    }
    double by = Math.round(wiggleSlider.getValue() * 100) / 100.0;
    Tensor value = frame.trace().value(node);
    double predicted = by * frame.trace().gradient(node).get(entry);
    double actual =
        frame.trace().outputIf(node, value.with(entry, value.get(entry) + by))
            - frame.trace().output();
    return messages.format(
        "backprop.wiggle.text",
        shown.name() + index(shown, entry),
        Numbers.text(by),
        frame.graph().output().name(),
        Numbers.text(predicted),
        Numbers.text(actual));
  }

  private void header(String key, int column) {
    cell(messages.get(key), column, 0, "caption");
  }

  private void cell(String text, int column, int row, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    table.add(label, column, row);
  }

  private static String index(Node shown, int entry) {
    if (shown.shape().isScalar()) {
      return "";
    }
    int columns = shown.shape().columns();
    return shown.shape().isMatrix()
        ? "[" + (entry / columns + 1) + "," + (entry % columns + 1) + "]"
        : "[" + (entry + 1) + "]";
  }

  /** The entries with the largest |gradient|, at most {@value #ROWS}. */
  private static int[] largest(Tensor gradient) {
    int[] best = new int[Math.min(ROWS, gradient.size())];
    boolean[] taken = new boolean[gradient.size()];
    for (int k = 0; k < best.length; k++) {
      int top = -1;
      for (int i = 0; i < taken.length; i++) {
        if (!taken[i] && (top < 0 || Math.abs(gradient.get(i)) > Math.abs(gradient.get(top)))) {
          top = i;
        }
      }
      best[k] = top;
      taken[top] = true;
    }
    return best;
  }
}
