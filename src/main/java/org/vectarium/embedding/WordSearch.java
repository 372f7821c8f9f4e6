package org.vectarium.embedding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
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
    Arrays.parallelSort(byText, Comparator.comparing(id -> folded[id]));
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
      return IntStream.range(0, folded.length)
          .filter(id -> matches(folded[id], wanted))
          .limit(limit)
          .boxed()
          .toList();
    }
    // The largest of the ids kept comes off the queue first; half the language may begin so.
    PriorityQueue<Integer> kept = new PriorityQueue<>(Comparator.reverseOrder());
    List<Integer> found = new ArrayList<>();
    int at = lowerBound(wanted);
    for (; at < byText.length && folded[byText[at]].equals(wanted); at++) {
      found.add(byText[at]);
    }
    for (; at < byText.length && folded[byText[at]].startsWith(wanted); at++) {
      if (kept.size() < limit) {
        kept.add(byText[at]);
      } else if (limit > 0 && byText[at] < kept.element()) {
        kept.remove();
        kept.add(byText[at]);
      }
    }
    found.sort(Comparator.naturalOrder());
    kept.stream().sorted().forEach(found::add);
    return List.copyOf(found.subList(0, Math.min(limit, found.size())));
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

  /**
   * Whether a text is of a pattern. Where a letter does not fit, the last {@code *} takes one
   * letter more, so at most |text|·|pattern| letters are compared.
   */
  private static boolean matches(String text, String pattern) {
    int t = 0;
    int p = 0;
    int star = -1;
    int taken = 0;
    while (t < text.length()) {
      int wanted = p < pattern.length() ? pattern.charAt(p) : -1;
      if (wanted == '*') {
        star = p++;
        taken = t;
      } else if (wanted == '?') {
        t += Character.charCount(text.codePointAt(t));
        p++;
      } else if (wanted == text.charAt(t)) {
        t++;
        p++;
      } else if (star >= 0) {
        taken += Character.charCount(text.codePointAt(taken));
        t = taken;
        p = star + 1;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
