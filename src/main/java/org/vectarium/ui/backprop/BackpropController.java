package org.vectarium.ui.backprop;

import java.util.List;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.vectarium.playback.Grain;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Fxml;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.theme.Theme;
import org.vectarium.ui.widget.FormulaView;
import org.vectarium.ui.widget.Toggles;

/** Binds {@code fxml/backprop.fxml} to the view model. One for each language change. */
public final class BackpropController {
  /** A stage narrower than this has no room for a formula beside the buttons. */
  private static final double NARROW = 780;

  /** What is done by then needs no sign that it is being done. */
  private static final Duration PATIENCE = Duration.millis(300);

  private final AppContext context;
  private final BackpropViewModel viewModel;
  private final Messages messages;
  private final NodeTexts texts;
  private final GraphView graph;
  private final TransportController transport;
  private final FormulaDesk formulas;
  private final Inspector inspector;
  private final FormulaView title = new FormulaView(26);
  private final LegendView legend;
  private final ExportMenu export;
  private final WindowBench window;
  private final TrainingStage training;
  private final TrainingDesk desk;
  private final InputPanel inputs;

  /** Lets go of the panel that belongs to the chosen graph. */
  private Subscription bench = Subscription.EMPTY;

  private final AnimationTimer clock = new Clock();
  private Subscription subscriptions = Subscription.EMPTY;
  private Subscription chosen = Subscription.EMPTY;
  private double reserved;
  private List<Object> reservedFor = List.of();

  @FXML private BorderPane root;
  @FXML private VBox presets;
  @FXML private ScrollPane presetScroll;
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
  @FXML private Label progress;
  @FXML private Label narration;
  @FXML private Label answer;
  @FXML private ScrollPane inspectorScroll;

  BackpropController(
      AppContext context, BackpropViewModel viewModel, TrainingDesk desk, GraphExport files) {
    this.context = context;
    this.desk = desk;
    this.viewModel = viewModel;
    this.messages = context.messages();
    this.texts = new NodeTexts(messages);
    this.graph = new GraphView(context.background());
    this.formulas = new FormulaDesk(context.background(), viewModel);
    this.transport = new TransportController(context, viewModel);
    this.inputs = new InputPanel(context, viewModel);
    this.inspector = new Inspector(context, viewModel);
    this.window = new WindowBench(context, viewModel);
    this.training = new TrainingStage(context, viewModel, desk);
    this.legend = new LegendView(messages);
    this.export = new ExportMenu(messages, files, viewModel, graph);
  }

  @FXML
  private void initialize() {
    root.getStylesheets().add(Theme.css("backprop"));
    root.setBottom(Fxml.load("backprop-transport", messages, transport));
    chosen =
        PresetCards.fill(presets, presetScroll, context.presenterProperty(), viewModel, messages);
    // Where height is short the list of graphs gives way, nothing else.
    for (VBox box : List.of(windowBox, inputsBox, ownBox)) {
      box.setMinHeight(Region.USE_PREF_SIZE);
    }
    windowBox.getChildren().add(window.createView());
    inputsBox.getChildren().add(inputs);
    stage.getChildren().addFirst(graph);
    stage.widthProperty().subscribe(width -> placeTitle());
    head.heightProperty().subscribe(height -> graph.setClearTop(height.doubleValue()));
    head.heightProperty()
        .subscribe(
            height -> StackPane.setMargin(training, new Insets(height.doubleValue(), 0, 0, 0)));
    foot.heightProperty().subscribe(height -> reserveFoot());
    graph.setId("graph");
    inspectorScroll.setContent(inspector);
    foot.getChildren().add(legend);
    graph.setOnNode(viewModel::pin);
    predict.selectedProperty().bindBidirectional(viewModel.quiz().onProperty());
    titleBar.getChildren().add(export);
    Toggles.keepOneSelected(trainedViews);
    showTraining.setOnAction(event -> viewModel.showingTrainingProperty().set(true));
    showGraph.setOnAction(event -> viewModel.openTrained());
    stage.getChildren().add(1, training);
    stage.getChildren().add(2, whole());
    titleBar.getChildren().add(titleBar.getChildren().indexOf(progress), waiting());
    subscriptions =
        Subscription.combine(
            subscriptions,
            chosen,
            viewModel.momentProperty().subscribe(moment -> show()),
            viewModel.jacobianFormProperty().subscribe(on -> show()),
            viewModel.presetProperty().subscribe(this::showBenchOf),
            viewModel.quiz().onProperty().subscribe(on -> show()),
            viewModel.showingTrainingProperty().subscribe(on -> showTrained()),
            context.themeProperty().subscribe(theme -> repaint()),
            context.presenterProperty().subscribe(on -> repaint()),
            window::dispose,
            training::dispose,
            export::dispose,
            transport::dispose,
            () -> predict.selectedProperty().unbindBidirectional(viewModel.quiz().onProperty()));
  }

