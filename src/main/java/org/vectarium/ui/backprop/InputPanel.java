package org.vectarium.ui.backprop;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vectarium.graph.Graph;
import org.vectarium.graph.Node;
import org.vectarium.graph.Tensor;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;

/**
 * Every entry of every input, to be dragged or typed; the whole graph follows. A list that scrolls,
 * so that a matrix of a thousand entries costs no more than what is seen of it. Screen thread only.
 */
final class InputPanel extends VBox {
  /**
   * One number of one input.
   *
   * @param index row by row, from 0
   * @param name such as {@code W[1,2]}
   */
  record Entry(String source, int index, String name) {}

  /** Before the list scrolls; of larger type fewer have room. */
  private static final double MOST_ROWS = 8;

  private static final double ROW = 34;

  private final AppContext context;
  private final BackpropViewModel viewModel;
  private final Messages messages;
  private final ListView<Entry> list = new ListView<>();
  private final Label problem = new Label();
  private final List<InputRow> rows = new ArrayList<>();
  private int inView = 1;
  private @Nullable Graph shown;

  InputPanel(AppContext context, BackpropViewModel viewModel) {
    this.context = context;
    this.viewModel = viewModel;
    this.messages = context.messages();
    getStyleClass().add("side-section");
    Label title = new Label(messages.get("backprop.inputs"));
    title.getStyleClass().add("section-title");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    Button reset = new Button(messages.get("backprop.inputs.reset"));
    reset.setId("inputs-reset");
    reset.getStyleClass().add("ghost");
    reset.setMinWidth(Region.USE_PREF_SIZE);
    reset.setOnAction(event -> {
      say("");
      viewModel.resetInputs();
    });
    HBox head = new HBox(8, title, reset);
    head.getStyleClass().add("input-row");
    list.setId("inputs");
    list.getStyleClass().add("inputs");
    list.setAccessibleText(messages.get("backprop.inputs"));
    list.setFocusTraversable(false);
    list.setCellFactory(view -> new InputRow(this, messages, rows));
    problem.setId("inputs-problem");
    problem.getStyleClass().setAll("label", "danger");
    problem.setWrapText(true);
    say("");
    getChildren().addAll(head, list, problem);
  }

  /** Shows the entries of the graph under the glass with their values. */
  void show() {
    Graph graph = viewModel.specimen().graph();
    double row = Math.round(ROW * context.scale());
    list.setFixedCellSize(row);
    if (graph != shown) {
      shown = graph;
      say("");
      List<Entry> entries = entries(graph);
      if (!entries.equals(list.getItems())) {
        list.getItems().setAll(entries);
      }
    }
    inView =
        Math.min((int) (MOST_ROWS / (context.scale() * context.scale())), list.getItems().size());
    double height = row * inView + 2;
    list.setMinHeight(height);
    list.setPrefHeight(height);
    rows.forEach(InputRow::showValue);
  }

  private static List<Entry> entries(Graph graph) {
    List<Entry> entries = new ArrayList<>();
    for (Node.Source source : graph.sources()) {
      // A number that was typed into a formula is no variable: its name would lie.
      if (!Character.isDigit(source.name().codePointAt(0))) {
        for (int i = 0; i < source.shape().size(); i++) {
          entries.add(new Entry(source.name(), i, source.name() + source.shape().index(i)));
        }
      }
    }
    return entries;
  }

  /** Whether an entry belongs to the graph of this moment. */
  boolean holds(Entry entry) {
    Tensor value = viewModel.specimen().sources().get(entry.source());
    return value != null && entry.index() < value.size();
  }

  /** What an entry is now. */
  double value(Entry entry) {
    return viewModel.specimen().value(entry.source()).get(entry.index());
  }

  /** Gives an entry another value. */
  void change(Entry entry, double value) {
    say("");
    if (value != value(entry)) {
      viewModel.setInput(entry.source(), entry.index(), value);
    }
  }

  /** Says why something typed was not taken. */
  void say(String sentence) {
    problem.setText(sentence);
    problem.setVisible(!sentence.isEmpty());
    problem.setManaged(!sentence.isEmpty());
  }

  /** Puts the cursor into the field of the entry above or below. */
  void move(int from, int by) {
    int to = from + by;
    if (to < 0 || to >= list.getItems().size()) {
      return;
    }
    list.scrollTo(Math.max(0, by > 0 ? to - inView + 1 : to));
    list.layout();
    rows.stream().filter(row -> row.getIndex() == to).findFirst().ifPresent(InputRow::edit);
  }
}
