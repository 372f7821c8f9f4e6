package org.vectarium.ui.train;

import java.net.URL;
import java.util.ResourceBundle;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.fxml.Initializable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.session.Frame;
import org.vectarium.train.UpdateKind;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.theme.Fonts;
import org.vectarium.ui.theme.Theme;
import org.vectarium.ui.widget.BarList;
import org.vectarium.ui.widget.CurveChart;
import org.vectarium.ui.widget.SkyView;
import org.vectarium.ui.widget.TabularText;

/** Binds {@code fxml/train.fxml} to the view model. One for each time the room is entered. */
public final class TrainController implements Initializable {
  private final Cadence cadence = new Cadence(System::nanoTime);
  private final AppContext context;
  private final TrainViewModel model;
  private final TimeViewModel time;
  private final SkyProjection projection;
  private final WatchList watchList;
  private final FormController form;
  private final ScoresController scores;
  private Subscription subscriptions = Subscription.EMPTY;
  private TrainSky trainSky;
  private RunPanel runPanel;
  private WordPanel wordPanel;
  private WatchPanel watchPanel;
  private TrainTransport transport;
  private Microscope microscope;
  private UpdateArrows arrows;
  private SkyLegend skyLegend;
  private ProblemPane problems;

  @FXML private BorderPane root;
  @FXML private VBox leftPanel;
  @FXML private ScrollPane rightPanel;
  @FXML private SkyView sky;
  @FXML private Label axesText;
  @FXML private Button wholeView;
  @FXML private Button refit;
  @FXML private ToggleButton lockAxes;
  @FXML private Label skyCount;
  @FXML private FlowPane legend;
  @FXML private VBox problemBox;
  @FXML private Label problem;
  @FXML private Button problemTravel;
  @FXML private Label lossTitle;
  @FXML private TabularText lossNow;
  @FXML private CurveChart lossChart;
  @FXML private Label lossCaption;
  @FXML private TabularText wordsPerSecond;
  @FXML private TabularText progressText;
  @FXML private TextField search;
  @FXML private Label searchProblem;
  @FXML private Label selectedWord;
  @FXML private Label selectedRank;
  @FXML private HBox neighbourHead;
  @FXML private BarList neighbours;
  @FXML private VBox watch;

  /**
   * @param form the controller of the included left side
   * @param scores the controller of the included curves
   */
  TrainController(
      AppContext context,
      TrainViewModel model,
      TimeViewModel time,
      SkyProjection projection,
      WatchList watchList,
      FormController form,
      ScoresController scores) {
    this.form = form;
    this.scores = scores;
    this.watchList = watchList;
    this.context = context;
    this.model = model;
    this.time = time;
    this.projection = projection;
  }

  @Override
  public void initialize(@Nullable URL location, @Nullable ResourceBundle resources) {
    Messages messages = context.messages();
    trainSky = new TrainSky(sky, projection);
    runPanel =
        new RunPanel(
            context,
            model,
            lossTitle,
            lossNow,
            lossChart,
            lossCaption,
            wordsPerSecond,
            progressText);
    wordPanel =
        new WordPanel(
            context,
            sky,
            search,
            searchProblem,
            selectedWord,
            selectedRank,
            neighbourHead,
            neighbours);
    watchPanel = new WatchPanel(context, watchList, watch);
    transport = new TrainTransport(context, model, time);
    microscope = new Microscope(context, () -> model.microscopeProperty().set(false));
    arrows = new UpdateArrows(messages, sky);
    microscope.onHighlight(arrows::highlight);
    problems = new ProblemPane(context, problemBox, problem, problemTravel);
    skyLegend = new SkyLegend(context, legend);
    root.setBottom(new VBox(microscope.node(), transport.node()));
    keep(model.microscopeProperty().subscribe(_ -> showMicroscope(model.frameProperty().get())));
    lockAxes.selectedProperty().set(!projection.followingProperty().get());
    lockAxes.selectedProperty().subscribe(lock -> projection.followingProperty().set(!lock));
    name(wholeView, messages.get("train.sky.fit"));
    name(refit, messages.get("train.sky.refit"));
    name(lockAxes, messages.get("train.sky.lock"));
    keep(time.nodeProperty().subscribe(_ -> showMicroscope(model.frameProperty().get())));
    keep(
        time.byNodeProperty()
            .subscribe((Boolean _) -> showMicroscope(model.frameProperty().get())));
    keep(context.themeProperty().subscribe(this::paint));
    keep(context.presenterProperty().subscribe((Boolean _) -> enlarge()));
    keep(projection.axesProperty().subscribe(trainSky::showAxes));
    keep(projection.axesProperty().subscribe(_ -> showAxesText()));
    keep(lockAxes.selectedProperty().subscribe(_ -> showAxesText()));
    trainSky.showAxes(null, projection.axes());
    keep(model.frameProperty().subscribe(this::show));
    keep(sky.drawMillisProperty().subscribe(_ -> showCount()));
    keep(
        arrows.exaggerationProperty().subscribe((Number _) -> Platform.runLater(this::showLegend)));
  }

