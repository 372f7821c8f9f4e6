package org.vectarium.ui.explore;

import java.net.URL;
import java.util.List;
import java.util.ResourceBundle;
import javafx.fxml.FXML;
import javafx.fxml.Initializable;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.explore.Plane.Kind;
import org.vectarium.ui.widget.Toggles;

/** Which projection is shown, and its parameters. Controls of {@code fxml/explore-axes.fxml}. */
final class AxesSide implements Initializable {
  private static final List<Kind> KINDS =
      List.of(Kind.PCA_12, Kind.PCA_23, Kind.SUM, Kind.CUSTOM, Kind.UMAP, Kind.TSNE);

  private final AppContext context;
  private final ExploreViewModel model;
  private final ProjectionModel projection;
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private ToggleGroup kinds;
  @FXML private ToggleButton pca12;
  @FXML private ToggleButton pca23;
  @FXML private ToggleButton bySum;
  @FXML private ToggleButton custom;
  @FXML private ToggleButton umap;
  @FXML private ToggleButton tsne;
  @FXML private VBox axisFields;
  @FXML private VBox layoutBox;
  @FXML private Slider layoutNeighbours;
  @FXML private Label layoutText;
  @FXML private Button pause;
  @FXML private TextField horizontal;
  @FXML private TextField vertical;

  AxesSide(AppContext context, ExploreViewModel model) {
    this.context = context;
    this.model = model;
    this.projection = model.projection();
  }

  @Override
  public void initialize(@Nullable URL location, @Nullable ResourceBundle resources) {
    Toggles.keepOneSelected(kinds);
    List<ToggleButton> buttons = List.of(pca12, pca23, bySum, custom, umap, tsne);
    for (int i = 0; i < buttons.size(); i++) {
      Kind kind = KINDS.get(i);
      buttons.get(i).setOnAction(_ -> projection.kindProperty().set(kind));
    }
    horizontal.setOnAction(_ -> applyAxes());
    vertical.setOnAction(_ -> applyAxes());
    layoutNeighbours.setValue(projection.layoutNeighboursProperty().get());
    layoutNeighbours.valueChangingProperty().subscribe((_, busy) -> neighboursChosen(busy));
    layoutNeighbours.valueProperty().subscribe((_, _) -> showLayout());
    layoutNeighbours.setOnKeyReleased(_ -> neighboursChosen(false));
    layoutNeighbours.setOnMouseReleased(_ -> neighboursChosen(false));
    pause.setOnAction(_ -> pauseOrRestart());
    subscriptions =
        Subscription.combine(
            projection.layoutShareProperty().subscribe((Number _) -> showLayout()),
            projection.layoutPausedProperty().subscribe((Boolean _) -> showLayout()),
            projection.kindProperty().subscribe(kind -> showKind(kind, buttons)),
            projection.horizontalProperty().subscribe(horizontal::setText),
            projection.verticalProperty().subscribe(vertical::setText),
            model.spaceProperty().subscribe(_ -> showLayout()));
  }

  void dispose() {
    subscriptions.unsubscribe();
  }

  private void showKind(Kind kind, List<ToggleButton> buttons) {
    int index = KINDS.indexOf(kind);
    kinds.selectToggle(index < 0 ? null : buttons.get(index));
    axisFields.setVisible(kind == Kind.CUSTOM);
    axisFields.setManaged(kind == Kind.CUSTOM);
    boolean live = kind == Kind.UMAP || kind == Kind.TSNE;
    layoutBox.setVisible(live);
    layoutBox.setManaged(live);
  }

  private void neighboursChosen(boolean busy) {
    if (!busy) {
      projection.layoutNeighboursProperty().set((int) Math.round(layoutNeighbours.getValue()));
    }
  }

  private void pauseOrRestart() {
    if (projection.layoutShareProperty().get() >= 1) {
      projection.restart();
    } else {
      projection.layoutPausedProperty().set(!projection.layoutPausedProperty().get());
    }
  }

  private void showLayout() {
    double share = projection.layoutShareProperty().get();
    boolean done = share >= 1;
    String action = done ? "again" : projection.layoutPausedProperty().get() ? "resume" : "pause";
    pause.setText(context.messages().get("explore.layout." + action));
    Space space = model.spaceProperty().get();
    int words = space == null ? 0 : Math.min(LayoutWorker.MOST_WORDS, space.vectors().size());
    layoutText.setText(
        context
            .messages()
            .format(
                "explore.layout.state",
                Math.round(layoutNeighbours.getValue()),
                words,
                Math.round(100 * Math.max(0, share))));
  }

  private void applyAxes() {
    projection.horizontalProperty().set(horizontal.getText().strip());
    projection.verticalProperty().set(vertical.getText().strip());
    Space space = model.spaceProperty().get();
    mark(horizontal, space);
    mark(vertical, space);
  }

  private static void mark(TextField field, @Nullable Space space) {
    field.getStyleClass().remove("wrong");
    boolean wrong =
        space != null
            && !field.getText().isBlank()
            && WordAxis.parse(field.getText(), space) == null;
    if (wrong) {
      field.getStyleClass().add("wrong");
    }
  }
}
