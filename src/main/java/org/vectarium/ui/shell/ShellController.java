package org.vectarium.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.vectarium.session.Frame;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Model;
import org.vectarium.ui.Notices;
import org.vectarium.ui.Notices.Notice;
import org.vectarium.ui.Notices.Offer;
import org.vectarium.ui.RoomId;
import org.vectarium.ui.i18n.Language;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.theme.Theme;
import org.vectarium.ui.widget.Toggles;

/** Fills the rail and the top bar of {@code fxml/shell.fxml}. One for each language change. */
public final class ShellController {
  /** Width of the top bar, in font sizes of a chip, from which every chip has its place. */
  private static final double ALL_CHIPS_EMS = 92;

  private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

  private final AppContext context;
  private final Runnable keyMap;
  private final Runnable anything;
  private final Map<RoomId, ToggleButton> rail = new EnumMap<>(RoomId.class);
  private Subscription subscriptions = Subscription.EMPTY;

  /** A reading that ends sooner moves nothing on the screen. */
  private final PauseTransition patience = new PauseTransition(Duration.millis(400));

  @FXML private StackPane logo;
  @FXML private VBox rooms;
  @FXML private StackPane host;
  @FXML private MenuButton title;
  @FXML private Label corpusChip;
  @FXML private Label modelChip;
  @FXML private Label seedChip;
  @FXML private Button goTo;
  @FXML private Button theme;
  @FXML private Button help;
  @FXML private FontIcon themeIcon;
  @FXML private ToggleButton presenter;
  @FXML private ToggleButton english;
  @FXML private ToggleButton chinese;
  @FXML private ToggleGroup languages;
  @FXML private HBox notice;
  @FXML private HBox topBar;
  @FXML private FontIcon noticeIcon;
  @FXML private Label noticeText;
  @FXML private Button noticeOffer;
  @FXML private Button noticeClose;
  @FXML private HBox reading;
  @FXML private ProgressBar readingBar;

  /**
   * @param keyMap shows the map of keys
   * @param anything opens the line that goes anywhere
   */
  ShellController(AppContext context, Runnable keyMap, Runnable anything) {
    this.context = context;
    this.keyMap = keyMap;
    this.anything = anything;
  }

  @FXML
  private void initialize() {
    logo.getChildren().add(Logo.create());
    fillRail();
    Messages messages = context.messages();
    Toggles.keepOneSelected(languages);
    languages.selectToggle(messages.language() == Language.ENGLISH ? english : chinese);
    english.setOnAction(_ -> messages.languageProperty().set(Language.ENGLISH));
    chinese.setOnAction(_ -> messages.languageProperty().set(Language.CHINESE));
    Tooltip.install(english, new Tooltip(messages.get("shell.language.tip")));
    Tooltip.install(chinese, new Tooltip(messages.get("shell.language.tip")));
    Label keys = new Label("Ctrl K");
    keys.setMinWidth(Region.USE_PREF_SIZE);
    keys.getStyleClass().add("key-cap");
    HBox search = new HBox(7, goTo.getGraphic(), new Label(goTo.getText()), keys);
    search.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    goTo.setAccessibleText(goTo.getText());
    goTo.setText("");
    goTo.setGraphic(search);
    theme.setAccessibleText(messages.get("shell.theme.tip"));
    patience.setOnFinished(_ -> showReadingBar(true));
    noticeClose.setAccessibleText(messages.get("errors.close"));
    title.getItems().setAll(new CorpusMenu(context).items());
    presenter.selectedProperty().bindBidirectional(context.presenterProperty());
    subscriptions =
        Subscription.combine(
            () -> presenter.selectedProperty().unbindBidirectional(context.presenterProperty()),
            context.themeProperty().subscribe(this::showTheme),
            topBar.widthProperty().subscribe(_ -> fitChips()),
            corpusChip.fontProperty().subscribe(_ -> fitChips()),
            context.notices().currentProperty().subscribe(this::showNotice),
            context.corpora().progressProperty().subscribe(p -> showReading(p.doubleValue())),
            context.corpusProperty().subscribe(_ -> showSource()),
            context.frames().frameProperty().subscribe(_ -> showSource()),
            context.modelProperty().subscribe(_ -> showSource()),
            context.navigation().currentProperty().subscribe(_ -> showSource()));
  }

  /** Where the bar is too narrow for all, the chip whose name the title says already gives way. */
  private void fitChips() {
    boolean roomy = topBar.getWidth() >= ALL_CHIPS_EMS * corpusChip.getFont().getSize();
    corpusChip.setVisible(roomy);
    corpusChip.setManaged(roomy);
  }

