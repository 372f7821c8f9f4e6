package org.vectarium.ui.corpus;

import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.ToIntFunction;
import javafx.fxml.FXML;
import javafx.fxml.Initializable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.text.CorpusStatistics;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Fxml;
import org.vectarium.ui.WordSearch;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.CanvasPane;
import org.vectarium.ui.widget.TabularText;
import org.vectarium.ui.widget.Toggles;

/** Binds {@code fxml/corpus.fxml} to the view model. One for each time the room is entered. */
public final class CorpusController implements Initializable {
  /** A room of fewer design pixels across has no place for three panels beside each other. */
  private static final double ROOMY = 1100;

  private final AppContext context;
  private final CorpusViewModel model;
  private final MatrixViewModel matrix;
  private final List<CorpusPage> pages = new ArrayList<>();
  private final ToggleGroup pageGroup = new ToggleGroup();
  private Subscription subscriptions = Subscription.EMPTY;
  private Subscription place = Subscription.EMPTY;
  private OccurrenceList occurrences;
  private TypeList types;
  private OneHotPane oneHot;
  private CorpusTransport transport;
  private TextOpening opening;
  private CountsFollower counts;
  private ScreeController scree;
  private WordSearch wordSearch;
  private @Nullable CorpusPage shown;

  @FXML private StackPane frame;
  @FXML private VBox left;
  @FXML private StackPane overlay;
  @FXML private MenuButton openText;
  @FXML private BorderPane root;
  @FXML private WindowStrip strip;
  @FXML private Label windowAbout;
  @FXML private Label sentenceText;
  @FXML private Label radiusText;
  @FXML private Button narrower;
  @FXML private Button wider;
  @FXML private CheckBox leftOnly;
  @FXML private TabularText tokenCount;
  @FXML private TabularText typeCount;
  @FXML private TabularText sentenceCount;
  @FXML private TextField search;
  @FXML private Label searchProblem;
  @FXML private StackPane typeHost;
  @FXML private VBox oneHotHost;
  @FXML private HBox pageBar;
  @FXML private StackPane centreHost;
  @FXML private StackPane sideHost;

  CorpusController(AppContext context, CorpusViewModel model, MatrixViewModel matrix) {
    this.context = context;
    this.model = model;
    this.matrix = matrix;
  }

  @Override
  public void initialize(@Nullable URL location, @Nullable ResourceBundle resources) {
    occurrences = new OccurrenceList(context, model);
    types = new TypeList(context);
    typeHost.getChildren().setAll(types);
    oneHot = new OneHotPane(context);
    oneHotHost.getChildren().setAll(oneHot);
    transport = new CorpusTransport(context, model);
    root.setBottom(transport.node());
    counts = new CountsFollower(model, matrix);
    scree = new ScreeController(context, matrix);
    addPages();
    opening = new TextOpening(context, overlay, openText);
    leftOnly.selectedProperty().bindBidirectional(model.leftOnlyProperty());
    narrower.setOnAction(_ -> changeRadius(-1));
    wider.setOnAction(_ -> changeRadius(1));
    wordSearch =
        new WordSearch(
            search,
            searchProblem,
            this::words,
            word -> context.messages().format("corpus.search.none", word),
            this::choose);
    keep(context.themeProperty().subscribe(_ -> paint()));
    keep(context.presenterProperty().subscribe((Boolean _) -> paint()));
    keep(context.presenterProperty().subscribe((Boolean _) -> fit()));
    keep(frame.widthProperty().subscribe((Number _) -> fit()));
    keep(search.focusedProperty().subscribe((Boolean _) -> fit()));
    keep(model.radiusProperty().subscribe((Number _) -> showRadius()));
    keep(model.leftOnlyProperty().subscribe((Boolean _) -> showRadius()));
    keep(context.corpusProperty().subscribe(_ -> showFigures()));
    keep(model.statisticsProperty().subscribe(_ -> showFigures()));
    keep(model.walkProperty().subscribe(this::follow));
  }

  /** The room's pages in the order of their tabs; a page joins the room by one line here. */
  private void addPages() {
    pages.add(new TextPage(context, model, occurrences));
    pages.add(new CurvesPage(context, model, occurrences));
    addCounts();
    Toggles.keepOneSelected(pageGroup);
    for (CorpusPage page : pages) {
      ToggleButton tab = new ToggleButton(context.messages().get(page.titleKey()));
      tab.getStyleClass().add("segment");
      tab.setMinWidth(Region.USE_PREF_SIZE);
      tab.setToggleGroup(pageGroup);
      tab.setOnAction(_ -> model.pageProperty().set(pages.indexOf(page)));
      pageBar.getChildren().add(tab);
    }
    keep(model.pageProperty().subscribe((Number page) -> show(page.intValue())));
  }

  /** The pages that show counts; the first two share their right side. */
  private void addCounts() {
    Messages messages = context.messages();
    MatrixController map = new MatrixController(context, matrix);
    SvdController planes = new SvdController(context, matrix);
    RatiosController ratios = new RatiosController(context, matrix);
    Node side = Fxml.load("corpus-scree", messages, scree);
    pages.add(
        new CountsPage(
            "matrix.page", Fxml.load("corpus-matrix", messages, map), side, counts, map::dispose));
    pages.add(
        new CountsPage(
            "matrix.svd.page",
            Fxml.load("corpus-svd", messages, planes),
            side,
            counts,
            planes::dispose));
    pages.add(
        new CountsPage(
            "matrix.ratio.page",
            Fxml.load("corpus-ratios", messages, ratios),
            occurrences,
            counts,
            ratios::dispose));
  }