  private void show() {
    Moment moment = viewModel.momentProperty().get();
    graph.show(moment);
    inspector.show(moment.frame(), viewModel.inspected());
    title.setFormula(moment.specimen().latex(), moment.specimen().latex());
    legend.setTensors(hasTensors(moment.specimen()));
    progress.setText(texts.progress(moment.frame()));
    String said = texts.all(moment.frame(), viewModel.stale());
    narration.setText(said);
    graph.setAccessibleText(said);
    showBench(moment);
  }

  /** Where only a part of the graph is in view: the way to see it all. */
  private Button whole() {
    Button button = new Button(messages.get("backprop.whole"), new FontIcon("fth-maximize"));
    button.setId("whole");
    button.getStyleClass().addAll("outline", "whole");
    button.visibleProperty().bind(graph.partialProperty().and(graph.visibleProperty()));
    button.setOnAction(event -> graph.resetView());
    StackPane.setAlignment(button, Pos.BOTTOM_RIGHT);
    foot.heightProperty()
        .subscribe(
            height -> StackPane.setMargin(button, new Insets(0, 12, height.doubleValue() + 6, 0)));
    return button;
  }

  /** A quiet sign while a formula is read or a graph laid out for longer than a moment. */
  private ProgressIndicator waiting() {
    ProgressIndicator sign = new ProgressIndicator();
    sign.setId("waiting");
    sign.getStyleClass().add("waiting");
    sign.setAccessibleText(messages.get("backprop.waiting"));
    sign.setVisible(false);
    sign.managedProperty().bind(sign.visibleProperty());
    PauseTransition patience = new PauseTransition(PATIENCE);
    patience.setOnFinished(event -> sign.setVisible(true));
    Consumer<Boolean> look =
        _ -> {
          sign.setVisible(false);
          if (formulas.readingProperty().get() || graph.drawingProperty().get()) {
            patience.playFromStart();
          } else {
            patience.stop();
          }
        };
    subscriptions =
        Subscription.combine(
            subscriptions,
            formulas.readingProperty().subscribe(look),
            graph.drawingProperty().subscribe(look));
    return sign;
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
    bench.unsubscribe();
    bench = Subscription.EMPTY;
    switch (preset) {
      case OWN -> {
        FormulaBench made = new FormulaBench(viewModel, formulas, messages);
        bench = made::dispose;
        ownBox.getChildren().add(made);
      }
      case NER_TRAINED -> {
        TrainingBench made = new TrainingBench(context, viewModel, desk);
        bench = made::dispose;
        ownBox.getChildren().add(made.createView());
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
    boolean used = !shown && preset != Preset.NER_TRAINED;
    inputsBox.setVisible(used);
    inputsBox.setManaged(used);
    answer.setText(shown ? window.show(moment) : "");
    answer.setManaged(shown);
    if (used) {
      inputs.show();
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

  private void repaint() {
    graph.paletteProperty().set(context.palette());
    graph.scaleProperty().set(context.scale());
    legend.paletteProperty().set(context.palette());
    legend.scaleProperty().set(context.scale());
    title.setFontSize(26 * context.scale());
    placeTitle();
    show();
  }

  boolean onKey(KeyEvent event) {
    if (viewModel.quiz().onProperty().get()
        && viewModel.quiz().ofClassProperty().get()
        && inspector.classKey(event)) {
      return true;
    }
    switch (event.getCode()) {
      case PLUS, EQUALS, ADD -> graph.zoomBy(1.2);
      case MINUS, SUBTRACT -> graph.zoomBy(1 / 1.2);
      case DIGIT0, NUMPAD0 -> graph.resetView();
      case P -> viewModel.quiz().onProperty().set(!viewModel.quiz().onProperty().get());
      case DIGIT1 -> transport.chooseGrain(Grain.NODE);
      case DIGIT2 -> transport.chooseGrain(Grain.EDGE);
      case DIGIT3 -> transport.chooseGrain(Grain.PASS);
      default -> {
        return false;
      }
    }
    return true;
  }

  void start() {
    clock.start();
  }

  void stop() {
    clock.stop();
  }

  void dispose() {
    clock.stop();
    bench.unsubscribe();
    subscriptions.unsubscribe();
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
