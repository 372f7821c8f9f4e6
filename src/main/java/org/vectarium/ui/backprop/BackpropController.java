package org.vectarium.ui.backprop;

import javafx.animation.AnimationTimer;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.vectarium.graph.Trace;
import org.vectarium.ner.LabelledSentence;
import org.vectarium.playback.Grain;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.theme.Theme;
import org.vectarium.ui.widget.FormulaView;

/** Binds {@code fxml/backprop.fxml} to the view model. One for each language change. */
public final class BackpropController {
  private static final double SPEED_STEPS = 100;

  private final AppContext context;
  private final BackpropViewModel viewModel;
  private final Messages messages;
  private final NodeTexts texts;
  private final GraphView graph = new GraphView(new Insets(64, 0, 48, 0));
  private final TimelineView timeline;
  private final Inspector inspector;
  private final FormulaView title = new FormulaView(26);
  private final LegendView legend;
  private final AnimationTimer clock = new Clock();
  private Subscription subscriptions = Subscription.EMPTY;
  private Subscription chosen = Subscription.EMPTY;

  @FXML private BorderPane root;
  @FXML private VBox presets;
  @FXML private VBox windowBox;
  @FXML private VBox inputsBox;
  @FXML private VBox ownBox;
  @FXML private ComboBox<LabelledSentence> sentences;
  @FXML private FlowPane words;
  @FXML private ToggleButton labelYes;
  @FXML private ToggleButton labelNo;
  @FXML private ToggleGroup labels;
  @FXML private Label vectorSource;
  @FXML private Slider learningRate;
  @FXML private Label learningRateText;
  @FXML private CheckBox freeze;
  @FXML private ToggleButton predict;
  @FXML private Label loss;
  @FXML private StackPane stage;
  @FXML private HBox titleBar;
  @FXML private HBox legendHost;
  @FXML private Label progress;
  @FXML private Label narration;
  @FXML private Label answer;
  @FXML private ScrollPane inspectorScroll;
  @FXML private Button play;
  @FXML private FontIcon playIcon;
  @FXML private Slider speed;
  @FXML private Label speedText;
  @FXML private ToggleGroup grains;
  @FXML private HBox grainBox;
  @FXML private StackPane timelineHost;

  BackpropController(AppContext context, BackpropViewModel viewModel) {
    this.context = context;
    this.viewModel = viewModel;
    this.messages = context.messages();
    this.texts = new NodeTexts(messages);
    this.timeline =
        new TimelineView(messages.get("backprop.forward"), messages.get("backprop.backward"));
    this.inspector = new Inspector(context, viewModel);
    this.legend = new LegendView(messages);
  }

  @FXML
  private void initialize() {
    root.getStylesheets().add(Theme.css("backprop"));
    chosen = PresetCards.fill(presets, viewModel, messages);
    fillSentences();
    stage.getChildren().addFirst(graph);
    titleBar.getChildren().addFirst(title);
    graph.setId("graph");
    timeline.setId("timeline");
    timelineHost.getChildren().add(timeline);
    inspectorScroll.setContent(inspector);
    legendHost.getChildren().add(legend);
    HBox.setHgrow(legend, Priority.ALWAYS);
    graph.setOnNode(node -> viewModel.pinnedProperty().set(node));
    timeline.setOnSeek(viewModel::seek);
    labels
        .selectedToggleProperty()
        .subscribe((old, now) -> {
          if (now == null && old != null) {
            old.setSelected(true);
          }
        });
    labelYes.setOnAction(event -> viewModel.setLabel(1));
    labelNo.setOnAction(event -> viewModel.setLabel(0));
    predict.selectedProperty().bindBidirectional(viewModel.predictingProperty());
    titleBar.getChildren().add(ExportMenu.create(context, viewModel, graph));
    freeze.selectedProperty().bindBidirectional(viewModel.freezeWordsProperty());
    bindSpeed();
    bindGrain();
    learningRate.setValue(viewModel.learningRateProperty().get());
    learningRate
        .valueProperty()
        .subscribe(value -> {
          viewModel.learningRateProperty().set(value.doubleValue());
          learningRateText.setText(Numbers.text(value.doubleValue()));
        });
    subscriptions =
        Subscription.combine(
            chosen,
            viewModel.momentProperty().subscribe(moment -> show()),
            viewModel.pinnedProperty().subscribe(node -> show()),
            viewModel.jacobianFormProperty().subscribe(on -> show()),
            viewModel.presetProperty().subscribe(this::showBenchOf),
            viewModel.predictingProperty().subscribe(on -> show()),
            viewModel.updateProperty().subscribe(update -> showLoss()),
            viewModel.playingProperty().subscribe(this::showPlaying),
            context.themeProperty().subscribe(theme -> repaint()),
            context.presenterProperty().subscribe(on -> repaint()),
            () -> predict.selectedProperty().unbindBidirectional(viewModel.predictingProperty()),
            () -> freeze.selectedProperty().unbindBidirectional(viewModel.freezeWordsProperty()));
  }

