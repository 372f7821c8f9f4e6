package org.vectarium.ui.train;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.ToIntFunction;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.fxml.Initializable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.vectarium.session.RunState;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.train.TrainingSettings;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Fxml;
import org.vectarium.ui.WordSearch;
import org.vectarium.ui.i18n.Messages;

/** Binds {@code fxml/train-side-by-side.fxml}: presets, a column for each run, and their table. */
public final class SideBySideController implements Initializable {
  private final AppContext context;
  private final SideBySideViewModel model;
  private final ObjectProperty<TrainPage> page;
  private final List<ColumnController> shown = new ArrayList<>();
  private final ToggleGroup presetGroup = new ToggleGroup();
  private Subscription subscriptions = Subscription.EMPTY;
  private SideBySideTable results;

  /** Looks for news at each pulse while the page is on screen and runs move. */
  private final AnimationTimer pulse =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          model.pulse();
        }
      };

  @FXML private VBox leftPanel;
  @FXML private HBox pageBar;
  @FXML private VBox presets;
  @FXML private Label about;
  @FXML private Label shared;
  @FXML private Label lock;
  @FXML private Button add;
  private WordSearch wordSearch;
  @FXML private TextField search;
  @FXML private Label searchProblem;
  @FXML private Button start;
  @FXML private Button reset;
  @FXML private HBox columns;
  @FXML private GridPane table;
  @FXML private Label note;

  SideBySideController(
      AppContext context, SideBySideViewModel model, ObjectProperty<TrainPage> page) {
    this.context = context;
    this.model = model;
    this.page = page;
  }

  @Override
  public void initialize(@Nullable URL location, @Nullable ResourceBundle resources) {
    Messages messages = context.messages();
    keep(PageBar.fill(pageBar, page, messages));
    results = new SideBySideTable(messages, table);
    for (Preset preset : Preset.values()) {
      RadioButton choice = new RadioButton(messages.get("train.preset." + preset.code()));
      choice.setId("preset-" + preset.code());
      choice.setToggleGroup(presetGroup);
      choice.setUserData(preset);
      choice.setOnAction(_ -> model.choose(preset));
      presets.getChildren().add(choice);
    }
    wordSearch =
        new WordSearch(
            search,
            searchProblem,
            this::words,
            word -> context.messages().format("train.search.none", word),
            this::choose);
    keep(model.presetProperty().subscribe(this::showPreset));
    keep(model.entriesProperty().subscribe(_ -> build()));
    keep(model.standingsProperty().subscribe(_ -> fill()));
    keep(model.results().scoresProperty().subscribe(_ -> fill()));
    keep(model.stateProperty().subscribe(this::showState));
  }

  private void keep(Subscription subscription) {
    subscriptions = subscriptions.and(subscription);
  }

  void dispose() {
    pulse.stop();
    subscriptions.unsubscribe();
    shown.forEach(ColumnController::dispose);
    shown.clear();
  }

  private void showPreset(Preset preset) {
    presetGroup.getToggles().stream()
        .filter(toggle -> toggle.getUserData() == preset)
        .findFirst()
        .ifPresent(presetGroup::selectToggle);
    about.setText(context.messages().get("train.preset." + preset.code() + ".about"));
  }

  private void build() {
    shown.forEach(ColumnController::dispose);
    shown.clear();
    columns.getChildren().clear();
    List<SideBySideViewModel.Entry> entries = model.entriesProperty().get();
    for (int i = 0; i < entries.size(); i++) {
      ColumnController column = new ColumnController(context, model, entries.get(i), i);
      Node view = Fxml.load("train-column", context.messages(), column);
      HBox.setHgrow(view, Priority.ALWAYS);
      shown.add(column);
      columns.getChildren().add(view);
    }
    lock();
    TrainingSettings form = model.form();
    shared.setText(
        context
            .messages()
            .format(
                "train.side.shared.about",
                corpusName(),
                form.dimension(),
                form.window(),
                HyperParameter.SEED.format(form.seed())));
    fill();
  }

  /** Nothing that would throw runs away can be pressed while they are under way. */
  private void lock() {
    boolean own = model.presetProperty().get() != Preset.HISTORIES;
    boolean full = model.entriesProperty().get().size() >= SideBySideViewModel.MOST;
    add.setDisable(!own || full || model.locked());
    lock.setVisible(model.locked());
    for (Node choice : presets.getChildren()) {
      boolean possible = choice.getUserData() != Preset.HISTORIES || model.hasHistories();
      choice.setDisable(!possible || model.locked());
    }
  }

  private String corpusName() {
    EncodedCorpus corpus = context.corpusProperty().get();
    return corpus == null ? "—" : corpus.name();
  }

  private void fill() {
    results.show(
        model.entriesProperty().get(),
        model.standingsProperty().get(),
        model.results().scoresProperty().get());
    note.setText(note());
  }

  /** What the table means; of several seeds, how much of the result was chance. */
  private String note() {
    Messages messages = context.messages();
    var scores = model.results().scoresProperty().get();
    EncodedCorpus corpus = context.corpusProperty().get();
    if (model.presetProperty().get() == Preset.SEEDS
        && model.stateProperty().get() == RunState.FINISHED
        && corpus != null
        && scores.size() > 1) {
      double shared =
          scores.stream()
              .skip(1)
              .mapToDouble(score -> score == null ? 0 : score.shared())
              .average()
              .orElse(0);
      return messages.format(
          "train.side.seeds.said",
          Numbers.whole(corpus.tokens()),
          Numbers.format("%.0f", 100 * shared));
    }
    return messages.get(
        model.results().questions().none() ? "train.side.note.unasked" : "train.side.note");
  }

  private void showState(RunState state) {
    String key =
        switch (state) {
          case RUNNING -> "train.pause";
          case PAUSED -> "train.resume";
          case FINISHED -> "train.again";
          default -> "train.side.start";
        };
    start.setText(context.messages().get(key));
    start.setGraphic(new FontIcon(state == RunState.RUNNING ? "fth-pause" : "fth-play"));
    reset.setDisable(state == RunState.IDLE);
    lock();
    if (state == RunState.RUNNING || state == RunState.PAUSED) {
      // While pausing the last standings are still on their way.
      pulse.start();
    } else {
      pulse.stop();
    }
  }

  @FXML
  private void addRun() {
    model.add(Variant.CBOW);
  }

  @FXML
  private void toggle() {
    model.toggle();
  }

  @FXML
  private void reset() {
    model.reset();
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

  /** Puts the cursor into the search. */
  void onSearch() {
    wordSearch.focus();
  }

  /** Keys of the page; see the key map. */
  boolean onKey(KeyEvent event) {
    switch (event.getCode()) {
      case SPACE -> model.toggle();
      case HOME -> model.reset();
      case OPEN_BRACKET -> {
        leftPanel.setVisible(!leftPanel.isVisible());
        leftPanel.setManaged(leftPanel.isVisible());
      }
      case ESCAPE -> context.selectedWordProperty().set("");
      default -> {
        return false;
      }
    }
    return true;
  }
}
