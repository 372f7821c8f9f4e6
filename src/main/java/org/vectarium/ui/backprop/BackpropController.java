package org.vectarium.ui.backprop;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.vectarium.playback.Grain;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.theme.Theme;
import org.vectarium.ui.widget.FormulaView;
import org.vectarium.ui.widget.Toggles;

/** Binds {@code fxml/backprop.fxml} to the view model. One for each language change. */
public final class BackpropController {
  private static final double SPEED_STEPS = 100;

  /** A stage narrower than this has no room for a formula beside the buttons. */
  private static final double NARROW = 780;

  private final AppContext context;
  private final BackpropViewModel viewModel;
  private final Messages messages;
  private final NodeTexts texts;
  private final GraphView graph = new GraphView();
  private final TimelineView timeline;
  private final Inspector inspector;
  private final FormulaView title = new FormulaView(26);
  private final LegendView legend;
  private final ExportMenu export;
  private final WindowBench window;
  private final TrainingStage training;
  private final TrainingDesk desk;
  private @Nullable TrainingBench trainingBench;
  private final AnimationTimer clock = new Clock();
  private Subscription subscriptions = Subscription.EMPTY;
  private Subscription chosen = Subscription.EMPTY;
  private double reserved;
  private List<Object> reservedFor = List.of();

  @FXML private BorderPane root;
  @FXML private VBox presets;
  @FXML private VBox windowBox;
  @FXML private VBox inputsBox;
  @FXML private VBox ownBox;
  @FXML private ToggleButton predict;
  @FXML private HBox trainedSwitch;
  @FXML private ToggleGroup trainedViews;
  @FXML private ToggleButton showTraining;
  @FXML private ToggleButton showGraph;
  @FXML private VBox foot;
  @FXML private StackPane stage;
  @FXML private VBox head;
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

  BackpropController(
      AppContext context, BackpropViewModel viewModel, TrainingDesk desk, GraphExport files) {
    this.context = context;
    this.desk = desk;
    this.viewModel = viewModel;
    this.messages = context.messages();
    this.texts = new NodeTexts(messages);
    this.timeline =
        new TimelineView(messages.get("backprop.forward"), messages.get("backprop.backward"));
    this.inspector = new Inspector(context, viewModel);
    this.window = new WindowBench(context, viewModel);
    this.training = new TrainingStage(context, desk);
    this.legend = new LegendView(messages);
    this.export = new ExportMenu(messages, files, viewModel, graph);
  }

  @FXML
  private void initialize() {
    root.getStylesheets().add(Theme.css("backprop"));
    chosen = PresetCards.fill(presets, viewModel, messages);
    // Where height is short the list of graphs gives way, nothing else.
    for (VBox box : List.of(windowBox, inputsBox, ownBox)) {
      box.setMinHeight(Region.USE_PREF_SIZE);
    }
    windowBox.getChildren().add(window.createView());
    stage.getChildren().addFirst(graph);
    stage.widthProperty().subscribe(width -> placeTitle());
    head.heightProperty().subscribe(height -> graph.setClearTop(height.doubleValue()));
    head.heightProperty()
        .subscribe(
            height -> StackPane.setMargin(training, new Insets(height.doubleValue(), 0, 0, 0)));
    foot.heightProperty().subscribe(height -> reserveFoot());
    graph.setId("graph");
    timeline.setId("timeline");
    timelineHost.getChildren().add(timeline);
    inspectorScroll.setContent(inspector);
    legendHost.getChildren().add(legend);
    HBox.setHgrow(legend, Priority.ALWAYS);
    graph.setOnNode(node -> viewModel.pinnedProperty().set(node));
    timeline.setOnSeek(viewModel::seek);
    predict.selectedProperty().bindBidirectional(viewModel.predictingProperty());
    titleBar.getChildren().add(export);
    bindSpeed();
    bindGrain();
    Toggles.keepOneSelected(trainedViews);
    showTraining.setOnAction(event -> viewModel.showingTrainingProperty().set(true));
    showGraph.setOnAction(event -> viewModel.openTrained());
    stage.getChildren().add(1, training);
    subscriptions =
        Subscription.combine(
            chosen,
            viewModel.momentProperty().subscribe(moment -> show()),
            viewModel.pinnedProperty().subscribe(node -> show()),
            viewModel.jacobianFormProperty().subscribe(on -> show()),
            viewModel.presetProperty().subscribe(this::showBenchOf),
            viewModel.predictingProperty().subscribe(on -> show()),
            viewModel.showingTrainingProperty().subscribe(on -> showTrained()),
            viewModel.playingProperty().subscribe(this::showPlaying),
            context.themeProperty().subscribe(theme -> repaint()),
            context.presenterProperty().subscribe(on -> repaint()),
            window::dispose,
            training::dispose,
            export::dispose,
            () -> predict.selectedProperty().unbindBidirectional(viewModel.predictingProperty()));
  }

