package org.vectarium.ui.corpus;

import atlantafx.base.controls.ToggleSwitch;
import java.net.URL;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.fxml.FXML;
import javafx.fxml.Initializable;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.cooc.PairWindows;
import org.vectarium.cooc.WordOrder;
import org.vectarium.linalg.TruncatedSvd;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.Toggles;

/** Binds {@code fxml/corpus-matrix.fxml}: switches, heat map, the cell looked at. */
public final class MatrixController implements Initializable {
  private final AppContext context;
  private final MatrixViewModel model;
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private SwitchBar switchBar;
  @FXML private ToggleSwitch fill;
  @FXML private HBox orderBar;
  @FXML private Label status;
  @FXML private Button whole;
  @FXML private HeatMapView heat;
  @FXML private Label lower;
  @FXML private Label upper;
  @FXML private Label empty;
  @FXML private Label cellWords;
  @FXML private VBox work;
  @FXML private Label workText;
  @FXML private ProgressBar progress;
  @FXML private Button stop;
  @FXML private Button goOn;
  @FXML private Label cellCountTitle;
  @FXML private Label cellCount;
  @FXML private Label cellTransformed;
  @FXML private Label cellRankTitle;
  @FXML private Label cellRank;
  @FXML private Label cellSum;
  @FXML private ListView<PairWindows.Place> places;

  MatrixController(AppContext context, MatrixViewModel model) {
    this.context = context;
    this.model = model;
  }

  @Override
  public void initialize(@Nullable URL location, @Nullable ResourceBundle resources) {
    switchBar.bind(model, context.messages());
    fill.selectedProperty().bindBidirectional(model.fillingProperty());
    fill.setTooltip(new Tooltip(context.messages().get("matrix.fill.about")));
    addOrders();
    heat.setBackground(context.background());
    heat.onChosen(model.selectedProperty()::set);
    whole.setAccessibleText(context.messages().get("matrix.whole"));
    places.getStyleClass().add("plain-list");
    places.setCellFactory(_ -> new PlaceCell(model));
    places.setAccessibleText(context.messages().get("matrix.cell.places"));
    keep(context.themeProperty().subscribe(_ -> paint()));
    keep(context.presenterProperty().subscribe((Boolean _) -> paint()));
    keep(model.matrixProperty().subscribe(_ -> show()));
    keep(context.corpusProperty().subscribe(_ -> show()));
    keep(model.rankProperty().subscribe((Number _) -> showRank()));
    keep(model.selectedProperty().subscribe(this::select));
    keep(model.windowsProperty().subscribe(this::showPlaces));
    keep(model.busyProperty().subscribe((Boolean _) -> showStatus()));
    keep(model.progressProperty().subscribe((Number _) -> showWork()));
    keep(model.stoppedProperty().subscribe((Boolean _) -> showWork()));
    stop.setOnAction(_ -> model.stop());
    goOn.setOnAction(_ -> model.goOn());
  }

  private void keep(Subscription subscription) {
    subscriptions = subscriptions.and(subscription);
  }

  void dispose() {
    switchBar.dispose();
    fill.selectedProperty().unbindBidirectional(model.fillingProperty());
    subscriptions.unsubscribe();
  }

  private void addOrders() {
    ToggleGroup group = new ToggleGroup();
    Toggles.keepOneSelected(group);
    for (WordOrder order : WordOrder.values()) {
      String key = "matrix.order." + order.name().toLowerCase(Locale.ROOT);
      ToggleButton button = new ToggleButton(context.messages().get(key));
      button.getStyleClass().add("segment");
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setToggleGroup(group);
      button.setOnAction(_ -> model.orderProperty().set(order));
      button.setSelected(model.orderProperty().get() == order);
      orderBar.getChildren().add(button);
    }
  }

  private void paint() {
    heat.paletteProperty().set(context.palette());
    heat.scaleProperty().set(context.scale());
  }

  private void show() {
    CountedMatrix matrix = model.matrixProperty().get();
    heat.show(matrix);
    boolean nothing = context.corpusProperty().get() == null;
    empty.setVisible(nothing);
    empty.setText(nothing ? context.messages().get("matrix.empty") : "");
    showRank();
    showStatus();
    select(model.selectedProperty().get());
  }