  private void show(int index) {
    CorpusPage page = pages.get(Math.clamp(index, 0, pages.size() - 1));
    if (page == shown) {
      return;
    }
    if (shown != null) {
      shown.onHidden();
    }
    shown = page;
    pageGroup.selectToggle(pageGroup.getToggles().get(pages.indexOf(page)));
    centreHost.getChildren().setAll(page.centre());
    sideHost.getChildren().setAll(page.side());
    fit();
    page.onShown();
  }

  /** Where there is little room, what a page can do without makes way. */
  private void fit() {
    boolean narrow = frame.getWidth() < ROOMY * context.scale();
    frame.getStyleClass().remove("narrow");
    if (narrow) {
      frame.getStyleClass().add("narrow");
    }
    windowAbout.setVisible(!narrow);
    windowAbout.setManaged(!narrow);
    boolean types = !narrow || shown == null || shown.needsTypes() || search.isFocused();
    root.setLeft(types ? left : null);
  }

  private void keep(Subscription subscription) {
    subscriptions = subscriptions.and(subscription);
  }

  void dispose() {
    if (shown != null) {
      shown.onHidden();
    }
    pages.forEach(CorpusPage::dispose);
    counts.dispose();
    scree.dispose();
    leftOnly.selectedProperty().unbindBidirectional(model.leftOnlyProperty());
    subscriptions.unsubscribe();
    place.unsubscribe();
    transport.dispose();
    occurrences.dispose();
    types.dispose();
    oneHot.dispose();
  }

  private void paint() {
    List<CanvasPane> canvases = new ArrayList<>(oneHot.canvases());
    canvases.add(strip);
    for (CanvasPane canvas : canvases) {
      canvas.paletteProperty().set(context.palette());
      canvas.scaleProperty().set(context.scale());
    }
    strip.setPrefHeight(84 * context.scale());
  }

  private void changeRadius(int by) {
    int radius = Math.clamp(model.radiusProperty().get() + by, 1, WindowWalk.MAX_RADIUS);
    model.radiusProperty().set(radius);
  }

  private void showRadius() {
    Messages messages = context.messages();
    int radius = model.radiusProperty().get();
    radiusText.setText(messages.format("corpus.window.radius", radius));
    narrower.setDisable(radius <= 1);
    wider.setDisable(radius >= WindowWalk.MAX_RADIUS);
    windowAbout.setText(
        messages.format(
            model.leftOnlyProperty().get() ? "corpus.window.left" : "corpus.window.both",
            radius,
            2 * radius));
  }

  private void showFigures() {
    EncodedCorpus corpus = context.corpusProperty().get();
    CorpusStatistics statistics = model.statisticsProperty().get();
    tokenCount.setText(corpus == null ? "–" : number(corpus.tokens()));
    typeCount.setText(corpus == null ? "–" : number(corpus.vocabulary().size()));
    sentenceCount.setText(statistics == null ? "–" : number(statistics.sentences()));
    WindowWalk walk = model.walkProperty().get();
    if (walk != null) {
      showPlace(walk.place());
    }
  }

  private static String number(long value) {
    return value >= 10_000_000
        ? String.format(Locale.ROOT, "%.1fM", value / 1e6)
        : String.format(Locale.ROOT, "%,d", value);
  }

  private void follow(@Nullable WindowWalk walk) {
    place.unsubscribe();
    if (walk == null) {
      strip.show(null, null);
      place = Subscription.EMPTY;
    } else {
      place = walk.placeProperty().subscribe(this::showPlace);
    }
  }

  private void showPlace(WindowWalk.Place now) {
    strip.show(context.corpusProperty().get(), now);
    CorpusStatistics statistics = model.statisticsProperty().get();
    sentenceText.setText(
        context.messages().format("corpus.window.pairs", now.pairs(), now.window().outside().size())
            + (statistics == null
                ? ""
                : " · "
                    + context
                        .messages()
                        .format(
                            "corpus.window.sentence",
                            statistics.sentenceAt(now.window().position()) + 1,
                            statistics.sentences())));
  }

  private @Nullable ToIntFunction<String> words() {
    EncodedCorpus corpus = context.corpusProperty().get();
    return corpus == null ? null : corpus.vocabulary()::id;
  }

  private void choose(int id) {
    EncodedCorpus corpus = context.corpusProperty().get();
    if (corpus != null) {
      context.selectedWordProperty().set(corpus.vocabulary().word(id));
    }
  }

  /** Asks how to open a text that another room, or the window's menu, hands over. */
  void offer(List<Path> paths) {
    opening.offer(paths);
  }

  void onSearch() {
    root.setLeft(left);
    wordSearch.focus();
  }

  boolean onKey(KeyEvent event) {
    KeyCode code = event.getCode();
    WindowWalk walk = model.walkProperty().get();
    if (code == KeyCode.V && event.isShortcutDown()) {
      opening.paste();
    } else if (code == KeyCode.SPACE) {
      model.toggle();
    } else if (code == KeyCode.RIGHT) {
      model.step();
    } else if (code == KeyCode.LEFT) {
      model.back();
    } else if (code == KeyCode.HOME && walk != null) {
      walk.toStart();
    } else if (code == KeyCode.END && walk != null) {
      walk.toEnd();
    } else if (code == KeyCode.V) {
      model.pageProperty().set((model.pageProperty().get() + 1) % pages.size());
    } else if (code.isDigitKey() && grainOf(event) != null) {
      model.grainProperty().set(grainOf(event));
    } else {
      return false;
    }
    return true;
  }

  private static @Nullable Grain grainOf(KeyEvent event) {
    int digit = event.getCode().ordinal() - KeyCode.DIGIT1.ordinal();
    return digit >= 0 && digit < Grain.values().length ? Grain.values()[digit] : null;
  }
}
