package org.vectarium.ui.train;

import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.fxml.Initializable;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.vectarium.session.Frame;
import org.vectarium.session.RunState;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.train.Method;
import org.vectarium.train.Objective;
import org.vectarium.train.PostProcessing;
import org.vectarium.train.TrainingSettings;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.Toggles;

/**
 * Binds {@code fxml/train-form.fxml}: the model, its numbers, and the buttons that start, pause and
 * reset the run.
 */
public final class FormController implements Initializable {
  /** Below this a corpus leaves most neighbours to chance. */
  private static final long FEW_TOKENS = 20_000;

  private final AppContext context;
  private final TrainViewModel model;
  private final ObjectProperty<TrainPage> page;
  private final UntilController until;
  private final Runnable compareSeeds;
  private Subscription subscriptions = Subscription.EMPTY;
  private ParameterRows rows;

  @FXML private HBox pageBar;
  @FXML private HBox methodBar;
  @FXML private VBox objectiveBox;
  @FXML private ToggleGroup methods;
  @FXML private ToggleGroup objectives;
  @FXML private RadioButton naive;
  @FXML private RadioButton negative;
  @FXML private RadioButton hierarchical;
  @FXML private VBox parameters;
  @FXML private CheckBox dynamicWindow;
  @FXML private CheckBox leftOnly;
  @FXML private VBox finalVectors;
  @FXML private CheckBox removeMean;
  @FXML private CheckBox unitLength;
  @FXML private Label lockText;
  @FXML private FontIcon lockIcon;
  @FXML private Label replayText;
  @FXML private Hyperlink seeds;
  @FXML private Label hint;
  @FXML private Button start;
  @FXML private Button reset;

  /**
   * @param until the controller of the included sheet
   * @param compareSeeds shows side by side what another seed gives
   */
  FormController(
      AppContext context,
      TrainViewModel model,
      ObjectProperty<TrainPage> page,
      UntilController until,
      Runnable compareSeeds) {
    this.compareSeeds = compareSeeds;
    this.until = until;
    this.context = context;
    this.model = model;
    this.page = page;
  }

  @Override
  public void initialize(@Nullable URL location, @Nullable ResourceBundle resources) {
    keep(PageBar.fill(pageBar, page, context.messages()));
    rows = new ParameterRows(context, model.form(), parameters, finalVectors);
    bindModel();
    bindObjective();
    bindSwitches();
    keep(context.corpusProperty().subscribe(this::warnOfChance));
    keep(model.form().settingsProperty().subscribe(_ -> lockRows()));
    keep(model.stateProperty().subscribe(this::showState));
    keep(
        model.startableProperty().subscribe((Boolean _) -> showState(model.stateProperty().get())));
    keep(model.lockedProperty().subscribe(this::showLock));
    keep(model.forkingProperty().subscribe((Boolean _) -> showState(model.stateProperty().get())));
    keep(model.hintProperty().subscribe(this::showHint));
  }

  private void keep(Subscription subscription) {
    subscriptions = subscriptions.and(subscription);
  }

  void dispose() {
    subscriptions.unsubscribe();
    rows.dispose();
    until.dispose();
  }

  /** Takes how far the run is. */
  void show(Frame frame) {
    if (frame.snapshot() != null) {
      rows.showFraction(frame.snapshot().progress().fraction());
    }
  }

  private void bindModel() {
    Toggles.keepOneSelected(methods);
    TrainForm form = model.form();
    for (Method method : Method.values()) {
      ToggleButton button = new ToggleButton(context.messages().get("shell.method." + method));
      button.setId("method-" + method.name().toLowerCase(Locale.ROOT));
      button.getStyleClass().add("segment");
      button.setToggleGroup(methods);
      button.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(button, Priority.ALWAYS);
      button.setOnAction(_ -> form.methodProperty().set(method));
      methodBar.getChildren().add(button);
    }
    keep(
        form.methodProperty()
            .subscribe(method -> {
              methods.selectToggle(methods.getToggles().get(method.ordinal()));
              boolean predictive = method == Method.SKIP_GRAM || method == Method.CBOW;
              objectiveBox.setVisible(predictive);
              objectiveBox.setManaged(predictive);
            }));
  }

