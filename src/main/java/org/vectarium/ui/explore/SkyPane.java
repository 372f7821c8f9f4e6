package org.vectarium.ui.explore;

import java.net.URL;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.fxml.FXML;
import javafx.fxml.Initializable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.explore.SkySelection.Tool;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.theme.Fonts;
import org.vectarium.ui.theme.Palette;
import org.vectarium.ui.widget.SkyView;

/**
 * The sky with what stands over it: title, tools, legend. Controls of {@code fxml/explore-sky.fxml}.
 */
final class SkyPane implements Initializable {
  private final AppContext context;
  private final ExploreViewModel model;
  private Subscription subscriptions = Subscription.EMPTY;
  private ExploreSky exploreSky;

  @FXML private SkyView sky;
  @FXML private Label title;
  @FXML private Label subtitle;
  @FXML private FlowPane legend;
  @FXML private Button wholeView;
  @FXML private Button zoomIn;
  @FXML private Button zoomOut;
  @FXML private ToggleButton showLabels;
  @FXML private ToggleButton boxTool;
  @FXML private ToggleButton lassoTool;

  SkyPane(AppContext context, ExploreViewModel model) {
    this.context = context;
    this.model = model;
  }

  @Override
  public void initialize(@Nullable URL location, @Nullable ResourceBundle resources) {
    Messages messages = context.messages();
    exploreSky = new ExploreSky(sky, context, model);
    connect();
    showLabels.selectedProperty().bindBidirectional(model.look().labelsProperty());
    name(wholeView, "explore.tool.fit");
    name(zoomIn, "explore.tool.in");
    name(zoomOut, "explore.tool.out");
    name(showLabels, "explore.tool.labels");
    sky.setDescription(
        id -> messages.format("explore.sky.selected", sky.points().label().apply(id), id + 1));
    ProjectionModel projection = model.projection();
    subscriptions =
        Subscription.combine(
            context.themeProperty().subscribe(_ -> recolour()),
            context
                .presenterProperty()
                .subscribe((Boolean _) -> sky.setLabelFont(Fonts.UI, context.scale())),
            model.spaceProperty().subscribe(_ -> showLegend()),
            projection.planeProperty().subscribe(this::showPlane),
            model.questions().sumProperty().subscribe(_ -> exploreSky.showQuestion()),
            model.asking().relations().shownProperty().subscribe(_ -> exploreSky.showQuestion()),
            model.look().colouringProperty().subscribe(_ -> recolour()),
            model.look().shownProperty().subscribe((Number _) -> exploreSky.recolour()),
            model.look().focusProperty().subscribe(_ -> exploreSky.recolour()),
            model.look().labelsProperty().subscribe(sky.labelledProperty()::set),
            model.look().pointsProperty().subscribe(sky.dottedProperty()::set),
            model.questions().neighboursProperty().subscribe(_ -> emphasise()),
            context.selectedWordProperty().subscribe(this::select),
            sky.selectedProperty().subscribe((_, id) -> chosen(id.intValue())),
            projection
                .layoutShareProperty()
                .subscribe((Number share) -> fitWhenDone(share.doubleValue())),
            projection.keptProperty().subscribe((Number _) -> showCounts()),
            sky.labelCountProperty().subscribe((Number _) -> showCounts()));
  }

  /** Lets selecting, bookmarks and undo reach the sky. */
  private void connect() {
    SkySelection selecting = new SkySelection(sky, model.asking().selection());
    if (sky.getParent() instanceof Pane host) {
      host.getChildren().add(host.getChildren().indexOf(sky) + 1, selecting);
    }
    tool(boxTool, "ask.tool.box", selecting, Tool.BOX);
    tool(lassoTool, "ask.tool.lasso", selecting, Tool.LASSO);
    model
        .asking()
        .views()
        .connect(
            () -> sky.getWidth() > 1 ? CameraPlace.of(sky.camera()) : null,
            place -> {
              sky.autoFitProperty().set(false);
              sky.setCamera(place.camera(sky.getWidth(), sky.getHeight()));
            });
  }

