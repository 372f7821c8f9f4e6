package org.vectarium.ui.backprop;

import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.WordVectors;
import org.vectarium.ner.EntityScores;
import org.vectarium.ner.WindowTrainer;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Model;
import org.vectarium.ui.i18n.Messages;

/**
 * Trains the classifier on the labelled set, shows its scores, and tags any sentence; a click on a
 * word opens that very computation. Screen thread only; epochs run in the background.
 */
final class TrainingBench extends VBox {
  private final AppContext context;
  private final BackpropViewModel viewModel;
  private final Messages messages;
  private final Button start = new Button();
  private final CheckBox freeze = new CheckBox();
  private final CheckBox useModel = new CheckBox();
  private final Label status = new Label();
  private final GridPane scores = new GridPane();
  private final FlowPane words = new FlowPane();
  private boolean running;

  TrainingBench(AppContext context, BackpropViewModel viewModel) {
    this.context = context;
    this.viewModel = viewModel;
    this.messages = context.messages();
    getStyleClass().add("side-section");
    Label title = new Label(messages.get("backprop.train"));
    title.getStyleClass().add("section-title");
    useModel.setText(messages.get("backprop.train.vectors"));
    useModel.setId("train-vectors");
    useModel.setSelected(context.modelProperty().get() != null);
    useModel.setDisable(context.modelProperty().get() == null);
    useModel.setWrapText(true);
    freeze.setText(messages.get("backprop.freeze"));
    freeze.setId("train-freeze");
    freeze.setSelected(viewModel.training().settings().freeze());
    start.setText(messages.get("backprop.train.start"));
    start.setId("train-start");
    start.getStyleClass().add("primary");
    start.setMaxWidth(Double.MAX_VALUE);
    start.setOnAction(event -> begin());
    status.setWrapText(true);
    status.setId("train-status");
    scores.getStyleClass().add("check-table");
    for (int i = 0; i < 4; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setHgrow(Priority.ALWAYS);
      column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
      scores.getColumnConstraints().add(column);
    }
    Label ask = new Label(messages.get("backprop.train.sentence"));
    ask.getStyleClass().add("section-title");
    TextField sentence = new TextField(String.join(" ", viewModel.training().words()));
    sentence.setId("train-sentence");
    sentence.setAccessibleText(ask.getText());
    sentence
        .textProperty()
        .addListener((observable, old, text) -> {
          viewModel.training().setText(text);
          showWords();
        });
    words.getStyleClass().add("words");
    getChildren().addAll(title, useModel, freeze, start, status, scores, ask, sentence, words);
    showReport();
    showWords();
  }

  private void begin() {
    if (running) {
      return;
    }
    Model model = context.modelProperty().get();
    WordVectors vectors = model != null && useModel.isSelected() ? model.vectors() : null;
    viewModel.training().start(vectors, freeze.isSelected());
    running = true;
    start.setDisable(true);
    next();
  }

  private void next() {
    context
        .background()
        .run(
            viewModel.training()::runEpoch,
            report -> {
              viewModel.training().setReport(report);
              showReport();
              if (viewModel.training().finished()) {
                end();
                viewModel.openTrained();
              } else {
                next();
              }
            },
            failure -> {
              end();
              status.setText(String.valueOf(failure.getMessage()));
            });
  }

  private void end() {
    running = false;
    start.setDisable(false);
    showWords();
  }

  private void showReport() {
    TrainingLab.@Nullable Report report = viewModel.training().report();
    scores.getChildren().clear();
    if (report == null) {
      status.setText(messages.get("backprop.train.none"));
      return;
    }
    status.setText(
        messages.format(
            "backprop.train.status",
            report.epoch(),
            viewModel.training().settings().epochs(),
            Numbers.text(report.loss())));
    List<String> headers = List.of("", "P", "R", "F1");
    for (int i = 0; i < headers.size(); i++) {
      cell(headers.get(i), i, 0, "caption");
    }
    int row = 1;
    for (String type : viewModel.training().settings().classes()) {
      if (!type.equals("O")) {
        score(type, report.dev().of(type), row++);
      }
    }
    score(messages.get("backprop.train.all"), report.dev().overall(), row);
  }

  private void score(String name, EntityScores.Score score, int row) {
    cell(name, 0, row, "strong");
    cell(percent(score.precision()), 1, row, "hi");
    cell(percent(score.recall()), 2, row, "hi");
    cell(percent(score.f1()), 3, row, "hi");
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private void cell(String text, int column, int row, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    scores.add(label, column, row);
  }

  private void showWords() {
    words.getChildren().clear();
    if (running) {
      return;
    }
    List<WindowTrainer.Tagged> tagged = viewModel.training().tagged().orElse(List.of());
    for (int i = 0; i < tagged.size(); i++) {
      int position = i;
      WindowTrainer.Tagged word = tagged.get(i);
      double p = word.probabilities().stream().mapToDouble(x -> x).max().orElse(0);
      boolean entity = !word.type().equals("O");
      Button button =
          new Button(
              word.word() + (entity ? "  " + word.type() + " " + Numbers.text(round(p)) : ""));
      button.setId("tagged-" + i);
      button.getStyleClass().setAll("button", "word");
      if (entity) {
        button.getStyleClass().add("in-window");
      }
      button.setAccessibleText(
          messages.format("backprop.train.word", word.word(), word.type(), percent(p)));
      button.setOnAction(event -> {
        viewModel.training().setCentre(position);
        viewModel.openTrained();
      });
      words.getChildren().add(button);
    }
  }

  private static double round(double p) {
    return Math.round(p * 100) / 100.0;
  }
}
