package org.vectarium.embedding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Columns of text beside words: other labels, categories, numbers, colours. Immutable.
 *
 * @param columns by name, in the order of the file; one value a word, empty where there is none
 * @param matched how many words have a row
 * @param unknown how many rows named no word of the space
 */
public record SideTable(Map<String, List<String>> columns, int matched, int unknown) {
  /** No columns. */
  public static final SideTable NONE = new SideTable(Map.of(), 0, 0);

  private static final Pattern COLOUR = Pattern.compile("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");
  private static final Pattern PARTING = Pattern.compile("[/:|_.;,-]");

  /** What the values of a column are. */
  public enum Kind {
    /** #rgb or #rrggbb, each value. */
    COLOUR,
    /** Finite numbers, each value. */
    NUMBER,
    /** Anything else. */
    TEXT
  }

  /** Which part of each value counts. */
  public enum Part {
    WHOLE,
    /** Before the first of / : | _ . ; , - */
    FIRST,
    /** After the last of them. */
    LAST;

    /** This part of a value. */
    public String of(String value) {
      if (this == WHOLE) {
        return value;
      }
      String[] parts = PARTING.split(value, -1);
      return parts[this == FIRST ? 0 : parts.length - 1].strip();
    }
  }

  public SideTable {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /** The values of a column, one a word; empty for a name that there is none of. */
  public List<String> values(String column) {
    return columns.getOrDefault(column, List.of());
  }

  /** The names of the columns, in the order of the file. */
  public List<String> names() {
    return List.copyOf(columns.keySet());
  }

  /** What the non-empty values of a column are. */
  public static Kind kind(List<String> values) {
    boolean colours = true;
    boolean numbers = true;
    boolean any = false;
    for (String value : values) {
      if (!value.isEmpty()) {
        any = true;
        colours &= COLOUR.matcher(value).matches();
        numbers &= Double.isFinite(number(value));
      }
      if (!colours && !numbers) {
        return Kind.TEXT;
      }
    }
    return !any ? Kind.TEXT : colours ? Kind.COLOUR : Kind.NUMBER;
  }

  /** A value as a number; NaN for what is none. */
  public static double number(String value) {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** The values that stand most often, the most frequent first; empty ones do not count. */
  public static List<String> mostFrequent(List<String> values, Part part, int most) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String value : values) {
      String counted = part.of(value);
      if (!counted.isEmpty()) {
        counts.merge(counted, 1, Integer::sum);
      }
    }
    List<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
    // The sort is stable: of equals the one that comes first stays first.
    sorted.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
    return sorted.stream().limit(most).map(Map.Entry::getKey).toList();
  }
}