  private void fillRail() {
    ToggleGroup group = new ToggleGroup();
    Toggles.keepOneSelected(group);
    for (RoomId id : RoomId.values()) {
      ToggleButton item = new ToggleButton(context.messages().get(id.titleKey()));
      item.setId("room-" + id.code());
      item.setGraphic(new FontIcon(id.icon()));
      item.setContentDisplay(ContentDisplay.TOP);
      item.setMaxWidth(Double.MAX_VALUE);
      item.getStyleClass().setAll("toggle-button", "rail-item");
      item.setToggleGroup(group);
      // Selection, not only a click: the arrow keys select along a group.
      item.selectedProperty()
          .subscribe((_, selected) -> {
            if (selected) {
              context.navigation().go(id);
            }
          });
      item.setTooltip(
          new Tooltip(
              item.getText()
                  + "  "
                  + context.messages().format("shell.room.key", id.ordinal() + 1)));
      rail.put(id, item);
      rooms.getChildren().add(item);
    }
  }

  StackPane host() {
    return host;
  }

  void select(RoomId id) {
    ToggleButton item = rail.get(id);
    if (item != null) {
      item.setSelected(true);
    }
  }

  /** Lets go of the context before this view is thrown away. */
  void dispose() {
    patience.stop();
    subscriptions.unsubscribe();
  }

  @FXML
  private void goTo() {
    anything.run();
  }

  @FXML
  private void showKeys() {
    keyMap.run();
  }

  @FXML
  private void toggleTheme() {
    context.themeProperty().set(context.themeProperty().get().next());
  }

  @FXML
  private void closeNotice() {
    context.notices().clear();
  }

  @FXML
  private void cancelReading() {
    context.corpora().cancel();
  }

  private void showNotice(@Nullable Notice said) {
    notice.setVisible(said != null);
    notice.setManaged(said != null);
    if (said == null) {
      return;
    }
    boolean problem = said.level() == Notices.Level.PROBLEM;
    noticeIcon.setIconLiteral(problem ? "fth-alert-triangle" : "fth-info");
    noticeIcon.pseudoClassStateChanged(PROBLEM, problem);
    noticeText.setText(said.words().get());
    Offer offer = said.offer();
    noticeOffer.setVisible(offer != null);
    noticeOffer.setManaged(offer != null);
    if (offer != null) {
      noticeOffer.setText(context.messages().get(offer.labelKey()));
      noticeOffer.setOnAction(_ -> offer.action().run());
    }
  }

  private void showReading(double share) {
    if (share < 0) {
      patience.stop();
      showReadingBar(false);
    } else if (!reading.isVisible() && patience.getStatus() != Animation.Status.RUNNING) {
      patience.playFromStart();
    }
    readingBar.setProgress(share > 0 ? share : ProgressBar.INDETERMINATE_PROGRESS);
  }

  private void showReadingBar(boolean show) {
    reading.setVisible(show);
    reading.setManaged(show);
  }

  private void showTheme(Theme now) {
    themeIcon.setIconLiteral(now == Theme.NIGHT ? "fth-moon" : "fth-sun");
  }

  /** Names what the room looks at: the corpus and its run, or the vectors of a file. */
  private void showSource() {
    Model model = context.modelProperty().get();
    RoomId room = context.navigation().currentProperty().get();
    boolean looks = room == RoomId.EXPLORE || room == RoomId.EVALUATE;
    if (looks && model != null && !model.live()) {
      Messages messages = context.messages();
      title.setText(model.name());
      corpusChip.setText(messages.format("shell.chip.words", model.vectors().size()));
      modelChip.setText(messages.format("shell.chip.file", model.vectors().dimension()));
      seedChip.setText("—");
      return;
    }
    showCorpus(context.corpusProperty().get());
    showRun(context.frames().frameProperty().get());
  }

  private void showCorpus(@Nullable EncodedCorpus corpus) {
    Messages messages = context.messages();
    title.setText(
        corpus == null
            ? messages.get("shell.title.none")
            : CorpusTitles.of(corpus.name(), messages));
    corpusChip.setText(
        corpus == null
            ? messages.get("shell.chip.corpus.none")
            : messages.format("shell.chip.corpus", corpus.name(), corpus.tokens()));
  }

  private void showRun(@Nullable Frame frame) {
    Messages messages = context.messages();
    if (frame == null) {
      modelChip.setText(messages.get("shell.chip.model.none"));
      seedChip.setText("—");
      return;
    }
    modelChip.setText(
        messages.format(
            "shell.chip.model",
            RunNames.model(messages, frame.settings()),
            frame.settings().dimension()));
    seedChip.setText(Long.toString(frame.settings().seed()));
  }
}
