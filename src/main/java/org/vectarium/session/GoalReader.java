package org.vectarium.session;

import java.util.List;
import org.vectarium.text.Vocabulary;

/**
 * Reads what to train until from one line of words and numbers, as it is typed in the room and on
 * the command line.
 *
 * <pre>
 * LOSS       1                     percent of fall that counts as settled
 * ANALOGY    man woman king queen  the first is to the second as the third is to the fourth
 * NEIGHBOUR  king queen 3          a word, its neighbour and its worst rank, 1 if left out
 * UPDATES    king 100              a word and how many updates of it, 1 if left out
 * </pre>
 *
 * <p>Immutable.
 */
public final class GoalReader {
  /** The kinds of goal, in the order in which they are offered. */
  public enum Kind {
    LOSS,
    ANALOGY,
    NEIGHBOUR,
    UPDATES
  }

  /** What a goal is called where it was asked for. */
  @FunctionalInterface
  public interface Labels {
    /**
     * @param fields the words and numbers as read: percent; four words; word, neighbour, rank;
     *     word, updates
     */
    String label(Kind kind, List<?> fields);
  }

  /** A line that is no goal. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final String unknown;

    Unreadable(Kind kind, String unknown) {
      super(
          unknown.isEmpty()
              ? "not a goal of the kind " + kind
              : "the word \"" + unknown + "\" is not in the vocabulary");
      this.kind = kind;
      this.unknown = unknown;
    }

    /** What was to be read. */
    public Kind kind() {
      return kind;
    }

    /** The word that the vocabulary lacks; empty if something else is wrong. */
    public String unknown() {
      return unknown;
    }
  }

  private static final int MOST = 1_000_000_000;

  private final Vocabulary vocabulary;
  private final Labels labels;

  public GoalReader(Vocabulary vocabulary, Labels labels) {
    this.vocabulary = vocabulary;
    this.labels = labels;
  }

  /**
   * The goal a line describes.
   *
   * @throws Unreadable if the line is no goal of this kind or names an unknown word
   */
  public Goal read(Kind kind, String line) throws Unreadable {
    String[] fields = line.strip().replaceFirst("\\s*[%％]$", "").split("[\\s,:→]+");
    return switch (kind) {
      case LOSS -> {
        double percent = number(kind, fields, 0, 1);
        if (fields.length > 1 || !(percent > 0 && percent < 100)) {
          throw new Unreadable(kind, "");
        }
        yield new Goal.LossSettles(percent / 100, labels.label(kind, List.of(percent)));
      }
      case ANALOGY -> {
        words(kind, fields, 4, 4);
        yield new Goal.AnalogySolved(
            fields[0], fields[1], fields[2], fields[3], labels.label(kind, List.of(fields)));
      }
      case NEIGHBOUR -> {
        words(kind, fields, 2, 3);
        if (fields[0].equals(fields[1])) {
          throw new Unreadable(kind, "");
        }
        int rank = whole(kind, fields, 2);
        yield new Goal.NeighbourAppears(
            fields[0], fields[1], rank, labels.label(kind, List.of(fields[0], fields[1], rank)));
      }
      case UPDATES -> {
        words(kind, fields, 1, 2);
        int updates = whole(kind, fields, 1);
        yield new Goal.WordUpdates(
            fields[0], updates, labels.label(kind, List.of(fields[0], updates)));
      }
    };
  }

  /** The first fields are words of the corpus; at most {@code most} fields in all. */
  private void words(Kind kind, String[] fields, int words, int most) throws Unreadable {
    if (fields.length < words || fields.length > most) {
      throw new Unreadable(kind, "");
    }
    for (int i = 0; i < words; i++) {
      if (vocabulary.id(fields[i]) == Vocabulary.UNKNOWN) {
        throw new Unreadable(kind, fields[i]);
      }
    }
  }

  private static double number(Kind kind, String[] fields, int at, double otherwise)
      throws Unreadable {
    String text = at < fields.length ? fields[at] : "";
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new Unreadable(kind, "");
    }
  }

  private static int whole(Kind kind, String[] fields, int at) throws Unreadable {
    double value = number(kind, fields, at, 1);
    if (value != Math.rint(value) || value < 1 || value > MOST) {
      throw new Unreadable(kind, "");
    }
    return (int) value;
  }
}