  private void bindSpeed() {
    double range = Math.log(Player.FASTEST / Player.SLOWEST);
    speed.setMax(SPEED_STEPS);
    speed.setValue(
        SPEED_STEPS * Math.log(viewModel.speedProperty().get() / Player.SLOWEST) / range);
    speed
        .valueProperty()
        .subscribe(value -> {
          double now = Player.SLOWEST * Math.exp(range * value.doubleValue() / SPEED_STEPS);
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
    Moment moment = viewModel.momentProperty().get();
    graph.show(moment, viewModel.pinnedProperty().get());
    timeline.show(moment.frame());
    inspector.show(moment.frame(), viewModel.inspected());
    title.setFormula(moment.specimen().latex(), moment.specimen().latex());
    legend.setTensors(hasTensors(moment.specimen()));
    progress.setText(texts.progress(moment.frame()));
    String said = texts.all(moment.frame(), viewModel.stale());
    narration.setText(said);
    graph.setAccessibleText(said);
    timeline.setAccessibleText(progress.getText());
    showBench(moment);
  }

  /**
   * Keeps the graph clear of what is written below it. Sentences come and go while it is played, so
   * the room they have taken stays theirs until another graph or another size is shown.
   */
  private void reserveFoot() {
    List<Object> view =
        List.of(viewModel.presetProperty().get(), stage.getWidth(), context.scale());
    reserved = view.equals(reservedFor) ? Math.max(reserved, foot.getHeight()) : foot.getHeight();
    reservedFor = view;
    graph.setClearBottom(reserved);
  }

  private static boolean hasTensors(Specimen specimen) {
    return specimen.graph().nodes().stream().anyMatch(node -> !node.shape().isScalar());
  }

  private void showBenchOf(Preset preset) {
    ownBox.getChildren().clear();
    if (trainingBench != null) {
      trainingBench.dispose();
      trainingBench = null;
    }
    switch (preset) {
      case OWN -> ownBox.getChildren().add(new FormulaBench(viewModel, messages));
      case NER_TRAINED -> {
        TrainingBench bench = new TrainingBench(context, viewModel, desk);
        trainingBench = bench;
        ownBox.getChildren().add(bench.createView());
      }
      default -> {}
    }
    showTrained();
    boolean used = !ownBox.getChildren().isEmpty();
    ownBox.setVisible(used);
    ownBox.setManaged(used);
  }

  private void showBench(Moment moment) {
    Preset preset = viewModel.presetProperty().get();
    boolean shown = preset == Preset.NER_WINDOW;
    windowBox.setVisible(shown);
    windowBox.setManaged(shown);
    boolean inputs = !shown && preset != Preset.NER_TRAINED;
    inputsBox.setVisible(inputs);
    inputsBox.setManaged(inputs);
    answer.setText(shown ? window.show(moment) : "");
    answer.setManaged(shown);
    if (inputs) {
      InputSliders.fill(inputsBox, viewModel, messages);
    }
  }

  /** Beside the buttons where there is room, else above them. */
  private void placeTitle() {
    boolean narrow = stage.getWidth() < NARROW * context.scale();
    Pane wanted = narrow ? head : titleBar;
    if (title.getParent() != wanted) {
      head.getChildren().remove(title);
      titleBar.getChildren().remove(title);
      wanted.getChildren().addFirst(title);
    }
  }

  /** The training or the graph of one of its words: two views of one preset. */
  private void showTrained() {
    boolean trained = viewModel.presetProperty().get() == Preset.NER_TRAINED;
    boolean results = trained && viewModel.showingTrainingProperty().get();
    trainedSwitch.setVisible(trained);
    trainedSwitch.setManaged(trained);
    showTraining.setSelected(results);
    showGraph.setSelected(!results);
    training.setVisible(results);
    for (Node node : List.of(graph, foot, title, progress, predict, export)) {
      node.setVisible(!results);
    }
    title.setManaged(!results);
  }

  private void showPlaying(boolean playing) {
    playIcon.setIconLiteral(playing ? "fth-pause" : "fth-play");
    String name = messages.get(playing ? "backprop.pause" : "backprop.play");
    play.setAccessibleText(name);
    play.getTooltip().setText(name);
  }

  private void repaint() {
    graph.paletteProperty().set(context.palette());
    graph.scaleProperty().set(context.scale());
    timeline.paletteProperty().set(context.palette());
    timeline.scaleProperty().set(context.scale());
    legend.paletteProperty().set(context.palette());
    legend.scaleProperty().set(context.scale());
    title.setFontSize(26 * context.scale());
    placeTitle();
    show();
  }

  boolean onKey(KeyEvent event) {
    if (viewModel.predictingProperty().get()
        && viewModel.classRoundProperty().get()
        && inspector.classKey(event)) {
      return true;
    }
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
    if (trainingBench != null) {
      trainingBench.dispose();
    }
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