  private void bindObjective() {
    TrainForm form = model.form();
    List<RadioButton> radios = List.of(naive, negative, hierarchical);
    for (int i = 0; i < radios.size(); i++) {
      Objective objective = Objective.values()[i];
      radios.get(i).setOnAction(_ -> form.objectiveProperty().set(objective));
    }
    keep(
        form.objectiveProperty()
            .subscribe(objective -> objectives.selectToggle(radios.get(objective.ordinal()))));
  }

  private void bindSwitches() {
    TrainForm form = model.form();
    dynamicWindow.selectedProperty().bindBidirectional(form.dynamicWindowProperty());
    keep(() -> dynamicWindow.selectedProperty().unbindBidirectional(form.dynamicWindowProperty()));
    leftOnly.selectedProperty().bindBidirectional(form.leftOnlyProperty());
    keep(() -> leftOnly.selectedProperty().unbindBidirectional(form.leftOnlyProperty()));
    keep(
        form.methodProperty()
            .subscribe(method -> {
              boolean drawsWindows = method == Method.SKIP_GRAM || method == Method.CBOW;
              dynamicWindow.setVisible(drawsWindows);
              dynamicWindow.setManaged(drawsWindows);
              leftOnly.setVisible(TrainForm.counts(method));
              leftOnly.setManaged(TrainForm.counts(method));
            }));
    keep(
        context
            .postProcessingProperty()
            .subscribe(now -> {
              removeMean.setSelected(now.removeMean());
              unitLength.setSelected(now.unitLength());
            }));
  }

  @FXML
  private void postProcess() {
    context
        .postProcessingProperty()
        .set(new PostProcessing(removeMean.isSelected(), unitLength.isSelected()));
  }

  /** In a small text the seed decides much of what is learnt. */
  private void warnOfChance(@Nullable EncodedCorpus corpus) {
    boolean small = corpus != null && corpus.tokens() < FEW_TOKENS;
    seeds.setVisible(small);
    seeds.setManaged(small);
    if (corpus != null) {
      seeds.setText(context.messages().format("train.seeds", Numbers.whole(corpus.tokens())));
    }
  }

  @FXML
  private void compareSeeds() {
    compareSeeds.run();
  }

  private void showState(RunState state) {
    Messages messages = context.messages();
    String key =
        switch (state) {
          case IDLE -> "train.start";
          case PREPARING -> "train.preparing";
          case RUNNING -> "train.pause";
          case PAUSED -> model.lockedProperty().get() ? "train.resume" : "train.start";
          case DIVERGED -> "train.resume";
          case FINISHED, FAILED -> "train.again";
        };
    if (model.forkingProperty().get()) {
      key = "train.fork";
    }
    start.setText(messages.get(key));
    start.setGraphic(new FontIcon(state == RunState.RUNNING ? "fth-pause" : "fth-play"));
    boolean stuck = state == RunState.DIVERGED && !model.forkingProperty().get();
    start.setDisable(stuck || (!model.startableProperty().get() && state != RunState.RUNNING));
    lockRows();
    reset.setDisable(state == RunState.IDLE);
    showHint(model.hintProperty().get());
  }

  private void showLock(boolean locked) {
    lockRows();
    methodBar.setDisable(locked);
    objectiveBox.setDisable(locked);
    dynamicWindow.setDisable(locked);
    leftOnly.setDisable(locked);
    lockText.setText(locked ? context.messages().get("train.locked") : "");
    lockIcon.setVisible(locked);
    showState(model.stateProperty().get());
  }

  private void lockRows() {
    boolean locked = model.lockedProperty().get();
    boolean moving = model.stateProperty().get() == RunState.RUNNING;
    rows.lock(locked, moving);
    Messages messages = context.messages();
    TrainingSettings settings = model.form().settings();
    if (locked && !moving) {
      replayText.setText(messages.get("train.forked"));
    } else if (settings != null) {
      replayText.setText(
          settings.threads() == 1
              ? messages.get("train.replay.exact")
              : messages.format("train.replay.race", settings.threads()));
    }
  }

  private void showHint(boolean wanted) {
    RunState state = model.stateProperty().get();
    boolean useful = wanted && state != RunState.RUNNING && !model.lockedProperty().get();
    hint.setVisible(useful);
    hint.setManaged(useful);
  }

  @FXML
  private void toggle() {
    model.toggle();
  }

  @FXML
  private void reset() {
    model.reset();
  }
}
