package org.vectarium.ui.explore;

import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.fxml.FXML;
import javafx.fxml.Initializable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.Metric;
import org.vectarium.embedding.WordArithmetic.Scoring;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.theme.Fonts;
import org.vectarium.ui.theme.Theme;
import org.vectarium.ui.widget.BarList;
import org.vectarium.ui.widget.HeatStrip;
import org.vectarium.ui.widget.SkyView;
import org.vectarium.ui.widget.Toggles;

/** Binds {@code fxml/explore.fxml} to the view model. One for each time the room is entered. */
public final class ExploreController implements Initializable {
  private final AppContext context;
  private final ExploreViewModel model;
  private final VectorOpener opener;
  private final ExploreFiles files;
  private Subscription subscriptions = Subscription.EMPTY;
  private ExploreSky exploreSky;
  private WordSide wordSide;
  private SumSide sumSide;
  private ViewSide viewSide;

  @FXML private BorderPane root;
  @FXML private VBox leftPanel;
  @FXML private VBox rightPanel;
  @FXML private TextField search;
  @FXML private VBox completions;
  @FXML private Label word;
  @FXML private Label rank;
  @FXML private VBox about;
  @FXML private HeatStrip heat;
  @FXML private Label heatCaption;
  @FXML private BarList neighbours;
  @FXML private ComboBox<Metric> metric;
  @FXML private ComboBox<Integer> count;
  @FXML private SkyView sky;
  @FXML private Label title;
  @FXML private Label subtitle;
  @FXML private FlowPane legend;
  @FXML private Button wholeView;
  @FXML private Button zoomIn;
  @FXML private Button zoomOut;
  @FXML private ToggleButton showLabels;
  @FXML private Label axisTitle;
  @FXML private AxisStrip axisStrip;
  @FXML private TextField base;
  @FXML private TextField minus;
  @FXML private TextField plus;
  @FXML private BarList answers;
  @FXML private Label honest;
  @FXML private ToggleButton exclude;
  @FXML private ToggleGroup scorings;
  @FXML private ToggleButton add;
  @FXML private ToggleButton mul;
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
  @FXML private ToggleGroup colourings;
  @FXML private ToggleButton byCluster;
  @FXML private ToggleButton byFrequency;
  @FXML private ToggleButton bySimilarity;
  @FXML private ToggleButton byNone;
  @FXML private Label shownText;
  @FXML private Slider shown;
  @FXML private Label planeShare;
  @FXML private Label status;
  @FXML private ProgressBar progress;
  @FXML private Button cancel;
  @FXML private Label drawn;
  @FXML private Label size;

  ExploreController(AppContext context, ExploreViewModel model, VectorOpener opener) {
    this.context = context;
    this.model = model;
    this.opener = opener;
    this.files = new ExploreFiles(context, opener);
  }

  @Override
  public void initialize(@Nullable URL location, @Nullable ResourceBundle resources) {
    Messages messages = context.messages();
    root.getStylesheets().add(Theme.css("explore"));
    List.of(scorings, kinds, colourings).forEach(Toggles::keepOneSelected);
    exploreSky = new ExploreSky(sky, context, model);
    wordSide =
        new WordSide(
            context,
            model,
            new WordSide.Parts(
                search,
                completions,
                word,
                rank,
                heat,
                heatCaption,
                about,
                neighbours,
                metric,
                count));
    sumSide =
        new SumSide(
            context, model, new SumSide.Parts(base, minus, plus, answers, honest, planeShare));
    viewSide =
        new ViewSide(
            context,
            model,
            new ViewSide.Parts(
                kinds,
                List.of(pca12, pca23, bySum, custom, umap, tsne),
                axisFields,
                layoutBox,
                layoutNeighbours,
                layoutText,
                pause,
                horizontal,
                vertical,
                colourings,
                List.of(byCluster, byFrequency, bySimilarity, byNone),
                shown,
                shownText,
                legend,
                axisTitle,
                axisStrip));
    exclude.setSelected(model.excludeInputsProperty().get());
    exclude.selectedProperty().subscribe((_, now) -> model.excludeInputsProperty().set(now));
    scorings.selectToggle(model.scoringProperty().get() == Scoring.ADD ? add : mul);
    add.setOnAction(_ -> model.scoringProperty().set(Scoring.ADD));
    mul.setOnAction(_ -> model.scoringProperty().set(Scoring.MUL));
    showLabels.setSelected(true);
    showLabels.selectedProperty().subscribe((_, now) -> sky.labelledProperty().set(now));
    name(wholeView, "explore.tool.fit");
    name(zoomIn, "explore.tool.in");
    name(zoomOut, "explore.tool.out");
    name(showLabels, "explore.tool.labels");
    sky.setDescription(
        id -> messages.format("explore.sky.selected", sky.points().label().apply(id), id + 1));
    keep(context.themeProperty().subscribe(this::paint));
    keep(context.presenterProperty().subscribe((Boolean _) -> enlarge()));
    keep(model.spaceProperty().subscribe(this::showSpace));
    keep(model.planeProperty().subscribe(this::showPlane));
    keep(model.sumProperty().subscribe(exploreSky::showSum));
    keep(model.colouringProperty().subscribe(_ -> exploreSky.recolour()));
    keep(model.shownProperty().subscribe((Number _) -> exploreSky.recolour()));
    keep(model.neighboursProperty().subscribe(found -> emphasise()));
    keep(context.selectedWordProperty().subscribe(this::select));
    keep(sky.selectedProperty().subscribe((_, id) -> chosen(id.intValue())));
    keep(model.layoutShareProperty().subscribe((Number share) -> fitWhenDone(share.doubleValue())));
    keep(model.keptProperty().subscribe((Number _) -> showCounts()));
    keep(sky.labelCountProperty().subscribe((Number _) -> showCounts()));
    keep(opener.progressProperty().subscribe((Number _) -> showProgress()));
    keep(opener.statusProperty().subscribe(_ -> showProgress()));
  }

