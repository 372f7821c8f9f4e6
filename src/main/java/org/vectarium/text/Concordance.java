package org.vectarium.text;

import java.util.ArrayList;
import java.util.List;

/** Every occurrence of a word with its neighbours to the left and right (key word in context). */
public final class Concordance {
  private static final int BLOCK = 1 << 16;

  private Concordance() {}

  /**
   * @param position of the word in the text
   * @param left the words before it in its sentence, in reading order
   * @param right the words after it
   */
  public record Line(long position, List<String> left, List<String> right) {}

  /**
   * The first occurrences in the text.
   *
   * @param id of the word
   * @param width words shown on each side, fewer at the edges of the sentence
   * @param limit how many occurrences at most
   * @throws java.util.concurrent.CancellationException if the monitor ended the search
   */
  public static List<Line> of(
      EncodedCorpus corpus, int id, int width, int limit, ReadMonitor monitor) {
    TokenIds ids = corpus.ids();
    List<Line> lines = new ArrayList<>();
    int[] block = new int[BLOCK];
    for (long at = 0; at < ids.size() && lines.size() < limit; at += BLOCK) {
      int n = ids.read(at, block, 0, BLOCK);
      for (int i = 0; i < n && lines.size() < limit; i++) {
        if (block[i] == id) {
          lines.add(line(corpus, at + i, width));
        }
      }
      monitor.report(at + n, ids.size());
    }
    return List.copyOf(lines);
  }

  /** One position with its neighbours. */
  public static Line line(EncodedCorpus corpus, long position, int width) {
    ContextWindow window = ContextWindow.at(corpus.ids(), position, width, false);
    List<String> left = new ArrayList<>();
    List<String> right = new ArrayList<>();
    for (ContextWindow.Outside outside : window.outside()) {
      (outside.offset() < 0 ? left : right).add(corpus.vocabulary().word(outside.id()));
    }
    return new Line(position, List.copyOf(left), List.copyOf(right));
  }
}
