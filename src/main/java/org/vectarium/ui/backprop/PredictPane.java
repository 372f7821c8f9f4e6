package org.vectarium.ui.backprop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.vectarium.graph.Message;
import org.vectarium.graph.Node;
import org.vectarium.playback.PlaybackFrame;
import org.vectarium.playback.drawing.Numbers;
import org.vectarium.ui.i18n.Messages;

/**
 * Asks for the next value or gradient before the node lights up: one person, with hints in steps,
 * or a class. Screen thread only.
 */
final class PredictPane extends VBox {
  private final BackpropViewModel viewModel;
  private final Quiz quiz;
  private final Messages messages;
  private final VBox question = new VBox(8);
  private final Label verdict = new Label();
  private final ClassPane classPane;
  private final ToggleButton classSwitch = new ToggleButton();

  PredictPane(BackpropViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.quiz = viewModel.quiz();
    this.messages = messages;
    this.classPane = new ClassPane(viewModel, messages);
    getStyleClass().add("predict-pane");
    setSpacing(10);
    verdict.setWrapText(true);
    verdict.setId("verdict");
    classSwitch.setText(messages.get("backprop.round.start"));
    classSwitch.setId("class-round");
    classSwitch.getStyleClass().setAll("toggle-button", "button", "outline");
    classSwitch.setSelected(quiz.ofClassProperty().get());
    classSwitch.setOnAction(event -> {
      quiz.ofClassProperty().set(classSwitch.isSelected());
      quiz.round().restart();
      show(viewModel.frame());
    });
  }

  ClassPane classPane() {
    return classPane;
  }

  void show(PlaybackFrame frame) {
    if (quiz.ofClassProperty().get()) {
      classSwitch.setText(messages.get("backprop.round.end"));
      classPane.show(frame);
      getChildren().setAll(classPane, classSwitch);
      return;
    }
    classSwitch.setText(messages.get("backprop.round.start"));
    getChildren().setAll(question, verdict, classSwitch);
    showVerdict();
    question.getChildren().clear();
    Optional<Prediction.Question> next = quiz.question(frame);
    if (next.isEmpty()) {
      Label end = new Label(messages.get("backprop.predict.end"));
      end.setWrapText(true);
      question.getChildren().add(end);
      return;
    }
    ask(frame, next.get());
  }

  private void ask(PlaybackFrame frame, Prediction.Question next) {
    Label title = new Label(title(messages, frame, next));
    title.getStyleClass().add("section-title");
    title.setWrapText(true);
    question.getChildren().add(title);
    Button hint = new Button(messages.get("backprop.hint"));
    hint.setId("hint");
    hint.getStyleClass().setAll("button", "outline");
    hint.setMinWidth(Region.USE_PREF_SIZE);
    List<String> steps = hints(frame, next);
    hint.setDisable(quiz.hints() >= steps.size());
    hint.setOnAction(event -> {
      quiz.takeHint();
      show(frame);
    });
    HBox line = new HBox(8);
    if (next.options().isEmpty()) {
      TextField field = new TextField();
      field.setId("prediction");
      field.setAccessibleText(title.getText());
      field.setMaxWidth(120);
      field.setOnAction(event -> answer(next, field.getText()));
      line.getChildren().add(field);
      field.requestFocus();
    } else {
      for (String option : next.options()) {
        Button button = new Button(option);
        button.getStyleClass().setAll("button", "outline");
        button.setOnAction(event -> answer(next, option));
        line.getChildren().add(button);
      }
    }
    line.getChildren().add(hint);
    question.getChildren().add(line);
    for (String text : steps.subList(0, Math.min(quiz.hints(), steps.size()))) {
      Label label = new Label(text);
      label.setWrapText(true);
      label.getStyleClass().add("hint");
      question.getChildren().add(label);
    }
  }

