package org.vectarium.ui.backprop;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.vectarium.graph.Trace;
import org.vectarium.ner.LabelledSentence;
import org.vectarium.playback.drawing.Numbers;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Fxml;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.Toggles;

/**
 * The left panel of the binary classifier: sentence, centre word, label, and one step of SGD.
 * Screen thread only.
 */
public final class WindowBench {
  private final BackpropViewModel viewModel;
  private final Messages messages;
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private ComboBox<LabelledSentence> sentences;
  @FXML private FlowPane words;
  @FXML private ToggleButton labelYes;
  @FXML private ToggleButton labelNo;
  @FXML private ToggleGroup labels;
  @FXML private Label vectorSource;
  @FXML private Slider learningRate;
  @FXML private Label learningRateText;
  @FXML private CheckBox freeze;
  @FXML private Label loss;

  WindowBench(AppContext context, BackpropViewModel viewModel) {
    this.viewModel = viewModel;
    this.messages = context.messages();
  }

  Node createView() {
    return Fxml.load("backprop-window", messages, this);
  }

  void dispose() {
    subscriptions.unsubscribe();
  }

  @FXML
  private void initialize() {
    fillSentences();
    Toggles.keepOneSelected(labels);
    labelYes.setOnAction(event -> viewModel.window().setLabel(1));
    labelNo.setOnAction(event -> viewModel.window().setLabel(0));
    freeze.selectedProperty().bindBidirectional(viewModel.window().freezeWordsProperty());
    learningRate.setValue(viewModel.window().learningRateProperty().get());
    learningRate
        .valueProperty()
        .subscribe(value -> {
          viewModel.window().learningRateProperty().set(value.doubleValue());
          learningRateText.setText(Numbers.text(value.doubleValue()));
        });
    subscriptions =
        Subscription.combine(
            viewModel.window().updateProperty().subscribe(update -> showLoss()),
            () ->
                freeze
                    .selectedProperty()
                    .unbindBidirectional(viewModel.window().freezeWordsProperty()));
  }

  private void fillSentences() {
    sentences.getItems().setAll(viewModel.window().sentences());
    sentences.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(LabelledSentence sentence) {
            return sentence == null ? "" : String.join(" ", sentence.words());
          }

          @Override
          public LabelledSentence fromString(String text) {
            throw new UnsupportedOperationException("sentences are chosen, not typed");
          }
        });
    sentences.setValue(viewModel.window().lab().sentence());
    sentences.setOnAction(event -> viewModel.window().chooseSentence(sentences.getValue()));
  }

  /** Shows what is on the bench; answers the model's verdict in a sentence. */
  String show(Moment moment) {
    WindowLab lab = viewModel.window().lab();
    words.getChildren().clear();
    for (int i = 0; i < lab.sentence().length(); i++) {
      int position = i;
      Button word = new Button(lab.sentence().words().get(i));
      word.setId("word-" + i);
      word.getStyleClass().setAll("button", "word");
      if (i == lab.centre()) {
        word.getStyleClass().add("centre");
      } else if (Math.abs(i - lab.centre()) <= lab.model().radius()) {
        word.getStyleClass().add("in-window");
      }
      word.setAccessibleText(
          messages.format("backprop.word", word.getText(), lab.sentence().type(i)));
      word.setOnAction(event -> viewModel.window().chooseCentre(position));
      words.getChildren().add(word);
    }
    labels.selectToggle(lab.label() == 1 ? labelYes : labelNo);
    vectorSource.setText(
        messages.format(
            lab.trained() ? "backprop.vectors.trained" : "backprop.vectors.random",
            lab.model().words().dimension(),
            lab.model().hidden()));
    Trace trace = moment.frame().trace();
    boolean known = moment.frame().value(trace.graph().node("p").id()) != null;
    return messages.format(
        known ? "backprop.answer" : "backprop.answer.before",
        lab.sentence().words().get(lab.centre()),
        Numbers.text(trace.value("p").asScalar()),
        lab.label());
  }

  private void showLoss() {
    WindowLab.Update update = viewModel.window().updateProperty().get();
    loss.setText(
        update == null
            ? messages.get("backprop.update.none")
            : messages.format(
                "backprop.update.done",
                Numbers.text(update.before()),
                Numbers.text(update.after()),
                viewModel.window().lab().updates()));
  }

  @FXML
  private void applyUpdate() {
    viewModel.window().applyUpdate();
  }

  @FXML
  private void resetModel() {
    viewModel.window().reset();
  }
}