  private void tool(ToggleButton button, String key, SkySelection selecting, Tool tool) {
    name(button, key);
    button.setOnAction(_ -> selecting.toolProperty().set(button.isSelected() ? tool : Tool.MOVE));
    selecting.toolProperty().subscribe(now -> button.setSelected(now == tool));
  }

  /** Takes the chosen word into the selected set, or out. */
  void toggleSelected() {
    int id = sky.selectedProperty().get();
    if (id != SkyView.NONE) {
      model.asking().selection().toggle(id);
    }
  }

  void dispose() {
    subscriptions.unsubscribe();
    model.asking().views().connect(() -> null, _ -> {});
    showLabels.selectedProperty().unbindBidirectional(model.look().labelsProperty());
  }

  /** What is drawn, for whoever exports, selects or moves the camera. */
  SkyView sky() {
    return sky;
  }

  private void name(Node control, String key) {
    control.setAccessibleText(context.messages().get(key));
  }

  private void recolour() {
    exploreSky.recolour();
    showLegend();
  }

  private void showPlane(@Nullable Plane plane) {
    Space space = model.spaceProperty().get();
    exploreSky.show(space, plane);
    showCounts();
    if (space == null || plane == null) {
      return;
    }
    Messages messages = context.messages();
    title.setText(space.model().name() + ", " + messages.get("explore.plane." + plane.kind()));
    select(context.selectedWordProperty().get());
    emphasise();
    exploreSky.showQuestion();
  }

  private void fitWhenDone(double share) {
    if (share >= 1 && sky.autoFitProperty().get()) {
      sky.fit();
    }
  }

  private void showCounts() {
    Plane plane = model.projection().planeProperty().get();
    Messages messages = context.messages();
    if (plane == null) {
      subtitle.setText(messages.get("explore.preparing"));
      return;
    }
    String of =
        plane.basis() != null
            ? messages.format(
                "explore.variance",
                String.format(Locale.ROOT, "%.1f", 100 * plane.basis().explainedTogether()))
            : plane.xTitle().isEmpty() ? "" : plane.xTitle() + "  ·  " + plane.yTitle();
    double kept = model.projection().keptProperty().get();
    String badge =
        Double.isNaN(kept)
            ? ""
            : messages.format("explore.kept", String.format(Locale.ROOT, "%.0f", 100 * kept));
    subtitle.setText(
        messages.format("explore.counts", sky.points().count(), sky.labelCountProperty().get())
            + (of.isEmpty() ? "" : "  ·  " + of)
            + (badge.isEmpty() ? "" : "  ·  " + badge));
  }

  private void emphasise() {
    sky.setEmphasised(
        model.questions().neighboursProperty().get().stream().mapToInt(n -> n.id()).toArray());
  }

  private void select(String word) {
    Space space = model.spaceProperty().get();
    int id = space == null || word.isEmpty() ? SkyView.NONE : space.id(word);
    sky.select(Math.max(id, SkyView.NONE));
    if (model.look().colouringProperty().get() == Colouring.SIMILARITY) {
      exploreSky.recolour();
    }
  }

  private void chosen(int id) {
    Space space = model.spaceProperty().get();
    if (space != null && id < space.vectors().size()) {
      model.select(id < 0 ? "" : space.vectors().word(id));
    }
  }

  private void showLegend() {
    legend.getChildren().clear();
    Space space = model.spaceProperty().get();
    if (space == null || model.look().colouringProperty().get() != Colouring.CLUSTER) {
      return;
    }
    Palette palette = context.palette();
    for (int g = 0; g < space.groupNames().size(); g++) {
      if (!space.groupNames().get(g).isEmpty()) {
        Label name = new Label(space.groupNames().get(g));
        name.getStyleClass().add("legend-text");
        HBox entry = new HBox(6, new Circle(4.5, palette.categories().get(g)), name);
        entry.setAlignment(Pos.CENTER_LEFT);
        legend.getChildren().add(entry);
      }
    }
    Label none = new Label(context.messages().get("explore.legend.none"));
    none.getStyleClass().add("caption");
    legend.getChildren().add(none);
  }

  @FXML
  private void fit() {
    sky.fit();
  }

  @FXML
  private void zoomCloser() {
    sky.zoom(1.4);
  }

  @FXML
  private void zoomAway() {
    sky.zoom(1 / 1.4);
  }
}