  private void fillSentences() {
    sentences.getItems().setAll(viewModel.sentences());
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
    sentences.setValue(viewModel.lab().sentence());
    sentences.setOnAction(event -> viewModel.chooseSentence(sentences.getValue()));
  }

  private void bindSpeed() {
    double range = Math.log(BackpropViewModel.FASTEST / BackpropViewModel.SLOWEST);
    speed.setMax(SPEED_STEPS);
    speed.setValue(
        SPEED_STEPS
            * Math.log(viewModel.speedProperty().get() / BackpropViewModel.SLOWEST)
            / range);
    speed
        .valueProperty()
        .subscribe(value -> {
          double now =
              BackpropViewModel.SLOWEST * Math.exp(range * value.doubleValue() / SPEED_STEPS);
          viewModel.speedProperty().set(now);
          speedText.setText(
              messages.format(
                  "backprop.speed.value",
                  now < 9.5 ? String.format("%.1f", now) : Long.toString(Math.round(now))));
        });
  }

  private void bindGrain() {
    for (var toggle : grains.getToggles()) {
      Grain grain = Grain.valueOf((String) toggle.getUserData());
      toggle.setSelected(viewModel.grainProperty().get() == grain);
      ((ToggleButton) toggle)
          .setOnAction(event -> {
            toggle.setSelected(true);
            viewModel.grainProperty().set(grain);
          });
    }
  }

  private void show() {
    BackpropViewModel.Moment moment = viewModel.momentProperty().get();
    graph.show(moment, viewModel.pinnedProperty().get());
    timeline.show(moment.frame());
    inspector.show(moment.frame(), viewModel.inspected());
    title.setFormula(moment.specimen().latex(), moment.specimen().latex());
    legend.setTensors(hasTensors(moment.specimen()));
    progress.setText(texts.progress(moment.frame()));
    String said = texts.narration(moment.frame());
    narration.setText(said);
    graph.setAccessibleText(said);
    timeline.setAccessibleText(progress.getText());
    showBench(moment);
  }

  private static boolean hasTensors(Specimen specimen) {
    return specimen.graph().nodes().stream().anyMatch(node -> !node.shape().isScalar());
  }

  private void showBenchOf(Preset preset) {
    ownBox.getChildren().clear();
    switch (preset) {
      case OWN -> ownBox.getChildren().add(new FormulaBench(viewModel, messages));
      case NER_TRAINED -> ownBox.getChildren().add(new TrainingBench(context, viewModel));
      default -> {}
    }
    boolean used = !ownBox.getChildren().isEmpty();
    ownBox.setVisible(used);
    ownBox.setManaged(used);
  }

