package org.vectarium.embedding;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds words by their beginning or by a pattern, the most frequent (first) ones first. Case does
 * not matter.
 *
 * <p>Immutable; safe to share between threads.
 */
public final class WordSearch {
  private final List<String> words;
  private final String[] folded;
  private final Integer[] byText;

  /** Sorts the words once: V log V comparisons. */
  public WordSearch(List<String> words) {
    this.words = words;
    this.folded = new String[words.size()];
    Arrays.setAll(folded, id -> words.get(id).toLowerCase(Locale.ROOT));
    this.byText = new Integer[words.size()];
    Arrays.setAll(byText, id -> id);
    Arrays.sort(byText, Comparator.comparing(id -> folded[id]));
  }

  /**
   * The ids of words that begin with the text, or that match it where it holds {@code *} (any
   * letters) or {@code ?} (one letter); a word equal to the text comes first.
   *
   * @param limit at most so many
   */
  public List<Integer> find(String text, int limit) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return List.of();
    }
    if (wanted.contains("*") || wanted.contains("?")) {
      Pattern pattern = pattern(wanted);
      return IntStream.range(0, folded.length)
          .filter(id -> pattern.matcher(folded[id]).matches())
          .limit(limit)
          .boxed()
          .toList();
    }
    int from = lowerBound(wanted);
    int to = from;
    while (to < byText.length && folded[byText[to]].startsWith(wanted)) {
      to++;
    }
    return Arrays.stream(byText, from, to)
        .sorted(
            Comparator.<Integer, Boolean>comparing(id -> !folded[id].equals(wanted))
                .thenComparing(Comparator.naturalOrder()))
        .limit(limit)
        .toList();
  }

  /** The words themselves, by id. */
  public List<String> words() {
    return words;
  }

  private int lowerBound(String wanted) {
    int low = 0;
    int high = byText.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (folded[byText[middle]].compareTo(wanted) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static Pattern pattern(String wanted) {
    StringBuilder regex = new StringBuilder();
    wanted
        .chars()
        .forEach(c -> {
          switch (c) {
            case '*' -> regex.append(".*");
            case '?' -> regex.append('.');
            default -> regex.append(Pattern.quote(String.valueOf((char) c)));
          }
        });
    return Pattern.compile(regex.toString());
  }
}
