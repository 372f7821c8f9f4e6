package org.vectarium.ui.backprop;

import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vectarium.graph.GradientCheck;
import org.vectarium.graph.Kink;
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
  private static final String[] HEADER = {
    "backprop.check.entry",
    "backprop.check.backprop",
    "backprop.check.numeric",
    "backprop.check.difference"
  };

  private final Messages messages;
  private final GridPane table = new GridPane();
  private final Label stepLabel = new Label();
  private final Slider stepSlider = new Slider();
  private final Slider wiggleSlider = new Slider();
  private final Label wiggle = new Label();
  private final Label kink = new Label();
  private final ErrorPlot plot = new ErrorPlot();

  /** By row and column; the first row is the header. */
  private final Label[][] cells = new Label[ROWS + 1][HEADER.length];

  private @Nullable PlaybackFrame frame;
  private int node;

  CheckPane(Messages messages, CheckSettings settings) {
    this.messages = messages;
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
    for (int row = 0; row <= ROWS; row++) {
      for (int column = 0; column < HEADER.length; column++) {
        cells[row][column] = new Label();
        // A long name gives way to the numbers.
        cells[row][column].setMinWidth(column == 0 ? 0 : Region.USE_PREF_SIZE);
        table.add(cells[row][column], column, row);
      }
    }
    for (int column = 0; column < HEADER.length; column++) {
      cell(messages.get(HEADER[column]), column, 0, "caption");
    }
    stepSlider.setId("check-h");
    stepSlider.setMin(-13);
    stepSlider.setMax(-1);
    stepSlider.valueProperty().bindBidirectional(settings.exponentProperty());
    stepSlider.setAccessibleText(messages.get("backprop.check.h"));
    stepSlider.setBlockIncrement(0.5);
    stepSlider.valueProperty().subscribe(value -> refresh());
    wiggleSlider.setId("wiggle");
    wiggleSlider.setMin(-LARGEST_WIGGLE);
    wiggleSlider.setMax(LARGEST_WIGGLE);
    wiggleSlider.valueProperty().bindBidirectional(settings.wiggleProperty());
    wiggleSlider.setAccessibleText(messages.get("backprop.wiggle"));
    wiggleSlider.setBlockIncrement(0.05);
    wiggleSlider.valueProperty().subscribe(value -> refresh());
    Label wiggleTitle = new Label(messages.get("backprop.wiggle"));
    wiggleTitle.getStyleClass().add("section-title");
    wiggle.setWrapText(true);
    kink.setWrapText(true);
    kink.setId("kink");
    getChildren()
        .addAll(
            new HBox(8, title, stepLabel),
            stepSlider,
            table,
            kink,
            plot,
            wiggleTitle,
            wiggleSlider,
            wiggle);
  }

  void show(AppContext context, PlaybackFrame newFrame, int newNode) {
    frame = newFrame;
    node = newNode;
    plot.paletteProperty().set(context.palette());
    plot.scaleProperty().set(context.scale());
    refresh();
  }

  private void refresh() {
    if (frame != null) {
      refresh(frame);
    }
  }

  private void refresh(PlaybackFrame frame) {
    double h = Math.pow(10, stepSlider.getValue());
    stepLabel.setText("h = " + Numbers.text(h));
    Tensor gradient = frame.gradient(node);
    Node shown = frame.graph().node(node);
    int[] entries = largest(frame.trace().gradient(node));
    for (int row = 0; row < ROWS; row++) {
      for (Label cell : cells[row + 1]) {
        cell.setVisible(row < entries.length);
        cell.setManaged(row < entries.length);
      }
    }
    String said = "";
    for (int row = 0; row < entries.length; row++) {
      String name = shown.name() + shown.shape().index(entries[row]);
      cell(name, 0, row + 1, "mid-italic");
      cells[row + 1][0].setTooltip(new Tooltip(name));
      if (gradient == null) {
        cell("—", 1, row + 1, "low");
        cell("—", 2, row + 1, "low");
        cell("—", 3, row + 1, "low");
        said = messages.get("backprop.inspector.unknown");
        continue;
      }
      GradientCheck.Result result = GradientCheck.check(frame.trace(), node, entries[row], h);
      cell(Numbers.text(result.analytic()), 1, row + 1, "bwd-number");
      cell(Figures.format("%.6g", result.numeric()), 2, row + 1, "hi");
      Optional<Kink> corner = Kink.find(frame.trace(), node, entries[row], h);
      boolean bad = !(result.error() < 1e-3) && corner.isEmpty();
      cell(Figures.format("%.0e", result.error()), 3, row + 1, bad ? "danger" : "hi");
      if (said.isEmpty()) {
        said = corner.map(found -> sentence(frame, name, found, result)).orElse("");
      }
    }
    kink.setText(said);
    kink.setVisible(!said.isEmpty());
    kink.setManaged(!said.isEmpty());
    plot.setVisible(gradient != null);
    plot.setManaged(gradient != null);
    if (gradient != null) {
      plot.show(frame.trace(), node, entries[0], h);
    }
    wiggle.setText(
        gradient == null
            ? messages.get("backprop.wiggle.later")
            : wiggled(frame, shown, entries[0]));
  }

  private String wiggled(PlaybackFrame frame, Node shown, int entry) {
    double by = Math.round(wiggleSlider.getValue() * 100) / 100.0;
    Tensor value = frame.trace().value(node);
    double predicted = by * frame.trace().gradient(node).get(entry);
    double actual =
        frame.trace().outputIf(node, value.with(entry, value.get(entry) + by))
            - frame.trace().output();
    return messages.format(
        "backprop.wiggle.text",
        shown.name() + shown.shape().index(entry),
        Numbers.text(by),
        frame.graph().output().name(),
        Numbers.text(predicted),
        Numbers.text(actual));
  }

  private void cell(String text, int column, int row, String style) {
    Label label = cells[row][column];
    label.setText(text);
    if (!label.getStyleClass().getLast().equals(style)) {
      label.getStyleClass().setAll("label", style);
    }
  }

  /** Why the two differ at a kink, though neither is wrong. */
  private String sentence(
      PlaybackFrame frame, String entry, Kink corner, GradientCheck.Result result) {
    Node at = frame.graph().node(corner.node());
    String where =
        at instanceof Node.Operation operation
            ? at.name() + " = " + operation.op().text(frame.graph().inputNames(at))
            : at.name();
    return messages.format(
        corner.here() ? "backprop.check.kink" : "backprop.check.kink.near",
        entry,
        where,
        frame.graph().output().name(),
        Numbers.text(corner.left()),
        Numbers.text(corner.right()),
        Numbers.text(result.analytic()),
        Numbers.text((corner.left() + corner.right()) / 2));
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
