package org.vectarium.ui.backprop;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.graph.Function;
import org.vectarium.ner.WindowSettings;
import org.vectarium.ner.WindowTrainer;
import org.vectarium.playback.drawing.Numbers;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Fxml;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.Toggles;

/**
 * The left panel of the classifier: features, hyper-parameters, and a sentence to tag, whose words
 * open their very computation. Screen thread only.
 */
public final class TrainingBench {
  private final BackpropViewModel viewModel;
  private final TrainingDesk desk;
  private final AppContext context;
  private final Messages messages;
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private ComboBox<TrainingDesk.Features> features;
  @FXML private ToggleGroup classes;
  @FXML private ToggleButton four;
  @FXML private ToggleButton one;
  @FXML private Spinner<Integer> window;
  @FXML private Spinner<Integer> hidden;
  @FXML private ComboBox<Function> activation;
  @FXML private TextField rate;
  @FXML private TextField decay;
  @FXML private Spinner<Integer> epochs;
  @FXML private CheckBox freeze;
  @FXML private Button start;
  @FXML private Label status;
  @FXML private TextField sentence;
  @FXML private FlowPane words;

  TrainingBench(AppContext context, BackpropViewModel viewModel, TrainingDesk desk) {
    this.context = context;
    this.viewModel = viewModel;
    this.desk = desk;
    this.messages = context.messages();
  }

  Node createView() {
    return Fxml.load("backprop-train", messages, this);
  }

  void dispose() {
    subscriptions.unsubscribe();
  }

  @FXML
  private void initialize() {
    WindowSettings settings = desk.lab().settings();
    features.getItems().setAll(TrainingDesk.Features.values());
    features.setConverter(named("backprop.features."));
    if (context.modelProperty().get() != null && desk.reportProperty().get() == null) {
      desk.featuresProperty().set(TrainingDesk.Features.VIEW);
    }
    features.setValue(desk.featuresProperty().get());
    features.setOnAction(event -> chooseFeatures(features.getValue()));
    Toggles.keepOneSelected(classes);
    classes.selectToggle(settings.classes().size() > 2 ? four : one);
    window.setValueFactory(new IntegerSpinnerValueFactory(0, 9, settings.window()));
    hidden.setValueFactory(new IntegerSpinnerValueFactory(1, 500, settings.hidden(), 4));
    epochs.setValueFactory(new IntegerSpinnerValueFactory(1, 1000, settings.epochs()));
    activation.getItems().setAll(Function.TANH, Function.SIGMOID, Function.RELU);
    activation.setConverter(named("backprop.activation."));
    activation.setValue(settings.activation());
    rate.setText(String.valueOf(settings.learningRate()));
    decay.setText(String.valueOf(settings.l2()));
    freeze.setSelected(settings.freeze());
    sentence.setText(String.join(" ", desk.lab().words()));
    sentence
        .textProperty()
        .subscribe((old, text) -> {
          desk.lab().setText(text);
          showWords();
        });
    subscriptions =
        Subscription.combine(
            desk.featuresProperty().subscribe(features::setValue),
            desk.runningProperty().subscribe(running -> showRunning()),
            desk.reportProperty().subscribe(report -> showRunning()),
            desk.problemProperty().subscribe(this::showProblem));
  }

  private <E extends Enum<E>> StringConverter<E> named(String prefix) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable E value) {
        return value == null ? "" : messages.get(prefix + value.name().toLowerCase(Locale.ROOT));
      }

      @Override
      public E fromString(String text) {
        throw new UnsupportedOperationException("it is chosen, not typed");
      }
    };
  }

  private void chooseFeatures(TrainingDesk.@Nullable Features chosen) {
    if (chosen != TrainingDesk.Features.FILE) {
      desk.featuresProperty().set(chosen == null ? TrainingDesk.Features.RANDOM : chosen);
      return;
    }
    File file = chooser("backprop.features.file").showOpenDialog(start.getScene().getWindow());
    if (file != null) {
      desk.setFile(file.toPath());
    } else if (desk.file() == null) {
      features.setValue(desk.featuresProperty().get());
    }
  }

  @FXML
  private void chooseSentences() {
    List<File> files =
        chooser("backprop.train.own").showOpenMultipleDialog(start.getScene().getWindow());
    if (files != null && !files.isEmpty()) {
      List<Path> paths = files.stream().map(File::toPath).toList();
      desk.read(paths);
    }
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.get(title));
    return chooser;
  }

  @FXML
  private void toggle() {
    if (desk.runningProperty().get()) {
      desk.stop();
      return;
    }
    try {
      desk.lab().setSettings(settings());
    } catch (NumberFormatException e) {
      showProblem(messages.get("backprop.train.number"));
      return;
    } catch (IllegalArgumentException e) {
      showProblem(String.valueOf(e.getMessage()));
      return;
    }
    viewModel.showingTrainingProperty().set(true);
    desk.train(freeze.isSelected());
  }

  private WindowSettings settings() {
    List<String> looked = four.isSelected() ? WindowSettings.CONLL : List.of("O", WindowLab.CLASS);
    return desk.lab()
        .settings()
        .withClasses(looked)
        .withWindow(window.getValue())
        .withHidden(hidden.getValue())
        .withActivation(activation.getValue())
        .withTraining(
            Double.parseDouble(rate.getText().strip()),
            Double.parseDouble(decay.getText().strip()),
            epochs.getValue());
  }

  private void showProblem(String sentenceOfIt) {
    status.getStyleClass().setAll("label", sentenceOfIt.isEmpty() ? "caption" : "danger");
    if (sentenceOfIt.isEmpty()) {
      showRunning();
    } else {
      status.setText(sentenceOfIt);
    }
  }

  private void showRunning() {
    boolean running = desk.runningProperty().get();
    start.setText(messages.get(running ? "backprop.train.stop" : "backprop.train.start"));
    TrainingLab.Report report = desk.reportProperty().get();
    status.getStyleClass().setAll("label", "caption");
    status.setText(
        report == null
            ? messages.get(running ? "backprop.train.preparing" : "backprop.train.none")
            : messages.format(
                "backprop.train.status",
                report.epoch(),
                desk.lab().settings().epochs(),
                Numbers.text(report.loss())));
    showWords();
  }

  private void showWords() {
    words.getChildren().clear();
    if (desk.runningProperty().get()) {
      return;
    }
    List<WindowTrainer.Tagged> tagged = desk.lab().tagged().orElse(List.of());
    for (int i = 0; i < tagged.size(); i++) {
      int position = i;
      WindowTrainer.Tagged word = tagged.get(i);
      double p = word.probabilities().stream().mapToDouble(x -> x).max().orElse(0);
      String shown = String.format(Locale.ROOT, "%.2f", p);
      boolean entity = !word.type().equals("O");
      Button button = new Button(word.word() + "  " + (entity ? word.type() + " " + shown : shown));
      button.setId("tagged-" + i);
      button.getStyleClass().setAll("button", "word");
      if (entity) {
        button.getStyleClass().add("in-window");
      }
      button.setAccessibleText(
          messages.format("backprop.train.word", word.word(), word.type(), shown));
      button.setOnAction(event -> {
        desk.lab().setCentre(position);
        viewModel.openTrained();
      });
      words.getChildren().add(button);
    }
  }
}