  private void name(Node control, String key) {
    control.setAccessibleText(context.messages().get(key));
  }

  private void keep(Subscription subscription) {
    subscriptions = subscriptions.and(subscription);
  }

  void dispose() {
    subscriptions.unsubscribe();
    wordSide.dispose();
    sumSide.dispose();
    viewSide.dispose();
  }

  private void paint(Theme theme) {
    exploreSky.recolour();
    heat.paletteProperty().set(theme.palette());
    viewSide.paint(theme.palette());
  }

  private void enlarge() {
    double scale = context.scale();
    sky.setLabelFont(Fonts.UI, scale);
    heat.scaleProperty().set(scale);
    axisStrip.scaleProperty().set(scale);
  }

  private void showSpace(@Nullable Space space) {
    if (space != null) {
      int megabytes = space.vectors().size() / 256 * space.vectors().dimension() / 1024;
      size.setText(
          context
              .messages()
              .format("explore.size", space.vectors().dimension(), Math.max(1, megabytes)));
      showProgress();
    }
  }

  private void showPlane(@Nullable Plane plane) {
    Space space = model.spaceProperty().get();
    exploreSky.show(space, plane);
    if (space == null || plane == null) {
      return;
    }
    Messages messages = context.messages();
    title.setText(space.model().name() + ", " + messages.get("explore.plane." + plane.kind()));
    showCounts();
    select(context.selectedWordProperty().get());
    emphasise();
    exploreSky.showSum(model.sumProperty().get());
  }

  private void fitWhenDone(double share) {
    if (share >= 1 && sky.autoFitProperty().get()) {
      sky.fit();
    }
  }

  private void showCounts() {
    Plane plane = model.planeProperty().get();
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
    double kept = model.keptProperty().get();
    String badge =
        Double.isNaN(kept)
            ? ""
            : messages.format("explore.kept", String.format(Locale.ROOT, "%.0f", 100 * kept));
    subtitle.setText(
        messages.format("explore.counts", sky.points().count(), sky.labelCountProperty().get())
            + (of.isEmpty() ? "" : "  ·  " + of)
            + (badge.isEmpty() ? "" : "  ·  " + badge));
    drawn.setText(
        messages.format(
            "explore.drawn",
            sky.points().count(),
            String.format(Locale.ROOT, "%.1f", sky.drawMillisProperty().get())));
  }

  private void emphasise() {
    sky.setEmphasised(model.neighboursProperty().get().stream().mapToInt(n -> n.id()).toArray());
  }

  private void select(String chosenWord) {
    Space space = model.spaceProperty().get();
    int id = space == null || chosenWord.isEmpty() ? SkyView.NONE : space.id(chosenWord);
    sky.select(Math.max(id, SkyView.NONE));
    if (model.colouringProperty().get() == Colouring.SIMILARITY) {
      exploreSky.recolour();
    }
  }

  private void chosen(int id) {
    Space space = model.spaceProperty().get();
    if (space != null && id < space.vectors().size()) {
      model.select(id < 0 ? "" : space.vectors().word(id));
    }
  }

  private void showProgress() {
    Messages messages = context.messages();
    double share = opener.progressProperty().get();
    boolean reading = share >= 0;
    progress.setVisible(reading);
    progress.setManaged(reading);
    cancel.setVisible(reading);
    cancel.setManaged(reading);
    progress.setProgress(reading ? share : 0);
    Space space = model.spaceProperty().get();
    if (reading) {
      status.setText(messages.get("explore.reading"));
    } else if (!opener.statusProperty().get().isEmpty()) {
      status.setText(opener.statusProperty().get());
    } else {
      boolean live = space != null && space.model().live();
      status.setText(messages.get(live ? "explore.status.live" : "explore.status.file"));
    }
  }

  @FXML
  private void openVectors() {
    files.open(root.getScene().getWindow());
  }

  @FXML
  private void saveVectors() {
    Space space = model.spaceProperty().get();
    if (space != null) {
      files.save(root.getScene().getWindow(), space.vectors());
    }
  }

  @FXML
  private void saveImage() {
    files.saveImage(root.getScene().getWindow(), sky);
  }

  @FXML
  private void cancelReading() {
    opener.cancel();
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

  /** Keys of the room. */
  boolean onKey(KeyEvent event) {
    switch (event.getCode()) {
      case SLASH -> search.requestFocus();
      case OPEN_BRACKET -> flip(leftPanel);
      case CLOSE_BRACKET -> flip(rightPanel);
      case PLUS, ADD, EQUALS -> sky.zoom(1.25);
      case MINUS, SUBTRACT -> sky.zoom(0.8);
      case DIGIT0, NUMPAD0 -> sky.fit();
      case ESCAPE -> model.select("");
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
