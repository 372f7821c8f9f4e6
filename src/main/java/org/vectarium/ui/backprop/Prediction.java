package org.vectarium.ui.backprop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.vectarium.graph.Message;
import org.vectarium.graph.Node;
import org.vectarium.graph.Shape;
import org.vectarium.graph.Step;
import org.vectarium.graph.Tensor;
import org.vectarium.playback.PlaybackFrame;

/** Predict, then reveal: asks for what the next node will show, and keeps the score. One thread. */
final class Prediction {
  /** Answers count as right within this share of the true value: two digits by head. */
  private static final double TOLERANCE = 0.02;

  /** What a sum of a few rounded numbers may be off where the truth is zero. */
  private static final double ROUNDING = 1e-9;

  /**
   * What is asked.
   *
   * @param step of the trace: what shows it
   * @param node which node comes next
   * @param gradient whether its gradient is asked for, else its value
   * @param truth what it will show
   * @param received the messages that make up a gradient
   * @param options shapes to choose from; empty where a number is asked for
   */
  record Question(
      int step,
      Node node,
      boolean gradient,
      Tensor truth,
      List<Message> received,
      List<String> options) {}

  private int asked;
  private int right;
  private int streak;
  private int hints;

  /**
   * What the next node will show; nothing at the end. Nobody can predict an input that is given.
   */
  Optional<Question> question(PlaybackFrame frame) {
    List<Step> steps = frame.trace().steps();
    for (int s = 0; s < steps.size(); s++) {
      if (frame.timeline().endOfStep(s) > frame.position()) {
        Step step = steps.get(s);
        Node node = frame.graph().node(step.node());
        if (step instanceof Step.Forward && node instanceof Node.Source) {
          continue;
        }
        List<String> options = options(node.shape(), s);
        return Optional.of(
            switch (step) {
              case Step.Forward forward ->
                  new Question(s, node, false, forward.value(), List.of(), options);
              case Step.Backward backward ->
                  new Question(s, node, true, backward.gradient(), backward.received(), options);
            });
      }
    }
    return Optional.empty();
  }

  /** The right shape among two that a slip would give, in a fixed but varied order. */
  private static List<String> options(Shape shape, int step) {
    if (shape.isScalar()) {
      return List.of();
    }
    List<String> options = new ArrayList<>();
    options.add(shape.toString());
    options.add(shape.columns() + "×" + shape.rows());
    options.add(shape.isMatrix() ? "1×" + shape.size() : shape.rows() + "×" + shape.rows());
    SplittableRandom random = new SplittableRandom(step);
    for (int i = options.size() - 1; i > 0; i--) {
      String swapped = options.get(i);
      int j = random.nextInt(i + 1);
      options.set(i, options.get(j));
      options.set(j, swapped);
    }
    return options.stream().distinct().toList();
  }

  /**
   * Whether an answer is right; counts it. Nothing, and nothing is counted, for what is no number
   * where one is asked for.
   */
  Optional<Boolean> answer(Question question, String typed) {
    boolean correct;
    if (question.options().isEmpty()) {
      OptionalDouble number = TypedNumber.parse(typed);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      correct = near(number.getAsDouble(), question.truth().asScalar());
    } else {
      correct = typed.equals(question.truth().shape().toString());
    }
    asked++;
    right += correct ? 1 : 0;
    streak = correct ? streak + 1 : 0;
    return Optional.of(correct);
  }

  private static boolean near(double typed, double truth) {
    return Math.abs(typed - truth) <= Math.max(ROUNDING, TOLERANCE * Math.abs(truth));
  }

  int asked() {
    return asked;
  }

  int right() {
    return right;
  }

  /** A hint was asked for. */
  void hint() {
    hints++;
  }

  /** Hints that were asked for. */
  int hints() {
    return hints;
  }

  /** Right answers in a row. */
  int streak() {
    return streak;
  }
}