  private void showRank() {
    int k = model.rankProperty().get();
    Messages messages = context.messages();
    heat.setRank(k);
    CountedMatrix matrix = model.matrixProperty().get();
    boolean rebuilt = matrix != null && matrix.svd() != null;
    boolean leftOnly = matrix != null && matrix.switches().leftOnly();
    lower.setText(
        !rebuilt
            ? ""
            : leftOnly ? messages.get("matrix.lower.left") : messages.format("matrix.lower", k));
    upper.setText(
        !rebuilt || leftOnly ? "" : messages.get("matrix.upper." + kind(matrix.switches())));
    cellRankTitle.setText(messages.format("matrix.cell.rank", k));
    showNumbers(model.selectedProperty().get());
  }

  /** The end of the message keys that name the numbers in the cells. */
  private static String kind(CountSwitches switches) {
    return !switches.steps().isEmpty() ? "switched" : switches.ramped() ? "ramped" : "counted";
  }

  /** How far the counting is, where somebody has to wait for it, with a way to end it. */
  private void showWork() {
    double share = model.progressProperty().get();
    boolean stopped = model.stoppedProperty().get();
    work.setVisible(share >= 0 || stopped);
    progress.setProgress(share);
    progress.setVisible(!stopped);
    progress.setManaged(!stopped);
    stop.setVisible(!stopped);
    stop.setManaged(!stopped);
    goOn.setVisible(stopped);
    goOn.setManaged(stopped);
    Messages messages = context.messages();
    workText.setText(
        stopped
            ? messages.get("matrix.stopped")
            : messages.format("matrix.progress", Math.round(100 * share)));
  }

  private void showStatus() {
    CountedMatrix matrix = model.matrixProperty().get();
    Messages messages = context.messages();
    if (matrix == null) {
      status.setText(model.busyProperty().get() ? messages.get("matrix.counting") : "");
      return;
    }
    String text =
        messages.format(
            "matrix.status", matrix.types(), matrix.transformed().nonZeros(), filled(matrix));
    status.setText(
        model.busyProperty().get() ? text + " · " + messages.get("matrix.working") : text);
  }

  private static String filled(CountedMatrix matrix) {
    double share = matrix.transformed().nonZeros() / Math.pow(matrix.types(), 2);
    return String.format(Locale.ROOT, share < 0.001 ? "%.3f" : "%.1f", 100 * share);
  }

  private void select(MatrixViewModel.@Nullable Cell cell) {
    heat.select(cell);
    CountedMatrix matrix = model.matrixProperty().get();
    cellCountTitle.setText(
        context
            .messages()
            .get(
                matrix != null && matrix.switches().ramped()
                    ? "matrix.cell.ramped"
                    : "matrix.cell.count"));
    if (cell == null || matrix == null) {
      cellWords.setText(context.messages().get("matrix.cell.none"));
    } else {
      EncodedCorpus corpus = matrix.corpus();
      String centre = corpus.vocabulary().word(cell.row());
      cellWords.setText(centre + ", " + corpus.vocabulary().word(cell.column()));
    }
    showNumbers(cell);
  }

  private void showNumbers(MatrixViewModel.@Nullable Cell cell) {
    CountedMatrix matrix = model.matrixProperty().get();
    if (cell == null || matrix == null || cell.row() >= matrix.types()) {
      cellCount.setText("–");
      cellTransformed.setText("–");
      cellRank.setText("–");
      return;
    }
    TruncatedSvd svd = matrix.svd();
    cellCount.setText(HeatMapPainter.number(matrix.counts().get(cell.row(), cell.column())));
    cellTransformed.setText(
        HeatMapPainter.number(matrix.transformed().get(cell.row(), cell.column())));
    cellRank.setText(
        svd == null
            ? "–"
            : HeatMapPainter.number(
                svd.cell(
                    cell.row(), cell.column(), Math.min(model.rankProperty().get(), svd.rank()))));
  }

  private void showPlaces(PairWindows.@Nullable Found found) {
    boolean any = found != null && !found.places().isEmpty();
    places.setVisible(any);
    places.setManaged(any);
    if (found == null) {
      places.getItems().clear();
      cellSum.setText("");
      return;
    }
    places.getItems().setAll(found.places());
    cellSum.setText(
        context
            .messages()
            .format("matrix.cell.sum", found.count(), HeatMapPainter.number(found.sum())));
  }

  @FXML
  private void showWhole() {
    heat.fit();
  }

  /** Keys of the page: + − 0 zoom the map. */
  boolean onKey(KeyEvent event) {
    switch (event.getCode()) {
      case PLUS, ADD, EQUALS -> heat.zoom(1.25);
      case MINUS, SUBTRACT -> heat.zoom(0.8);
      case DIGIT0, NUMPAD0 -> heat.fit();
      default -> {
        return false;
      }
    }
    return true;
  }
}