  private void showBench(BackpropViewModel.Moment moment) {
    Preset preset = viewModel.presetProperty().get();
    boolean window = preset == Preset.NER_WINDOW;
    windowBox.setVisible(window);
    windowBox.setManaged(window);
    boolean inputs = !window && preset != Preset.NER_TRAINED;
    inputsBox.setVisible(inputs);
    inputsBox.setManaged(inputs);
    if (window) {
      showWindow(moment);
    } else {
      answer.setText("");
    }
    if (inputs) {
      InputSliders.fill(inputsBox, viewModel, messages);
    }
  }

  private void showWindow(BackpropViewModel.Moment moment) {
    WindowLab lab = viewModel.lab();
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
      word.setOnAction(event -> viewModel.chooseCentre(position));
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
    answer.setText(
        messages.format(
            known ? "backprop.answer" : "backprop.answer.before",
            lab.sentence().words().get(lab.centre()),
            Numbers.text(trace.value("p").asScalar()),
            lab.label()));
  }

  private void showLoss() {
    WindowLab.Update update = viewModel.updateProperty().get();
    loss.setText(
        update == null
            ? messages.get("backprop.update.none")
            : messages.format(
                "backprop.update.done",
                Numbers.text(update.before()),
                Numbers.text(update.after()),
                viewModel.lab().updates()));
  }

  private void showPlaying(boolean playing) {
    playIcon.setIconLiteral(playing ? "fth-pause" : "fth-play");
    String name = messages.get(playing ? "backprop.pause" : "backprop.play");
    play.setAccessibleText(name);
    play.getTooltip().setText(name);
  }

  private void repaint() {
    graph.paletteProperty().set(context.palette());
    timeline.paletteProperty().set(context.palette());
    timeline.scaleProperty().set(context.scale());
    legend.paletteProperty().set(context.palette());
    legend.scaleProperty().set(context.scale());
    title.setFontSize(26 * context.scale());
    show();
  }

  boolean onKey(KeyEvent event) {
    switch (event.getCode()) {
      case PLUS, EQUALS, ADD -> graph.zoomBy(1.2);
      case MINUS, SUBTRACT -> graph.zoomBy(1 / 1.2);
      case DIGIT0, NUMPAD0 -> graph.resetView();
      case P -> viewModel.predictingProperty().set(!viewModel.predictingProperty().get());
      case DIGIT1 -> chooseGrain(Grain.NODE);
      case DIGIT2 -> chooseGrain(Grain.EDGE);
      case DIGIT3 -> chooseGrain(Grain.PASS);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void chooseGrain(Grain grain) {
    viewModel.grainProperty().set(grain);
    grains.getToggles().forEach(t -> t.setSelected(grain.name().equals(t.getUserData())));
  }

  void start() {
    clock.start();
  }

  void stop() {
    clock.stop();
  }

  void dispose() {
    clock.stop();
    subscriptions.unsubscribe();
  }

  @FXML
  private void toStart() {
    viewModel.toStart();
  }

  @FXML
  private void stepBack() {
    viewModel.stepBack();
  }

  @FXML
  private void togglePlay() {
    viewModel.togglePlay();
  }

  @FXML
  private void stepForward() {
    viewModel.stepForward();
  }

  @FXML
  private void toEnd() {
    viewModel.toEnd();
  }

  @FXML
  private void applyUpdate() {
    viewModel.applyUpdate();
  }

  @FXML
  private void resetModel() {
    viewModel.resetModel();
  }

  /** Lets time pass for the view model, once a pulse. */
  private final class Clock extends AnimationTimer {
    private static final double NANOS = 1e-9;
    private static final double LONGEST_PULSE = 0.25;
    private long last;

    @Override
    public void start() {
      last = 0;
      super.start();
    }

    @Override
    public void handle(long now) {
      if (last != 0) {
        viewModel.advance(Math.min(LONGEST_PULSE, (now - last) * NANOS));
      }
      last = now;
    }
  }
}
