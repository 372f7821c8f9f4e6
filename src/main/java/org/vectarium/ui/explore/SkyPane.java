package org.vectarium.ui.explore;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.fxml.FXML;
import javafx.fxml.Initializable;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.Neighbour;
import org.vectarium.projection.Basis;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.explore.SkySelection.Tool;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.theme.Fonts;
import org.vectarium.ui.widget.SkyView;
import org.vectarium.ui.widget.sky.Box;
import org.vectarium.ui.widget.sky.Camera;
import org.vectarium.ui.widget.sky.Shortened;
import org.vectarium.ui.widget.sky.SkyPoints;

/**
 * The sky with what stands over it: title, tools, legend. Controls of {@code
 * fxml/explore-sky.fxml}.
 */
final class SkyPane implements Initializable {
  private final AppContext context;
  private final ExploreViewModel model;
  private final SumLayer sumLayer = new SumLayer();
  private final RelationLayer relationLayer = new RelationLayer();
  private final NeighbourLayer neighbourLayer = new NeighbourLayer();
  private final AxesLayer axesLayer = new AxesLayer();
  private Subscription subscriptions = Subscription.EMPTY;
  private ExploreSky exploreSky;
  private SkySelection selecting;

  @FXML private SkyView sky;
  @FXML private FlowPane head;
  @FXML private Label title;
  @FXML private Label counts;
  @FXML private Label variance;
  @FXML private Label kept;
  @FXML private Label untrained;
  @FXML private FlowPane legend;
  @FXML private VBox tools;
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
    exploreSky.add(new SelectionLayer(model.look().focusProperty()));
    exploreSky.add(neighbourLayer);
    exploreSky.add(sumLayer);
    exploreSky.add(relationLayer);
    exploreSky.add(axesLayer);
    showLabels.selectedProperty().bindBidirectional(model.look().labelsProperty());
    name(wholeView, "explore.tool.fit");
    name(zoomIn, "explore.tool.in");
    name(zoomOut, "explore.tool.out");
    name(showLabels, "explore.tool.labels");
    for (Region over : List.of(tools, head, legend)) {
      over.needsLayoutProperty().subscribe(this::reserve);
    }
    sky.surface()
        .setCaption(brush -> {
          Color halo = context.palette().voidColour();
          Caption.draw(brush, head, sky, halo);
          Caption.draw(brush, legend, sky, halo);
        });
    sky.setDescription(
        id -> messages.format("explore.sky.selected", sky.points().label().apply(id), id + 1));
    subscriptions = Subscription.combine(followLook(), followModel());
  }

  private Subscription followLook() {
    LookModel look = model.look();
    return Subscription.combine(
        context.themeProperty().subscribe(_ -> recolour()),
        context
            .presenterProperty()
            .subscribe((Boolean _) -> sky.setLabelFont(Fonts.UI, context.scale())),
        look.colouringProperty().subscribe(_ -> recolour()),
        look.columnProperty().subscribe(_ -> recolour()),
        look.labelColumnProperty().subscribe(_ -> exploreSky.recolour()),
        look.shownProperty().subscribe((Number _) -> exploreSky.recolour()),
        look.focusProperty().subscribe(_ -> exploreSky.recolour()),
        look.labelsProperty().subscribe(sky.labelledProperty()::set),
        look.pointsProperty().subscribe(sky.dottedProperty()::set),
        look.densityProperty().subscribe(sky.densityProperty()::set),
        look.linesProperty().subscribe((Boolean _) -> emphasise()));
  }

  private Subscription followModel() {
    ProjectionModel projection = model.projection();
    return Subscription.combine(
        model.spaceProperty().subscribe(_ -> showLegend()),
        model.spaceProperty().subscribe(this::warn),
        projection.planeProperty().subscribe(this::showPlane),
        model.questions().sumProperty().subscribe(_ -> showQuestion()),
        model.asking().relations().shownProperty().subscribe(_ -> showQuestion()),
        model.questions().neighboursProperty().subscribe(_ -> emphasise()),
        context.selectedWordProperty().subscribe(this::select),
        sky.selectedProperty().subscribe((_, id) -> chosen(id.intValue())),
        projection
            .layoutShareProperty()
            .subscribe((Number share) -> fitWhenDone(share.doubleValue())),
        projection.qualityProperty().subscribe(_ -> showQuality()),
        sky.labelCountProperty().subscribe((Number _) -> showCounts()));
  }

  /** Lets selecting, bookmarks and undo reach the sky. */
  private void connect() {
    selecting = new SkySelection(sky, model.asking().selection());
    if (sky.getParent() instanceof Pane host) {
      host.getChildren().add(host.getChildren().indexOf(sky) + 1, selecting);
    }
    tool(boxTool, "ask.tool.box", Tool.BOX);
    tool(lassoTool, "ask.tool.lasso", Tool.LASSO);
    model.asking().views().connect(exploreSky::place, exploreSky::lookFrom);
  }

  private void tool(ToggleButton button, String key, Tool tool) {
    name(button, key);
    button.setOnAction(_ -> selecting.toolProperty().set(button.isSelected() ? tool : Tool.MOVE));
    selecting.toolProperty().subscribe(now -> button.setSelected(now == tool));
  }

  /** Puts the selecting tool away, if there is one in hand. */
  boolean putToolAway() {
    boolean inHand = selecting.toolProperty().get() != Tool.MOVE;
    selecting.toolProperty().set(Tool.MOVE);
    return inHand;
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
    exploreSky.leave();
    model.asking().views().connect(() -> null, _ -> {});
    showLabels.selectedProperty().unbindBidirectional(model.look().labelsProperty());
  }

  /** What is drawn, for whoever exports, selects or moves the camera. */
  SkyView sky() {
    return sky;
  }

  /** The words in view as a table: what is seen now, to be made on any thread. */
  Supplier<List<List<String>>> table() {
    Space space = model.spaceProperty().get();
    if (space == null) {
      return () -> List.of(List.of());
    }
    SkyPoints points = sky.points();
    Camera camera = sky.camera();
    Colouring colouring = model.look().colouringProperty().get();
    Colouring.Source source = exploreSky.source(space);
    return () -> SkyTable.rows(points, camera, colouring, source);
  }

  /** The picture before the last change of projection; null before the first. */
  ReadOnlyObjectProperty<@Nullable SkyPoints> previousProperty() {
    return exploreSky.previousProperty();
  }

  /** Draws a layer over the points. */
  void add(SkyLayer layer) {
    exploreSky.add(layer);
  }

  private void name(Node control, String key) {
    control.setAccessibleText(context.messages().get(key));
  }

  /** Labels keep clear of whatever lies over the sky, once that has found its place. */
  private void reserve(boolean waiting) {
    if (waiting) {
      return;
    }
    List<Box> boxes = new ArrayList<>();
    boxes.add(box(tools.getBoundsInParent()));
    for (FlowPane over : List.of(head, legend)) {
      for (Node part : over.getChildren()) {
        boxes.add(box(over.localToParent(part.getBoundsInParent())));
      }
    }
    axesLayer.setBottom(legend.getHeight());
    sky.setCovered(head.getHeight(), legend.getHeight());
    sky.setReserved(boxes);
  }

  private static Box box(Bounds bounds) {
    return new Box(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
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
    title.setText(space.model().name() + ", " + PlaneName.of(plane, context.messages()));
    select(context.selectedWordProperty().get());
    emphasise();
    showQuestion();
  }

  /** Shows the sum or the pairs asked about: their words keep their labels. */
  private void showQuestion() {
    Sum sum = model.questions().sumProperty().get();
    RelationsViewModel.Answer pairs = model.asking().relations().shown();
    relationLayer.show(pairs);
    sumLayer.show(pairs == null ? sum : null);
    if (pairs != null) {
      sky.setPinned(RelationLayer.words(pairs));
    } else if (sum == null) {
      sky.setPinned();
    } else {
      IntStream words = sum.words().stream().mapToInt(Integer::intValue);
      IntStream best = sum.answers().stream().limit(1).mapToInt(Neighbour::id);
      sky.setPinned(IntStream.concat(words, best).toArray());
    }
  }

  private void fitWhenDone(double share) {
    if (share >= 1 && sky.autoFitProperty().get()) {
      sky.fit();
    }
  }

  private void showQuality() {
    showCounts();
    if (model.look().colouringProperty().get() == Colouring.QUALITY) {
      recolour();
    }
  }

  private void showCounts() {
    Plane plane = model.projection().planeProperty().get();
    Messages messages = context.messages();
    Basis basis = plane == null ? null : plane.basis();
    Quality quality = model.projection().qualityProperty().get();
    boolean judged = plane != null && quality.known();
    counts.setText(
        plane == null
            ? messages.get("explore.preparing")
            : messages.format(
                "explore.counts", sky.points().count(), sky.labelCountProperty().get()));
    say(
        variance,
        "explore.variance",
        basis != null,
        basis == null ? 0 : basis.explainedTogether(),
        1);
    say(kept, "picture.kept", judged, quality.mean(), 0);
  }

  /** Says so where the vectors are still the random ones that a run begins with. */
  private void warn(@Nullable Space space) {
    boolean random = space != null && !space.model().trained();
    untrained.setVisible(random);
    untrained.setManaged(random);
  }

  /** A share in percent; nothing where there is none to tell. */
  private void say(Label label, String key, boolean known, double share, int decimals) {
    String percent = String.format(Locale.ROOT, "%." + decimals + "f", 100 * share);
    label.setText(known ? context.messages().format(key, percent) : "");
    label.setVisible(known);
    label.setManaged(known);
  }

  private void emphasise() {
    var neighbours = model.questions().neighboursProperty().get();
    sky.setEmphasised(neighbours.stream().mapToInt(n -> n.id()).toArray());
    neighbourLayer.show(
        model.look().linesProperty().get() ? sky.selectedProperty().get() : SkyView.NONE,
        neighbours);
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
    if (space == null) {
      return;
    }
    Colouring.Source source = exploreSky.source(space);
    Colouring colouring = model.look().colouringProperty().get();
    String noGroup = context.messages().get("explore.legend.grey." + colouring);
    for (Colouring.Entry entry : colouring.legend(source, context.palette(), noGroup)) {
      Label name = new Label(Shortened.of(entry.name()));
      name.getStyleClass().add("legend-text");
      int argb = entry.argb();
      Color colour = Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
      HBox row = new HBox(6, new Circle(4.5, colour), name);
      row.setAlignment(Pos.CENTER_LEFT);
      legend.getChildren().add(row);
    }
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
