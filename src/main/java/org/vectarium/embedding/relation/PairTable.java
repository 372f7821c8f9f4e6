package org.vectarium.embedding.relation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Lines of words that stand in one relation, as written: {@code drive > driver}, or chains such as
 * {@code big > bigger > biggest}.
 *
 * <p>Immutable.
 *
 * @param rows of equal length, at least two words each, no two alike
 * @param unknown words of lines that were left out because those words have no vector
 * @param repeated how many lines were left out because they stood before
 */
public record PairTable(List<List<String>> rows, List<String> unknown, int repeated) {
  /** No lines. */
  public static final PairTable EMPTY = new PairTable(List.of(), List.of(), 0);

  /** The most lines that are read: a table to look at, not a data set. */
  public static final int MOST_ROWS = 200;

  /** A line that cannot be read. */
  public static final class Unreadable extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final int line;
    private final int expected;

    Unreadable(int line, int expected, String sentence) {
      super(sentence);
      this.line = line;
      this.expected = expected;
    }

    /** Counted from 1. */
    public int line() {
      return line;
    }

    /** How many words the line should have; 0 where it has only one, −1 where it is too many. */
    public int expected() {
      return expected;
    }
  }

  public PairTable {
    rows = rows.stream().map(List::copyOf).toList();
    unknown = List.copyOf(unknown);
  }

  /**
   * Reads one row a line; empty lines are passed over. Words are divided by {@code >}, {@code →},
   * {@code ->}, or by spaces and commas where there is no arrow.
   *
   * @param known whether a word has a vector
   * @throws Unreadable with a sentence naming the line, if a line has one word, or more or fewer
   *     than the first, or there are more than {@value #MOST_ROWS}
   */
  public static PairTable parse(String text, Predicate<String> known) {
    List<List<String>> rows = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    int repeated = 0;
    int width = 0;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      List<String> words = words(line);
      if (words.size() < 2) {
        throw new Unreadable(
            number, 0, "Line " + number + " has no second word; write \"drive > driver\".");
      }
      if (width > 0 && words.size() != width) {
        throw new Unreadable(
            number,
            width,
            "Line %d has %d words, the first line has %d; give every line as many."
                .formatted(number, words.size(), width));
      }
      if (rows.size() + repeated == MOST_ROWS) {
        throw new Unreadable(
            number, -1, "Line " + number + " is one too many; keep to " + MOST_ROWS + " lines.");
      }
      width = words.size();
      List<String> missing = words.stream().filter(word -> !known.test(word)).toList();
      if (!missing.isEmpty()) {
        unknown.addAll(missing);
      } else if (rows.contains(words)) {
        // Each pair is judged by the others; a copy of itself would agree with it.
        repeated++;
      } else {
        rows.add(words);
      }
    }
    return new PairTable(rows, unknown, repeated);
  }

  private static List<String> words(String line) {
    String[] parts = line.split("->|>|→", -1);
    String[] words = parts.length > 1 ? parts : line.strip().split("[\\s,]+");
    return Arrays.stream(words).map(String::strip).filter(word -> !word.isEmpty()).toList();
  }

  /** How many steps a row has: one for pairs, two for big → bigger → biggest. */
  public int steps() {
    return rows.isEmpty() ? 0 : rows.getFirst().size() - 1;
  }
}
