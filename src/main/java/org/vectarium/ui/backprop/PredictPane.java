package org.vectarium.ui.backprop;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.vectarium.graph.Message;
import org.vectarium.playback.PlaybackFrame;
import org.vectarium.ui.i18n.Messages;

/** Asks for the next value or gradient before the node lights up. Screen thread only. */
final class PredictPane extends VBox {
  private final BackpropViewModel viewModel;
  private final Messages messages;
  private final VBox question = new VBox(8);
  private final Label verdict = new Label();

  PredictPane(BackpropViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
    getStyleClass().add("predict-pane");
    setSpacing(8);
    verdict.setWrapText(true);
    verdict.setId("verdict");
    getChildren().addAll(question, verdict);
  }

  void show(PlaybackFrame frame) {
    question.getChildren().clear();
    Optional<Prediction.Question> next = viewModel.prediction().question(frame);
    if (next.isEmpty()) {
      question.getChildren().add(new Label(messages.get("backprop.predict.end")));
      return;
    }
    Prediction.Question asked = next.get();
    String what =
        (asked.gradient() ? "∂" + frame.graph().output().name() + "/∂" : "") + asked.node().name();
    Label title =
        new Label(
            messages.format(
                asked.options().isEmpty() ? "backprop.predict.number" : "backprop.predict.shape",
                what));
    title.getStyleClass().add("section-title");
    question.getChildren().add(title);
    if (asked.options().isEmpty()) {
      TextField field = new TextField();
      field.setId("prediction");
      field.setAccessibleText(title.getText());
      field.setMaxWidth(120);
      field.setOnAction(event -> answer(asked, field.getText()));
      question.getChildren().add(field);
      field.requestFocus();
    } else {
      HBox options = new HBox(8);
      for (String option : asked.options()) {
        Button button = new Button(option);
        button.getStyleClass().setAll("button", "outline");
        button.setOnAction(event -> answer(asked, option));
        options.getChildren().add(button);
      }
      question.getChildren().add(options);
    }
  }

  private void answer(Prediction.Question asked, String typed) {
    if (typed.isBlank()) {
      return;
    }
    PlaybackFrame frame = viewModel.frame();
    boolean right = viewModel.prediction().answer(asked, typed);
    String truth =
        asked.options().isEmpty()
            ? Numbers.text(asked.truth().asScalar())
            : asked.truth().shape().toString();
    List<Message> paths = asked.gradient() ? frame.arrived(asked.node().id()) : List.of();
    String hint =
        asked.options().isEmpty() && paths.size() > 1
            ? paths.stream()
                    .map(m ->
                        messages.format(
                            "backprop.predict.path",
                            Numbers.text(m.downstream().asScalar()),
                            frame.graph().node(m.edge().to()).name()))
                    .collect(Collectors.joining(" + "))
                + " = "
            : "";
    verdict.setText(
        (right
                ? messages.format("backprop.predict.right", viewModel.prediction().streak())
                : messages.format("backprop.predict.wrong", hint + truth))
            + " "
            + messages.format(
                "backprop.predict.score",
                viewModel.prediction().right(),
                viewModel.prediction().asked()));
    viewModel.revealNext();
  }
}
