package org.vectarium.ui.train;

import java.util.concurrent.CompletableFuture;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vectarium.session.Frame;
import org.vectarium.session.Movement;
import org.vectarium.text.Vocabulary;
import org.vectarium.train.GloVeUpdate;
import org.vectarium.train.PredictionUpdate;
import org.vectarium.train.UpdateExplanation;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;

/**
 * Why the selected word moved: the updates that carried it farthest along its way, each with its
 * sentence and its share, and a link that travels there.
 *
 * <p>Screen thread only; the session replays on its own.
 */
final class MovementPane {
  private final AppContext context;
  private final VBox node = new VBox();
  private final Button epoch = new Button();
  private final Button whole = new Button();
  private final Label said = Numbers.caption("");
  private final GridPane table = new GridPane();
  private @Nullable Frame frame;
  private long asked;

  MovementPane(AppContext context) {
    this.context = context;
    Messages messages = context.messages();
    epoch.setText(messages.get("train.why.epoch"));
    epoch.setId("why-epoch");
    whole.setText(messages.get("train.why.all"));
    whole.setId("why-all");
    epoch.getStyleClass().add("outline");
    whole.getStyleClass().add("outline");
    epoch.setOnAction(_ -> ask(true));
    whole.setOnAction(_ -> ask(false));
    HBox line = new HBox(10, epoch, whole, said);
    line.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(said, Priority.ALWAYS);
    table.getStyleClass().add("microscope-table");
    ScrollPane scroll = new ScrollPane(table);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("panel-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    node.setId("movement");
    node.setSpacing(8);
    node.getChildren().addAll(line, scroll);
  }

  Node node() {
    return node;
  }

  /** Takes the moment from which to look back. */
  void show(Frame newFrame) {
    boolean moved = frame == null || frame.position() != newFrame.position();
    frame = newFrame;
    if (moved) {
      asked++;
      table.getChildren().clear();
      describe();
    }
  }

  /** Names the selected word, or asks for one. */
  void describe() {
    String word = context.selectedWordProperty().get();
    Messages messages = context.messages();
    boolean possible = frame != null && id(frame) >= 0 && frame.history().exact();
    epoch.setDisable(!possible);
    whole.setDisable(!possible);
    said.setText(
        possible
            ? messages.format("train.why.ask", word)
            : messages.get(
                frame != null && !frame.history().exact() ? "train.why.race" : "train.why.select"));
  }

  private int id(Frame now) {
    return now.corpus().vocabulary().id(context.selectedWordProperty().get());
  }

  private void ask(boolean thisEpoch) {
    Frame now = frame;
    if (now == null || id(now) < 0) {
      return;
    }
    long from = 0;
    for (long start : now.history().epochStarts()) {
      from = thisEpoch && start < now.position() ? start : from;
    }
    long question = ++asked;
    said.setText(context.messages().get("train.why.replaying"));
    table.getChildren().clear();
    CompletableFuture<@Nullable Movement> answer = context.session().movement(id(now), from);
    context
        .background()
        .run(
            answer::get,
            movement -> {
              if (question == asked) {
                answer(movement, now);
              }
            },
            problem -> said.setText(String.valueOf(problem.getMessage())));
  }

  private void answer(@Nullable Movement movement, Frame now) {
    Messages messages = context.messages();
    if (movement == null) {
      said.setText(messages.get("train.why.givenup"));
      return;
    }
    Vocabulary vocabulary = now.corpus().vocabulary();
    said.setText(
        messages.format(
            movement.touches() == 0 ? "train.why.still" : "train.why.answer",
            vocabulary.word(movement.word()),
            Numbers.format("%.3f", movement.distance()),
            Numbers.whole(movement.from()),
            Numbers.whole(movement.to()),
            Numbers.whole(movement.touches())));
    int row = 0;
    for (Movement.Cause cause : movement.causes()) {
      long update = cause.explanation().update();
      Hyperlink link = new Hyperlink(Numbers.whole(update));
      link.setOnAction(_ -> context.session().seek(update));
      link.setAccessibleText(messages.format("train.why.travel", Numbers.whole(update)));
      Label share =
          Numbers.label(
              Numbers.format("%+.2f %%", 100 * cause.share()),
              cause.share() < 0 ? "ink-neg" : "ink-pos",
              "mono");
      table.addRow(
          row++, share, link, Numbers.label(text(cause.explanation(), vocabulary), "mono"));
    }
  }

  /** The window with the centre word in brackets, or the cell's two words. */
  private static String text(UpdateExplanation update, Vocabulary vocabulary) {
    return switch (update) {
      case PredictionUpdate prediction -> {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < prediction.window().length; i++) {
          String word = vocabulary.word(prediction.window()[i]);
          String shown =
              i == prediction.centre()
                  ? "[" + word + "]"
                  : i == prediction.partner() ? "→" + word : word;
          text.append(i == 0 ? "" : " ").append(shown);
        }
        yield text.toString();
      }
      case GloVeUpdate cell ->
          vocabulary.word(cell.centre())
              + " × "
              + vocabulary.word(cell.context())
              + "  X = "
              + Numbers.small(cell.count());
      default -> "";
    };
  }
}