  private static void name(Node control, String text) {
    control.setAccessibleText(text);
  }

  private void keep(Subscription subscription) {
    subscriptions = subscriptions.and(subscription);
  }

  void dispose() {
    subscriptions.unsubscribe();
    trainSky.dispose();
    form.dispose();
    scores.dispose();
    wordPanel.dispose();
    watchPanel.dispose();
    runPanel.dispose();
    transport.dispose();
    microscope.dispose();
  }

  private void paint(Theme theme) {
    sky.setPalette(theme.palette());
    lossChart.paletteProperty().set(theme.palette());
    transport.paint(theme.palette());
    arrows.paint(theme.palette());
    microscope.paint();
    showMicroscope(model.frameProperty().get());
  }

  private void enlarge() {
    double scale = context.scale();
    sky.setLabelFont(Fonts.UI, scale);
    lossChart.scaleProperty().set(scale);
    transport.enlarge(scale);
    arrows.enlarge(scale);
  }

  private void show(@Nullable Frame frame) {
    if (frame == null) {
      return;
    }
    trainSky.show(frame);
    showMicroscope(frame);
    if (!cadence.due(frame)) {
      return;
    }
    runPanel.show(frame);
    wordPanel.show(frame);
    watchPanel.show(frame);
    transport.show(frame);
    form.show(frame);
    scores.show(frame);
    problems.show(frame);
  }

  /** The drawer opens on a pause within the run and on slow running, unless it was hidden. */
  private void showMicroscope(@Nullable Frame frame) {
    boolean byNode = time.byNodeProperty().get();
    boolean begun =
        frame != null && (byNode || model.lockedProperty().get() || frame.state().ended());
    UpdateStep reached = time.nodeProperty().get();
    microscope.setByNode(byNode);
    boolean open =
        frame != null
            && begun
            && model.microscopeProperty().get()
            && microscope.show(frame, reached);
    microscope.node().setVisible(open);
    microscope.node().setManaged(open);
    boolean next = open && frame != null && frame.next() != null;
    arrows.show(next ? frame : null, trainSky.basis(), reached.knows(UpdateNode.ERRORS));
    skyCount.setVisible(!next);
    skyCount.setManaged(!next);
    showLegend();
  }

  private void showLegend() {
    Frame frame = model.frameProperty().get();
    if (microscope.node().isVisible() && frame != null && frame.next() != null) {
      skyLegend.showArrows(
          arrows.forces(), frame.next(), frame.settings(), arrows.exaggerationProperty().get());
    } else {
      skyLegend.showGroups(trainSky.groups());
    }
  }

  private void showAxesText() {
    Frame frame = model.frameProperty().get();
    boolean steps = frame != null && frame.updateKind() == UpdateKind.STAGE;
    axesText.setText(
        AxesText.of(projection.axes(), steps, lockAxes.isSelected(), context.messages()));
  }

  private void showCount() {
    Messages messages = context.messages();
    skyCount.setText(messages.format("train.sky.count", sky.points().count()));
  }

  @FXML
  private void showAll() {
    sky.fit();
  }

  @FXML
  private void refitAxes() {
    Frame frame = model.frameProperty().get();
    if (frame != null) {
      projection.refit(frame);
    }
  }

  /** Puts the cursor into the search. */
  void onSearch() {
    search.requestFocus();
    search.selectAll();
  }

  /** Keys of the room; see the key map. */
  boolean onKey(KeyEvent event) {
    if (transport.onKey(event)) {
      return true;
    }
    switch (event.getCode()) {
      case M -> model.microscopeProperty().set(!model.microscopeProperty().get());
      case OPEN_BRACKET -> flip(leftPanel);
      case CLOSE_BRACKET -> flip(rightPanel);
      case PLUS, ADD, EQUALS -> sky.zoom(1.25);
      case MINUS, SUBTRACT -> sky.zoom(0.8);
      case DIGIT0, NUMPAD0 -> sky.fit();
      case ESCAPE -> context.selectedWordProperty().set("");
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void flip(Node panel) {
    panel.setVisible(!panel.isVisible());
    panel.setManaged(panel.isVisible());
  }
}
