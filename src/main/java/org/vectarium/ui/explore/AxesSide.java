package org.vectarium.ui.explore;

import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.fxml.Initializable;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.explore.Plane.Kind;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.Toggles;

/** Which projection is shown, and its axes. Controls of {@code fxml/explore-axes.fxml}. */
final class AxesSide implements Initializable {
  private static final List<Kind> KINDS =
      List.of(Kind.PCA, Kind.SVD, Kind.SUM, Kind.CUSTOM, Kind.UMAP, Kind.TSNE);

  /** Most frequent words to fit on; 0 stands for all. */
  private static final List<Integer> FITS = List.of(0, 1000, 5000, 20_000, 100_000);

  private final AppContext context;
  private final ExploreViewModel model;
  private final ProjectionModel projection;
  private Subscription subscriptions = Subscription.EMPTY;
  private boolean showing;

  @FXML private ToggleGroup kinds;
  @FXML private ToggleButton pca;
  @FXML private ToggleButton svd;
  @FXML private ToggleButton bySum;
  @FXML private ToggleButton custom;
  @FXML private ToggleButton umap;
  @FXML private ToggleButton tsne;
  @FXML private VBox componentBox;
  @FXML private ComboBox<Integer> xComponent;
  @FXML private ComboBox<Integer> yComponent;
  @FXML private ComboBox<Integer> zComponent;
  @FXML private Label zName;
  @FXML private ToggleButton solid;
  @FXML private ComboBox<Integer> fitOn;
  @FXML private Scree scree;
  @FXML private Label variance;
  @FXML private VBox axisFields;
  @FXML private TextField horizontal;
  @FXML private TextField vertical;
  @FXML private Label axisHelp;
  @FXML private Label quality;

  AxesSide(AppContext context, ExploreViewModel model) {
    this.context = context;
    this.model = model;
    this.projection = model.projection();
  }

  @Override
  public void initialize(@Nullable URL location, @Nullable ResourceBundle resources) {
    Toggles.keepOneSelected(kinds);
    for (int i = 0; i < KINDS.size(); i++) {
      Kind kind = KINDS.get(i);
      buttons().get(i).setOnAction(_ -> projection.change(p -> p.withKind(kind)));
    }
    Messages messages = context.messages();
    for (ComboBox<Integer> box : List.of(xComponent, yComponent, zComponent)) {
      box.valueProperty().subscribe((_, _) -> chooseComponents());
    }
    Choices.name(
        fitOn,
        n -> n == 0 ? messages.get("picture.fit.all") : messages.format("picture.fit.first", n));
    fitOn.valueProperty().subscribe((_, words) -> chooseFit(words));
    solid.selectedProperty().subscribe((_, now) -> chooseSolid(now));
    horizontal.setOnAction(_ -> applyAxes());
    vertical.setOnAction(_ -> applyAxes());
    subscriptions =
        Subscription.combine(
            context.themeProperty().subscribe(t -> scree.paletteProperty().set(t.palette())),
            projection.wantedProperty().subscribe(_ -> show()),
            projection.planeProperty().subscribe(this::showVariance),
            projection.qualityProperty().subscribe(this::showQuality),
            model.spaceProperty().subscribe(_ -> show()));
  }

  void dispose() {
    subscriptions.unsubscribe();
  }

  private List<ToggleButton> buttons() {
    return List.of(pca, svd, bySum, custom, umap, tsne);
  }

  /** Brings the controls to what is wanted. */
  private void show() {
    Projection wanted = projection.wantedProperty().get();
    showing = true;
    kinds.selectToggle(buttons().get(KINDS.indexOf(wanted.kind())));
    visible(componentBox, wanted.kind().fitted());
    visible(axisFields, wanted.kind() == Kind.CUSTOM);
    solid.setSelected(wanted.solid());
    visible(zComponent, wanted.solid());
    visible(zName, wanted.solid());
    horizontal.setText(wanted.horizontal());
    vertical.setText(wanted.vertical());
    Space space = model.spaceProperty().get();
    if (space != null) {
      List<Integer> all = IntStream.rangeClosed(1, space.vectors().dimension()).boxed().toList();
      List<Integer> fits = new ArrayList<>(FITS);
      fits.removeIf(n -> n >= space.vectors().size());
      String prefix = wanted.kind() == Kind.SVD ? "SV " : "PC ";
      for (ComboBox<Integer> box : List.of(xComponent, yComponent, zComponent)) {
        Choices.name(box, c -> prefix + c);
      }
      set(xComponent, all, wanted.components().get(0));
      set(yComponent, all, wanted.components().get(1));
      set(zComponent, all, wanted.components().get(2));
      set(fitOn, fits, fits.contains(wanted.fitOn()) ? wanted.fitOn() : 0);
      axisHelp.setText(help(space));
    }
    showing = false;
  }

  private static void set(ComboBox<Integer> box, List<Integer> items, int value) {
    if (!box.getItems().equals(items)) {
      box.getItems().setAll(items);
    }
    box.setValue(Math.min(value, items.getLast()));
  }

  private static void visible(Node node, boolean now) {
    node.setVisible(now);
    node.setManaged(now);
  }

  private void chooseComponents() {
    Integer x = xComponent.getValue();
    Integer y = yComponent.getValue();
    Integer z = zComponent.getValue();
    if (!showing && x != null && y != null && z != null) {
      projection.change(p -> p.withComponents(x, y, z));
    }
  }

  private void chooseFit(@Nullable Integer words) {
    if (!showing && words != null) {
      projection.change(p -> p.withFitOn(words));
    }
  }

  private void chooseSolid(boolean now) {
    if (!showing) {
      projection.change(p -> p.withSolid(now));
    }
  }

  private void applyAxes() {
    String x = horizontal.getText().strip();
    String y = vertical.getText().strip();
    projection.change(p -> p.withAxes(x, y));
  }

  /** How an axis is written, or what is wrong with one of these; that field is marked. */
  private String help(Space space) {
    String help = context.messages().get("picture.axis.help");
    for (TextField field : List.of(vertical, horizontal)) {
      String text = field.getText();
      field.getStyleClass().remove("wrong");
      if (!text.isBlank() && WordAxis.parse(text, space) == null) {
        field.getStyleClass().add("wrong");
        help = context.messages().format("ask.axis." + WordAxis.fault(text, space), text);
      }
    }
    return help;
  }

  private void showVariance(@Nullable Plane plane) {
    Space space = model.spaceProperty().get();
    if (plane == null || space == null || plane.basis() == null || plane.spectrum().length == 0) {
      scree.show(new double[0], new int[0], "");
      variance.setText("");
      return;
    }
    Projection wanted = projection.wantedProperty().get();
    int axes = plane.basis().size();
    int[] chosen = new int[axes];
    Arrays.setAll(chosen, i -> wanted.components().get(i) - 1);
    String key = plane.kind() == Kind.PCA ? "picture.variance" : "picture.length";
    int words = wanted.fitOn() == 0 ? space.vectors().size() : wanted.fitOn();
    variance.setText(
        context
            .messages()
            .format(
                key,
                String.join(", ", plane.titles()),
                String.format(Locale.ROOT, "%.1f", 100 * plane.basis().explainedTogether()),
                words));
    scree.show(plane.spectrum(), chosen, variance.getText());
  }

  private void showQuality(Quality now) {
    quality.setText(
        now.known()
            ? context
                .messages()
                .format(
                    "picture.quality",
                    String.format(Locale.ROOT, "%.0f", 100 * now.mean()),
                    ProjectionModel.MEASURED_NEIGHBOURS,
                    now.kept().length)
            : "");
    visible(quality, now.known());
  }
}
