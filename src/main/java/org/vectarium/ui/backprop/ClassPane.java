package org.vectarium.ui.backprop;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.vectarium.playback.PlaybackFrame;
import org.vectarium.ui.i18n.Messages;

/**
 * A class round on the projector: the question, its answers with a counter of raised hands each
 * (keys A to D count one, Enter reveals), and the tally. Screen thread only.
 */
final class ClassPane extends VBox {
  private static final double SHARE = 36;

  private final BackpropViewModel viewModel;
  private final Messages messages;

  ClassPane(BackpropViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
    setId("class-pane");
    setSpacing(10);
  }

  void show(PlaybackFrame frame) {
    ClassRound round = viewModel.quiz().round();
    if (round.ballot().filter(ballot -> belongs(ballot, frame)).isEmpty()) {
      round.ask(frame, viewModel.quiz().prediction());
    }
    rebuild(frame);
  }

  /** Whether a question is the next one, or the one whose answer has just appeared. */
  private boolean belongs(ClassRound.Ballot ballot, PlaybackFrame frame) {
    Prediction.Question question = ballot.question();
    return viewModel.quiz().round().revealed()
        ? question.step() < frame.trace().steps().size()
            && frame.timeline().endOfStep(question.step()) == frame.position()
        : viewModel.quiz().prediction().question(frame).filter(question::equals).isPresent();
  }

  private void rebuild(PlaybackFrame frame) {
    getChildren().clear();
    ClassRound round = viewModel.quiz().round();
    Label heading = new Label();
    heading.getStyleClass().addAll("strong", "t24");
    heading.setWrapText(true);
    getChildren().add(heading);
    ClassRound.Ballot ballot = round.ballot().orElse(null);
    if (ballot == null) {
      heading.setText(messages.get("backprop.predict.end"));
    } else {
      heading.setText(PredictPane.title(messages, frame, ballot.question()));
      for (int i = 0; i < ballot.answers().size(); i++) {
        getChildren().add(row(ballot, i));
      }
      Button next =
          new Button(
              messages.get(round.revealed() ? "backprop.round.next" : "backprop.round.reveal"));
      next.setId("round-next");
      next.getStyleClass().setAll("button", "primary");
      next.setMaxWidth(Double.MAX_VALUE);
      next.setOnAction(event -> advance());
      getChildren().add(next);
      // Whoever has just clicked a button that is gone goes on with Enter.
      next.requestFocus();
    }
    Label tally =
        new Label(
            messages.format(
                "backprop.round.tally",
                round.majorities(),
                round.rounds(),
                round.handsRight(),
                round.handsRaised()));
    tally.setId("round-tally");
    tally.setWrapText(true);
    getChildren().add(tally);
  }

  private HBox row(ClassRound.Ballot ballot, int answer) {
    ClassRound round = viewModel.quiz().round();
    boolean right = round.revealed() && answer == ballot.right();
    String letter = String.valueOf((char) ('A' + answer));
    Label name = new Label(letter);
    name.getStyleClass().addAll("strong", "t18", "round-letter");
    Label text = new Label(ballot.answers().get(answer) + (right ? " ✓" : ""));
    text.getStyleClass().addAll("t24", right ? "round-right" : "hi");
    text.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(8, name, text, space);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setId("round-answer-" + letter);
    Label count = new Label(Integer.toString(round.hands(answer)));
    count.getStyleClass().addAll("strong", "t18", "round-count");
    if (round.revealed()) {
      ProgressBar share =
          new ProgressBar((double) round.hands(answer) / Math.max(1, round.hands()));
      // The same for all answers: only so do the bars compare.
      share.setMinWidth(SHARE);
      share.setMaxWidth(SHARE);
      share.setAccessibleText(letter + ": " + count.getText());
      row.getChildren().addAll(share, count);
    } else {
      row.getChildren().addAll(vote(letter, answer, -1), count, vote(letter, answer, 1));
    }
    return row;
  }

  private Button vote(String letter, int answer, int change) {
    Button button = new Button(change > 0 ? "+" : "−");
    button.setId("round-" + letter + (change > 0 ? "-more" : "-fewer"));
    button.getStyleClass().setAll("button", "outline", "round-vote");
    button.setAccessibleText(
        messages.format(change > 0 ? "backprop.round.more" : "backprop.round.fewer", letter));
    button.setOnAction(event -> raise(answer, change));
    return button;
  }

  /** Counts a hand. */
  void raise(int answer, int change) {
    viewModel.quiz().round().raise(answer, change);
    rebuild(viewModel.frame());
  }

  /** Reveals, or puts the next question. */
  void advance() {
    ClassRound round = viewModel.quiz().round();
    if (round.revealed()) {
      round.ask(viewModel.frame(), viewModel.quiz().prediction());
      rebuild(viewModel.frame());
    } else {
      round
          .ballot()
          .ifPresent(ballot -> {
            round.reveal();
            viewModel.reveal(ballot.question());
            rebuild(viewModel.frame());
          });
    }
  }
}