  /** "∂f/∂y = ?" or "Which shape has ∂J/∂W?". */
  static String title(Messages messages, PlaybackFrame frame, Prediction.Question question) {
    String what =
        (question.gradient() ? "∂" + frame.graph().output().name() + "/∂" : "")
            + question.node().name();
    return messages.format(
        question.options().isEmpty() ? "backprop.predict.number" : "backprop.predict.shape", what);
  }

  /** From "where does it come from" to the sum that is left to be worked out. */
  private List<String> hints(PlaybackFrame frame, Prediction.Question next) {
    Node node = next.node();
    List<String> steps = new ArrayList<>();
    if (!next.options().isEmpty()) {
      steps.add(messages.format("backprop.hint.shape", node.name()));
      steps.add(messages.format("backprop.hint.convention", node.name()));
      return steps;
    }
    if (!next.gradient()) {
      Node.Operation operation = (Node.Operation) node;
      List<String> names = frame.graph().inputNames(node);
      steps.add(node.name() + " = " + operation.op().text(names));
      List<String> numbers = new ArrayList<>();
      for (int input : node.inputs()) {
        var value = frame.trace().value(input);
        numbers.add(
            value.shape().isScalar() ? Numbers.text(value.asScalar()) : value.shape().toString());
      }
      steps.add(node.name() + " = " + operation.op().text(numbers));
      return steps;
    }
    String f = frame.graph().output().name();
    if (next.received().isEmpty()) {
      steps.add(messages.format("backprop.hint.one", f));
      return steps;
    }
    steps.add(
        messages.format(
            "backprop.hint.paths",
            node.name(),
            next.received().size(),
            joined(next, m -> frame.graph().node(m.edge().to()).name(), ", ")));
    steps.add(
        joined(
            next,
            m -> {
              String to = frame.graph().node(m.edge().to()).name();
              return "∂" + f + "/∂" + to + " · ∂" + to + "/∂" + node.name();
            },
            " + "));
    steps.add(
        joined(
            next,
            m ->
                m.upstream().shape().isScalar() && m.downstream().shape().isScalar()
                    ? Numbers.text(m.upstream().asScalar())
                        + " × "
                        + Numbers.text(m.local().jacobian().get(0))
                    : Numbers.text(m.downstream().get(0)),
            " + "));
    return steps;
  }

  private static String joined(
      Prediction.Question next, Function<Message, String> text, String between) {
    return next.received().stream().map(text).collect(Collectors.joining(between));
  }

  private void answer(Prediction.Question next, String typed) {
    if (!typed.isBlank() && quiz.answer(viewModel.frame(), next, typed)) {
      viewModel.reveal(next);
    }
    showVerdict();
  }

  private void showVerdict() {
    Quiz.Verdict last = quiz.verdictProperty().get();
    verdict.setText(last == null ? "" : sentence(last));
  }

  private String sentence(Quiz.Verdict last) {
    if (last.right().isEmpty()) {
      return messages.format("backprop.predict.nonumber", last.typed().strip());
    }
    Prediction prediction = quiz.prediction();
    return (last.right().get()
            ? messages.format("backprop.predict.right", prediction.streak())
            : messages.format("backprop.predict.wrong", truth(last)))
        + " "
        + messages.format(
            "backprop.predict.score", prediction.right(), prediction.asked(), prediction.hints());
  }

  /** The number with the paths that make it, or the shape. */
  private String truth(Quiz.Verdict last) {
    Prediction.Question question = last.question();
    if (!question.options().isEmpty()) {
      return question.truth().shape().toString();
    }
    String number = Numbers.text(question.truth().asScalar());
    if (question.received().size() < 2) {
      return number;
    }
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < question.received().size(); i++) {
      paths.add(
          messages.format(
              "backprop.predict.path",
              Numbers.text(question.received().get(i).downstream().asScalar()),
              last.asker().get(i)));
    }
    return String.join(" + ", paths) + " = " + number;
  }
}
