package org.vectarium.ui.train;

import java.util.List;
import java.util.Locale;
import org.vectarium.embedding.evaluation.AnalogySet;
import org.vectarium.session.Frame;
import org.vectarium.session.Goal;
import org.vectarium.session.GoalReader;
import org.vectarium.session.GoalReader.Kind;
import org.vectarium.session.RunEvent;
import org.vectarium.session.RunState;
import org.vectarium.text.Vocabulary;
import org.vectarium.ui.i18n.Messages;

/** Reads what a person wants to train until from one line of words and numbers. */
final class UntilForm {
  /** A line that is no goal; the message says what it should be. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    Unreadable(String message) {
      super(message);
    }
  }

  private final Messages messages;
  private final Vocabulary vocabulary;

  UntilForm(Messages messages, Vocabulary vocabulary) {
    this.messages = messages;
    this.vocabulary = vocabulary;
  }

  /**
   * A line to begin with, from the corpus's own questions where there are any.
   *
   * @param selected the selected word; empty for none
   */
  String example(Kind kind, Questions questions, WordGroups groups, String selected) {
    String word = selected.isEmpty() ? vocabulary.word(vocabulary.size() / 4) : selected;
    return switch (kind) {
      case LOSS -> "1";
      case UPDATES -> word + " 100";
      case NEIGHBOUR ->
          groups.examples().isEmpty()
              ? ""
              : groups.examples().getFirst().from()
                  + " "
                  + groups.examples().getFirst().to()
                  + " 3";
      case ANALOGY -> questions.analogies() == null ? "" : first(questions.analogies());
    };
  }

  private static String first(AnalogySet set) {
    AnalogySet.Question question = set.sections().getFirst().questions().getFirst();
    return String.join(" ", question.a(), question.b(), question.c(), question.d());
  }

  /**
   * The goal a line describes.
   *
   * @throws Unreadable with the sentence to show
   */
  Goal read(Kind kind, String line) throws Unreadable {
    try {
      return new GoalReader(vocabulary, this::label).read(kind, line);
    } catch (GoalReader.Unreadable wrong) {
      throw new Unreadable(
          wrong.unknown().isEmpty()
              ? messages.get("train.until.wrong." + code(kind))
              : messages.format("train.search.none", wrong.unknown()));
    }
  }

  private String label(Kind kind, List<?> fields) {
    return switch (kind) {
      case LOSS ->
          messages.format(
              "train.until.label.loss", HyperParameter.ALPHA.format((Double) fields.getFirst()));
      case ANALOGY -> "%s : %s = %s : %s".formatted(fields.toArray());
      case NEIGHBOUR, UPDATES ->
          messages.format("train.until.label." + code(kind), fields.toArray());
    };
  }

  /** The last part of its message keys. */
  static String code(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** What to say once the run stands again. */
  static String outcome(Goal before, Frame now, Messages messages) {
    boolean reached =
        now.history().events().stream()
            .anyMatch(
                event -> event.kind() == RunEvent.Kind.GOAL && event.update() == now.position());
    String update = Numbers.whole(now.position());
    if (reached) {
      return messages.format("train.until.reached", before.label(), update);
    }
    return now.state() == RunState.FINISHED
        ? messages.format("train.until.ended", before.label())
        : "";
  }
}
