package org.vectarium.ui.train;

import java.net.URL;
import java.util.ResourceBundle;
import javafx.fxml.FXML;
import javafx.fxml.Initializable;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.vectarium.session.Frame;
import org.vectarium.session.Goal;
import org.vectarium.session.GoalReader.Kind;
import org.vectarium.session.RunState;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.Toggles;

/** Binds {@code fxml/train-until.fxml}: what to train until, and what became of it. */
public final class UntilController implements Initializable {
  private final AppContext context;
  private final TrainViewModel model;
  private final ToggleGroup group = new ToggleGroup();
  private Subscription subscriptions = Subscription.EMPTY;
  private @Nullable Goal waiting;

  /** Where the run stood when the goal was set; −1 once a frame has told of it. */
  private long askedAt = -1;

  @FXML private ToggleButton open;
  @FXML private VBox sheet;
  @FXML private VBox kinds;
  @FXML private TextField typed;
  @FXML private Button go;
  @FXML private Label status;

  UntilController(AppContext context, TrainViewModel model) {
    this.context = context;
    this.model = model;
  }

  @Override
  public void initialize(@Nullable URL location, @Nullable ResourceBundle resources) {
    Messages messages = context.messages();
    open.setId("until-open");
    open.setGraphic(new FontIcon("fth-flag"));
    typed.setId("until-typed");
    go.setId("until-go");
    status.setId("until-status");
    for (Kind kind : Kind.values()) {
      RadioButton choice = new RadioButton(messages.get("train.until." + UntilForm.code(kind)));
      choice.setId("until-" + UntilForm.code(kind));
      choice.setUserData(kind);
      choice.setToggleGroup(group);
      kinds.getChildren().add(choice);
    }
    Toggles.keepOneSelected(group);
    subscriptions =
        Subscription.combine(
            open.selectedProperty().subscribe(this::showSheet),
            group.selectedToggleProperty().subscribe((_, _) -> showExample()),
            model.startableProperty().subscribe((Boolean can) -> go.setDisable(!can)),
            model.frameProperty().subscribe(this::follow));
    group.selectToggle(group.getToggles().get(Kind.NEIGHBOUR.ordinal()));
    say("");
  }

  void dispose() {
    subscriptions.unsubscribe();
  }

  private void showSheet(boolean wanted) {
    sheet.setVisible(wanted);
    sheet.setManaged(wanted);
    if (wanted) {
      showExample();
    }
  }

  private Kind kind() {
    return group.getSelectedToggle() != null
            && group.getSelectedToggle().getUserData() instanceof Kind chosen
        ? chosen
        : Kind.LOSS;
  }

  private void showExample() {
    EncodedCorpus corpus = context.corpusProperty().get();
    String hint = context.messages().get("train.until.wrong." + UntilForm.code(kind()));
    typed.setAccessibleText(hint);
    typed.setPromptText(hint);
    if (corpus != null && open.isSelected()) {
      typed.setText(
          new UntilForm(context.messages(), corpus.vocabulary())
              .example(
                  kind(),
                  Questions.of(corpus.name()),
                  WordGroups.of(corpus.name()),
                  context.selectedWordProperty().get()));
    }
  }

  @FXML
  private void go() {
    EncodedCorpus corpus = context.corpusProperty().get();
    if (corpus == null) {
      return;
    }
    try {
      Goal goal =
          new UntilForm(context.messages(), corpus.vocabulary()).read(kind(), typed.getText());
      if (goal instanceof Goal.WordUpdates
          && model.form().settings() != null
          && model.form().settings().threads() > 1) {
        say(context.messages().get("train.until.race"));
      } else if (model.stateProperty().get().ended()) {
        say(context.messages().get("train.until.over"));
      } else if (model.ready()) {
        Frame frame = model.frameProperty().get();
        askedAt = frame == null ? 0 : frame.position();
        waiting = goal;
        context.session().trainUntil(goal);
        say(context.messages().format("train.until.waiting", goal.label()));
        open.setSelected(false);
      }
    } catch (UntilForm.Unreadable e) {
      say(e.getMessage());
    }
  }

  private void follow(@Nullable Frame frame) {
    if (frame == null) {
      return;
    }
    Goal goal = frame.history().goal();
    if (goal != null || frame.position() != askedAt) {
      askedAt = -1;
    }
    if (goal != null) {
      waiting = goal;
    } else if (waiting != null && askedAt < 0 && frame.state() != RunState.RUNNING) {
      say(UntilForm.outcome(waiting, frame, context.messages()));
      waiting = null;
    }
  }

  private void say(@Nullable String sentence) {
    status.setText(sentence);
    boolean any = sentence != null && !sentence.isEmpty();
    status.setVisible(any);
    status.setManaged(any);
  }
}
