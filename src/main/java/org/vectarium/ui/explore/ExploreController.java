package org.vectarium.ui.explore;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.fxml.FXML;
import javafx.fxml.Initializable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Fxml;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.theme.Theme;
import org.vectarium.ui.widget.Toggles;

/**
 * The frame of the Explore room, {@code fxml/explore.fxml}: puts the parts in their places, shows
 * how far a file is read, and hears the room's keys. Each part is a class and an FXML file of its
 * own; a new one is loaded in {@link #initialize} and ended in {@link #dispose}.
 */
public final class ExploreController implements Initializable {
  private final AppContext context;
  private final ExploreViewModel model;
  private final VectorOpener opener;
  private final ExploreFiles files;
  private final WordSide wordSide;
  private final SkyPane skyPane;
  private final List<Runnable> endings = new ArrayList<>();

  @FXML private BorderPane root;
  @FXML private VBox leftPanel;
  @FXML private Pane wordPart;
  @FXML private StackPane skyPart;
  @FXML private VBox rightPanel;
  @FXML private ToggleGroup tabs;
  @FXML private ToggleButton questionTab;
  @FXML private ToggleButton pictureTab;
  @FXML private Node questionScroll;
  @FXML private Node pictureScroll;
  @FXML private VBox questionParts;
  @FXML private VBox pictureParts;
  @FXML private StackPane drawerPart;
  @FXML private ComboBox<Integer> mostWords;
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
    this.wordSide = new WordSide(context, model);
    this.skyPane = new SkyPane(context, model);
  }

  @Override
  public void initialize(@Nullable URL location, @Nullable ResourceBundle resources) {
    root.getStylesheets().add(Theme.css("explore"));
    place(wordPart, "explore-word", wordSide, wordSide::dispose);
    place(skyPart, "explore-sky", skyPane, skyPane::dispose);
    Drawer drawer = new Drawer(context, model);
    place(drawerPart, "explore-drawer", drawer, drawer::dispose);
    SumSide sums = new SumSide(context, model);
    place(questionParts, "explore-sum", sums, sums::dispose);
    AxesSide axes = new AxesSide(context, model);
    place(pictureParts, "explore-axes", axes, axes::dispose);
    LayoutSide layout = new LayoutSide(context, model);
    place(pictureParts, "explore-layout", layout, layout::dispose);
    LookSide look = new LookSide(context, model, opener);
    place(pictureParts, "explore-look", look, look::dispose);
    ExportSide export = new ExportSide(context, opener, skyPane, SaveDialog::system);
    place(pictureParts, "explore-export", export, export::dispose);
    mostWords.getItems().setAll(Integer.MAX_VALUE, 10_000, 50_000, 200_000, 400_000);
    Messages messages = context.messages();
    Choices.name(
        mostWords,
        n ->
            n == Integer.MAX_VALUE
                ? messages.get("picture.most.all")
                : messages.format("picture.most", n));
    mostWords.setValue(opener.mostWordsProperty().get());
    mostWords.valueProperty().subscribe((_, n) -> opener.mostWordsProperty().set(n));
    Toggles.keepOneSelected(tabs);
    tabs.selectToggle(model.showingPictureProperty().get() ? pictureTab : questionTab);
    pictureTab.selectedProperty().subscribe((_, now) -> model.showingPictureProperty().set(now));
    questionTab.selectedProperty().subscribe(now -> show(questionScroll, now));
    pictureTab.selectedProperty().subscribe(now -> show(pictureScroll, now));
    keep(model.spaceProperty().subscribe(this::showSpace));
    keep(skyPane.sky().drawMillisProperty().subscribe((Number _) -> showDrawn()));
    for (Waiting waiting : waitings()) {
      keep(waiting.work.shareProperty().subscribe((Number _) -> showProgress()));
    }
    keep(opener.statusProperty().subscribe(_ -> showProgress()));
  }

  private void place(Pane parent, String fxml, Object controller, Runnable ending) {
    parent.getChildren().add(Fxml.load(fxml, context.messages(), controller));
    endings.add(ending);
  }

  private void keep(Subscription subscription) {
    endings.add(subscription::unsubscribe);
  }

  void dispose() {
    endings.forEach(Runnable::run);
    endings.clear();
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

  private void showDrawn() {
    drawn.setText(
        context
            .messages()
            .format(
                "explore.drawn",
                skyPane.sky().points().count(),
                String.format(Locale.ROOT, "%.1f", skyPane.sky().drawMillisProperty().get())));
  }

  private void showProgress() {
    Messages messages = context.messages();
    Waiting waiting = waiting();
    show(progress, waiting != null);
    show(cancel, waiting != null);
    progress.setProgress(waiting == null ? 0 : waiting.work.shareProperty().get());
    Space space = model.spaceProperty().get();
    Supplier<String> done = opener.statusProperty().get();
    if (waiting != null) {
      status.setText(messages.get(waiting.textKey));
    } else if (done != null) {
      status.setText(done.get());
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

  /** Shows the exports: the camera is a short cut to them. */
  @FXML
  private void showExports() {
    pictureTab.setSelected(true);
    show(rightPanel, true);
    if (pictureScroll instanceof ScrollPane scroll) {
      scroll.setVvalue(1);
    }
  }

  /**
   * Work that somebody may have to wait for.
   *
   * @param cancel ends it
   */
  private record Waiting(Work work, String textKey, Runnable cancel) {}

  /** All there is, what is shown first first. */
  private List<Waiting> waitings() {
    RelationsViewModel relations = model.asking().relations();
    return List.of(
        new Waiting(opener.reading(), "explore.reading", opener.reading()::cancel),
        new Waiting(model.preparing(), "explore.preparing", this::cancelPreparing),
        new Waiting(relations.comparing(), "ask.relation.comparing", relations::cancelComparing));
  }

  private void cancelPreparing() {
    opener.takeBack();
    model.cancelPreparing();
  }

  private @Nullable Waiting waiting() {
    return waitings().stream()
        .filter(waiting -> waiting.work.shareProperty().get() >= 0)
        .findFirst()
        .orElse(null);
  }

  @FXML
  private void cancelWork() {
    Waiting waiting = waiting();
    if (waiting != null) {
      waiting.cancel.run();
    }
  }

  /** Keys of the room. */
  boolean onKey(KeyEvent event) {
    if (event.isShortcutDown()) {
      return undoOrRedo(event);
    }
    switch (event.getCode()) {
      case SLASH -> wordSide.search();
      case OPEN_BRACKET -> show(leftPanel, !leftPanel.isVisible());
      case CLOSE_BRACKET -> show(rightPanel, !rightPanel.isVisible());
      case PLUS, ADD, EQUALS -> skyPane.sky().zoom(1.25);
      case MINUS, SUBTRACT -> skyPane.sky().zoom(0.8);
      case DIGIT0, NUMPAD0 -> skyPane.sky().fit();
      case DIGIT1, DIGIT2, DIGIT3, DIGIT4, DIGIT5 ->
          panel(event.getCode().ordinal() - KeyCode.DIGIT1.ordinal());
      case S -> skyPane.toggleSelected();
      case D -> flip(model.look().densityProperty());
      case N -> flip(model.look().linesProperty());
      case P -> tabs.selectToggle(pictureTab.isSelected() ? questionTab : pictureTab);
      case ESCAPE -> escape();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void panel(int index) {
    model.asking().panelProperty().set(AskModel.Panel.values()[index]);
  }

  /** Puts away the tool, then the set that is selected, then the word. */
  private void escape() {
    if (skyPane.putToolAway()) {
      return;
    }
    if (model.asking().selection().idsProperty().get().isEmpty()) {
      model.select("");
    } else {
      model.asking().selection().clear();
    }
  }

  private boolean undoOrRedo(KeyEvent event) {
    boolean again =
        event.getCode() == KeyCode.Y || (event.getCode() == KeyCode.Z && event.isShiftDown());
    if (again) {
      model.asking().views().redo();
    } else if (event.getCode() == KeyCode.Z) {
      model.asking().views().undo();
    }
    return again || event.getCode() == KeyCode.Z;
  }

  private static void flip(BooleanProperty property) {
    property.set(!property.get());
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
