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
import javafx.scene.control.TextFormatter;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.graph.Function;
import org.vectarium.ner.WindowSettings;
import org.vectarium.playback.drawing.Numbers;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Fxml;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.Toggles;

/**
 * The left panel of the classifier: features, hyper-parameters, and a sentence to tag. Screen
 * thread only.
 */
public final class TrainingBench {
  /** Words beside the graph at once. */
  private static final int PAGE = 40;

  private final BackpropViewModel viewModel;
  private final TrainingDesk desk;
  private final AppContext context;
  private final Messages messages;
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private ComboBox<TrainingDesk.Features> features;
  @FXML private Button fileName;
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
  @FXML private Pane taggedBox;

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
    desk.setDraft(
        new TrainingDraft(
            four.isSelected(),
            window.getValue(),
            hidden.getValue(),
            activation.getValue(),
            rate.getText(),
            decay.getText(),
            epochs.getValue(),
            freeze.isSelected()));
  }

  @FXML
  private void initialize() {
    TrainingDraft draft = desk.draft();
    features.getItems().setAll(TrainingDesk.Features.values());
    features.setConverter(named("backprop.features."));
    if (context.modelProperty().get() != null && desk.reportProperty().get() == null) {
      desk.featuresProperty().set(TrainingDesk.Features.VIEW);
    }
    features.setValue(desk.featuresProperty().get());
    features.setOnAction(event -> chooseFeatures(features.getValue()));
    Toggles.keepOneSelected(classes);
    classes.selectToggle(draft.four() ? four : one);
    whole(window, new IntegerSpinnerValueFactory(0, 9, draft.window()));
    whole(hidden, new IntegerSpinnerValueFactory(1, 500, draft.hidden(), 4));
    whole(epochs, new IntegerSpinnerValueFactory(1, 1000, draft.epochs()));
    activation.getItems().setAll(Function.TANH, Function.SIGMOID, Function.RELU);
    activation.setConverter(named("backprop.activation."));
    activation.setValue(draft.activation());
    rate.setText(draft.rate());
    decay.setText(draft.decay());
    freeze.setSelected(draft.freeze());
    desk.textProperty().set(String.join(" ", desk.lab().words()));
    sentence.setPromptText(messages.get("backprop.train.sentence.prompt"));
    // A field drops line ends, which would glue the words beside them together.
    sentence.setTextFormatter(
        new TextFormatter<>(change -> {
          change.setText(change.getText().replaceAll("\\s", " "));
          return change;
        }));
    sentence.textProperty().bindBidirectional(desk.textProperty());
    desk.setTyped(this::settings);
    TaggedWords words = new TaggedWords(viewModel, desk, messages, false, PAGE);
    taggedBox.getChildren().add(words);
    subscriptions =
        Subscription.combine(
            desk.featuresProperty().subscribe(this::showFeatures),
            desk.runningProperty().subscribe(running -> showRunning()),
            desk.reportProperty().subscribe(report -> showRunning()),
            words::dispose,
            () -> sentence.textProperty().unbindBidirectional(desk.textProperty()));
  }

  /** A spinner in which nothing but a whole number can be typed; an empty one keeps its value. */
  private static void whole(Spinner<Integer> spinner, IntegerSpinnerValueFactory factory) {
    factory.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Integer value) {
            return String.valueOf(value);
          }

          @Override
          public Integer fromString(String text) {
            return text.isEmpty() ? factory.getValue() : Integer.valueOf(text);
          }
        });
    spinner.setValueFactory(factory);
    spinner
        .getEditor()
        .setTextFormatter(
            new TextFormatter<>(
                change -> change.getControlNewText().matches("\\d{0,4}") ? change : null));
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

  private void showFeatures(TrainingDesk.Features chosen) {
    features.setValue(chosen);
    Path file = chosen == TrainingDesk.Features.FILE ? desk.file() : null;
    String named = file == null ? "" : String.valueOf(file.getFileName());
    fileName.setText(messages.format("backprop.features.another", named));
    fileName.setVisible(file != null);
    fileName.setManaged(file != null);
  }

  private void chooseFeatures(TrainingDesk.@Nullable Features chosen) {
    if (chosen == desk.featuresProperty().get()) {
      return;
    }
    if (chosen != TrainingDesk.Features.FILE) {
      desk.featuresProperty().set(chosen == null ? TrainingDesk.Features.RANDOM : chosen);
      return;
    }
    chooseFile();
    features.setValue(desk.featuresProperty().get());
  }

  /** Asks for a file of vectors, the first or another one. */
  @FXML
  private void chooseFile() {
    File file = chooser("backprop.features.file").showOpenDialog(start.getScene().getWindow());
    if (file != null) {
      desk.setFile(file.toPath());
      showFeatures(desk.featuresProperty().get());
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
    } catch (IllegalArgumentException e) {
      // The spinners keep to their ranges; only the two typed numbers can be wrong.
      status.getStyleClass().setAll("label", "danger");
      status.setText(messages.get("backprop.train.number"));
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
  }
}
