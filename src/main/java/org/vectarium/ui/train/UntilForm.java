package org.vectarium.ui.train;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.evaluation.AnalogySet;
import org.vectarium.session.Frame;
import org.vectarium.session.Goal;
import org.vectarium.session.RunEvent;
import org.vectarium.session.RunState;
import org.vectarium.text.Vocabulary;
import org.vectarium.ui.i18n.Messages;

/** Reads what a person wants to train until from one line of words and numbers. */
final class UntilForm {
  /** The kinds of goal, in the order of the sheet. */
  enum Kind {
    LOSS,
    ANALOGY,
    NEIGHBOUR,
    UPDATES;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

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
    String[] fields = line.strip().replaceFirst("\\s*[%％]$", "").split("[\\s,:→]+");
    return switch (kind) {
      case LOSS -> {
        double percent = number(kind, fields, 0, 1);
        if (fields.length > 1 || !(percent > 0 && percent < 100)) {
          throw wrong(kind);
        }
        yield new Goal.LossSettles(
            percent / 100,
            messages.format("train.until.label.loss", HyperParameter.ALPHA.format(percent)));
      }
      case ANALOGY -> {
        words(kind, fields, 4, 4);
        yield new Goal.AnalogySolved(
            fields[0],
            fields[1],
            fields[2],
            fields[3],
            "%s : %s = %s : %s".formatted((Object[]) fields));
      }
      case NEIGHBOUR -> {
        words(kind, fields, 2, 3);
        int rank = whole(kind, fields, 2, 1);
        yield new Goal.NeighbourAppears(
            fields[0],
            fields[1],
            rank,
            messages.format("train.until.label.neighbour", fields[0], fields[1], rank));
      }
      case UPDATES -> {
        words(kind, fields, 1, 2);
        int updates = whole(kind, fields, 1, 1);
        yield new Goal.WordUpdates(
            fields[0], updates, messages.format("train.until.label.updates", fields[0], updates));
      }
    };
  }

  /** The first fields are words of the corpus; at most {@code most} fields in all. */
  private void words(Kind kind, String[] fields, int words, int most) throws Unreadable {
    if (fields.length < words || fields.length > most) {
      throw wrong(kind);
    }
    for (int i = 0; i < words; i++) {
      if (vocabulary.id(fields[i]) == Vocabulary.UNKNOWN) {
        throw new Unreadable(messages.format("train.search.none", fields[i]));
      }
    }
  }

  private double number(Kind kind, String[] fields, int at, double otherwise) throws Unreadable {
    String text = at < fields.length ? fields[at] : "";
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw wrong(kind);
    }
  }

  private int whole(Kind kind, String[] fields, int at, int otherwise) throws Unreadable {
    double value = number(kind, fields, at, otherwise);
    if (value != Math.rint(value) || value < 1 || value > 1_000_000_000) {
      throw wrong(kind);
    }
    return (int) value;
  }

  private Unreadable wrong(Kind kind) {
    return new Unreadable(messages.get("train.until.wrong." + kind.code()));
  }

  /** What to say once the run stands again. */
  static @Nullable String outcome(@Nullable Goal before, Frame now, Messages messages) {
    boolean reached =
        now.history().events().stream()
            .anyMatch(
                event -> event.kind() == RunEvent.Kind.GOAL && event.update() == now.position());
    if (before == null || now.history().goal() != null) {
      return null;
    }
    String update = Numbers.whole(now.position());
    if (reached) {
      return messages.format("train.until.reached", before.label(), update);
    }
    return now.state() == RunState.FINISHED
        ? messages.format("train.until.ended", before.label())
        : "";
  }
}
