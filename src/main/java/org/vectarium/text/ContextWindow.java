package org.vectarium.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The centre word at one position and its outside words, in reading order, never across a sentence
 * end. Immutable.
 *
 * @param position of the centre
 * @param centre its id
 * @param outside up to 2m words (m if only those to the left count)
 */
public record ContextWindow(long position, int centre, List<Outside> outside) {
  /**
   * One outside word.
   *
   * @param offset from the centre: −m…−1, 1…m
   * @param id of the word
   */
  public record Outside(int offset, int id) {}

  /**
   * @param position of a word, not of a sentence end
   * @param radius m ≥ 1
   * @param leftOnly whether only words before the centre count
   * @throws IllegalArgumentException if no word stands there
   */
  public static ContextWindow at(TokenIds ids, long position, int radius, boolean leftOnly) {
    long from = Math.max(0, position - radius);
    int[] around = new int[2 * radius + 1];
    int n = ids.read(from, around, 0, (int) (position - from) + radius + 1);
    int centre = (int) (position - from);
    if (centre >= n || around[centre] == TokenIds.SENTENCE_END) {
      throw new IllegalArgumentException("no word stands at position " + position);
    }
    int first = centre;
    while (first > 0 && around[first - 1] != TokenIds.SENTENCE_END) {
      first--;
    }
    List<Outside> outside = new ArrayList<>();
    for (int i = first; i < n && around[i] != TokenIds.SENTENCE_END; i++) {
      if (i != centre && (i < centre || !leftOnly)) {
        outside.add(new Outside(i - centre, around[i]));
      }
    }
    return new ContextWindow(position, around[centre], List.copyOf(outside));
  }
}
