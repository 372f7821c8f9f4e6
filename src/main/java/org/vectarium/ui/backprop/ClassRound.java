package org.vectarium.ui.backprop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.vectarium.graph.Message;
import org.vectarium.graph.Tensor;
import org.vectarium.playback.PlaybackFrame;
import org.vectarium.playback.drawing.Numbers;

/**
 * Predict, then reveal, with a whole class: every question has up to four answers, hands are
 * counted for each, the answer is revealed, and the tally goes on. Wrong answers are the slips that
 * people make: a factor forgotten, a path forgotten, a sign. For one thread.
 */
final class ClassRound {
  /** The most hands that one answer gets. */
  static final int MOST_HANDS = 2000;

  private static final int ANSWERS = 4;

  /**
   * A question with its answers.
   *
   * @param question what is asked
   * @param answers as they are shown
   * @param right which of them is the truth
   */
  record Ballot(Prediction.Question question, List<String> answers, int right) {}

  private @Nullable Ballot ballot;
  private int[] hands = new int[ANSWERS];
  private boolean revealed;
  private int rounds;
  private int majorities;
  private int handsRight;
  private int handsRaised;

  /** Puts the next question; nothing when everything has been played. */
  Optional<Ballot> ask(PlaybackFrame frame, Prediction prediction) {
    ballot = prediction.question(frame).map(q -> ballot(frame, q)).orElse(null);
    hands = new int[ANSWERS];
    revealed = false;
    return Optional.ofNullable(ballot);
  }

  /** The question that is being voted on or has just been revealed. */
  Optional<Ballot> ballot() {
    return Optional.ofNullable(ballot);
  }

  int hands(int answer) {
    return hands[answer];
  }

  /** Hands for all answers. */
  int hands() {
    int sum = 0;
    for (int h : hands) {
      sum += h;
    }
    return sum;
  }

  /** Counts hands for an answer, or fewer of them; nothing once it is revealed. */
  void raise(int answer, int change) {
    Ballot now = ballot;
    if (!revealed && now != null && answer < now.answers().size()) {
      hands[answer] = Math.clamp((long) hands[answer] + change, 0, MOST_HANDS);
    }
  }

  boolean revealed() {
    return revealed;
  }

  /** Ends the vote and adds it to the tally. */
  void reveal() {
    Ballot now = ballot;
    if (revealed || now == null) {
      return;
    }
    revealed = true;
    rounds++;
    handsRaised += hands();
    handsRight += hands[now.right()];
    boolean first = hands[now.right()] > 0;
    for (int i = 0; i < hands.length; i++) {
      first &= i == now.right() || hands[i] < hands[now.right()];
    }
    majorities += first ? 1 : 0;
  }

  /** Questions that have been revealed. */
  int rounds() {
    return rounds;
  }

  /** Questions in which the right answer had more hands than any other. */
  int majorities() {
    return majorities;
  }

  int handsRight() {
    return handsRight;
  }

  int handsRaised() {
    return handsRaised;
  }

  /** Forgets the tally. */
  void restart() {
    ballot = null;
    rounds = 0;
    majorities = 0;
    handsRight = 0;
    handsRaised = 0;
  }

  private static Ballot ballot(PlaybackFrame frame, Prediction.Question question) {
    if (!question.options().isEmpty()) {
      int right = question.options().indexOf(question.truth().shape().toString());
      return new Ballot(question, question.options(), right);
    }
    String truth = Numbers.text(question.truth().asScalar());
    List<String> answers = new ArrayList<>(List.of(truth));
    for (double slip : slips(frame, question)) {
      String text = Numbers.text(slip);
      if (answers.size() < ANSWERS && Double.isFinite(slip) && !answers.contains(text)) {
        answers.add(text);
      }
    }
    SplittableRandom random = new SplittableRandom(31L * question.step() + answers.size());
    for (int i = answers.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      String swapped = answers.get(i);
      answers.set(i, answers.get(j));
      answers.set(j, swapped);
    }
    return new Ballot(question, List.copyOf(answers), answers.indexOf(truth));
  }

  /** Wrong answers, likeliest first. */
  private static List<Double> slips(PlaybackFrame frame, Prediction.Question question) {
    List<Double> slips = new ArrayList<>();
    if (question.gradient()) {
      for (Message message : question.received()) {
        slips.add(message.downstream().maxAbs() == 0 ? 1 : first(message.downstream()));
        slips.add(first(message.upstream()));
        slips.add(first(message.local().jacobian()));
      }
    } else {
      double product = 1;
      double sum = 0;
      for (int input : frame.graph().node(question.node().id()).inputs()) {
        double x = first(frame.trace().value(input));
        slips.add(x);
        product *= x;
        sum += x;
      }
      slips.add(0, sum);
      slips.add(0, product);
    }
    double truth = question.truth().asScalar();
    slips.addAll(List.of(-truth, 0.0, 1.0, 2 * truth, truth + 1, truth - 1));
    return slips;
  }

  private static double first(Tensor tensor) {
    return tensor.get(0);
  }
}
