package org.vectarium.ui.backprop;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.vectarium.graph.Message;
import org.vectarium.playback.PlaybackFrame;

/**
 * Predict, then reveal: whether it is on, for one person or for a class, what is asked, how many
 * hints were taken and what became of the last answer. Outlives the views. For one thread.
 */
final class Quiz {
  /**
   * What became of an answer. Immutable.
   *
   * @param question which was answered
   * @param typed the answer, as it was typed
   * @param right whether it was right; nothing where it was no number and so does not count
   * @param asker the name of the node that each message of {@code question.received()} comes from
   */
  record Verdict(
      Prediction.Question question, String typed, Optional<Boolean> right, List<String> asker) {}

  private final BooleanProperty on = new SimpleBooleanProperty(this, "on");
  private final BooleanProperty ofClass = new SimpleBooleanProperty(this, "ofClass");
  private final Prediction prediction = new Prediction();
  private final ClassRound round = new ClassRound();
  private final ReadOnlyObjectWrapper<@Nullable Verdict> verdict =
      new ReadOnlyObjectWrapper<>(this, "verdict");
  private int asked = -1;
  private int hints;

  /** Whether the next value is asked for before it is shown. */
  BooleanProperty onProperty() {
    return on;
  }

  /** Whether a class is being asked instead of one person. */
  BooleanProperty ofClassProperty() {
    return ofClass;
  }

  Prediction prediction() {
    return prediction;
  }

  ClassRound round() {
    return round;
  }

  /** The last answer of this graph; null before the first. */
  ReadOnlyObjectProperty<@Nullable Verdict> verdictProperty() {
    return verdict.getReadOnlyProperty();
  }

  /** What may be seen of a frame while its next gradient is asked for; all of it otherwise. */
  PlaybackFrame hiding(PlaybackFrame frame) {
    return on.get()
        ? prediction
            .question(frame)
            .filter(Prediction.Question::gradient)
            .map(next -> frame.withholding(next.node().id()))
            .orElse(frame)
        : frame;
  }

  /** The next question; hints start again with each. */
  Optional<Prediction.Question> question(PlaybackFrame frame) {
    Optional<Prediction.Question> next = prediction.question(frame);
    int step = next.map(Prediction.Question::step).orElse(-1);
    if (step != asked) {
      asked = step;
      hints = 0;
    }
    return next;
  }

  /** How many hints to the present question have been taken. */
  int hints() {
    return hints;
  }

  void takeHint() {
    hints++;
    prediction.hint();
  }

  /** Judges an answer; answers whether it was one. */
  boolean answer(PlaybackFrame frame, Prediction.Question question, String typed) {
    Optional<Boolean> right = prediction.answer(question, typed);
    List<String> askers =
        question.received().stream()
            .map(Message::edge)
            .map(edge -> frame.graph().node(edge.to()).name())
            .toList();
    verdict.set(new Verdict(question, typed, right, askers));
    return right.isPresent();
  }

  /** Another graph: what was said of the last one means nothing any more. */
  void forget() {
    verdict.set(null);
    asked = -1;
  }
}
