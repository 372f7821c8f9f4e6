package org.vectarium.ui.explore;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import javafx.fxml.FXML;
import javafx.fxml.Initializable;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.SideTable;
import org.vectarium.embedding.SideTable.Part;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.Toggles;

/**
 * What is drawn, what colour means, how many words show. Controls of {@code
 * fxml/explore-look.fxml}.
 */
final class LookSide implements Initializable {
  private static final double FEWEST = 100;
  private static final List<Colouring> COLOURINGS =
      List.of(
          Colouring.CLUSTER,
          Colouring.FREQUENCY,
          Colouring.SIMILARITY,
          Colouring.QUALITY,
          Colouring.COLUMN,
          Colouring.NONE);

  private final AppContext context;
  private final ExploreViewModel model;
  private final LookModel look;
  private final VectorOpener opener;
  private Subscription subscriptions = Subscription.EMPTY;
  private boolean showing;

  @FXML private ToggleButton showPoints;
  @FXML private ToggleButton showDensity;
  @FXML private ToggleButton showWords;
  @FXML private ToggleButton showLines;
  @FXML private ToggleGroup colourings;
  @FXML private ToggleButton byCluster;
  @FXML private ToggleButton byFrequency;
  @FXML private ToggleButton bySimilarity;
  @FXML private ToggleButton byQuality;
  @FXML private ToggleButton byColumn;
  @FXML private ToggleButton byNone;
  @FXML private Label colourHelp;
  @FXML private VBox columnBox;
  @FXML private ComboBox<String> column;
  @FXML private ComboBox<Part> part;
  @FXML private ComboBox<String> labelColumn;
  @FXML private Label sideText;
  @FXML private Label shownText;
  @FXML private Slider shown;

  LookSide(AppContext context, ExploreViewModel model, VectorOpener opener) {
    this.context = context;
    this.model = model;
    this.look = model.look();
    this.opener = opener;
  }

  @Override
  public void initialize(@Nullable URL location, @Nullable ResourceBundle resources) {
    Toggles.keepOneSelected(colourings);
    for (int i = 0; i < COLOURINGS.size(); i++) {
      Colouring colouring = COLOURINGS.get(i);
      buttons().get(i).setOnAction(_ -> look.colouringProperty().set(colouring));
    }
    Messages messages = context.messages();
    part.getItems().setAll(Part.values());
    part.setValue(look.columnProperty().get().part());
    Choices.name(part, p -> messages.get("picture.part." + p));
    Choices.name(labelColumn, n -> n.isEmpty() ? messages.get("picture.labels.words") : n);
    Choices.name(column, n -> n);
    column.valueProperty().subscribe((_, _) -> chooseColumn());
    part.valueProperty().subscribe((_, _) -> chooseColumn());
    labelColumn.valueProperty().subscribe((_, name) -> chooseLabels(name));
    shown.valueProperty().subscribe((_, share) -> showWords(share.doubleValue()));
    showPoints.selectedProperty().bindBidirectional(look.pointsProperty());
    showDensity.selectedProperty().bindBidirectional(look.densityProperty());
    showWords.selectedProperty().bindBidirectional(look.labelsProperty());
    showLines.selectedProperty().bindBidirectional(look.linesProperty());
    subscriptions =
        Subscription.combine(
            look.colouringProperty().subscribe(this::showColouring),
            look.sideProperty().subscribe(this::showSide),
            model.spaceProperty().subscribe(_ -> showWords(shown.getValue())));
  }

  void dispose() {
    subscriptions.unsubscribe();
    showPoints.selectedProperty().unbindBidirectional(look.pointsProperty());
    showDensity.selectedProperty().unbindBidirectional(look.densityProperty());
    showWords.selectedProperty().unbindBidirectional(look.labelsProperty());
    showLines.selectedProperty().unbindBidirectional(look.linesProperty());
  }

  private List<ToggleButton> buttons() {
    return List.of(byCluster, byFrequency, bySimilarity, byQuality, byColumn, byNone);
  }

  private void showColouring(Colouring colouring) {
    colourings.selectToggle(buttons().get(COLOURINGS.indexOf(colouring)));
    colourHelp.setText(context.messages().get("picture.colour.help." + colouring));
    showColumns();
  }

  private void showSide(SideTable table) {
    showing = true;
    List<String> labels = new ArrayList<>(List.of(""));
    labels.addAll(table.names());
    column.getItems().setAll(table.names());
    labelColumn.getItems().setAll(labels);
    labelColumn.setValue(look.labelColumnProperty().get());
    if (!table.names().isEmpty()) {
      // The view is built anew for another language; the column is still the chosen one.
      List<String> chosen = look.columnProperty().get().values();
      column.setValue(
          table.names().stream()
              .filter(name -> table.values(name) == chosen)
              .findFirst()
              .orElse(table.names().getFirst()));
    }
    showing = false;
    chooseColumn();
    Messages messages = context.messages();
    sideText.setText(
        table.names().isEmpty()
            ? messages.get("picture.side.none")
            : messages.format(
                "picture.side", table.names().size(), table.matched(), table.unknown()));
    showColumns();
  }

  private void showColumns() {
    boolean any = !look.sideProperty().get().names().isEmpty();
    boolean byColour = any && look.colouringProperty().get() == Colouring.COLUMN;
    visible(columnBox, any);
    visible(column, byColour);
    visible(part, byColour);
    byColumn.setDisable(!any);
  }

  private static void visible(Node node, boolean now) {
    node.setVisible(now);
    node.setManaged(now);
  }

  private void chooseColumn() {
    String name = column.getValue();
    if (!showing && name != null && part.getValue() != null) {
      List<String> values = look.sideProperty().get().values(name);
      look.columnProperty().set(new LookModel.Column(values, part.getValue()));
    }
  }

  private void chooseLabels(@Nullable String name) {
    if (!showing && name != null) {
      look.labelColumnProperty().set(name);
    }
  }

  @FXML
  private void openSide() {
    new ExploreFiles(context, opener).openSide(shown.getScene().getWindow(), model);
  }

  /** The slider is logarithmic, from a hundred words to all. */
  private void showWords(double share) {
    Space space = model.spaceProperty().get();
    if (space == null) {
      return;
    }
    int all = space.vectors().size();
    int words =
        all <= FEWEST || share >= 1
            ? all
            : (int) Math.round(FEWEST * Math.pow(all / FEWEST, share));
    shownText.setText(context.messages().format("explore.number", words));
    look.shownProperty().set(share >= 1 ? Integer.MAX_VALUE : words);
  }
}
