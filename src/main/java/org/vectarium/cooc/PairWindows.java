package org.vectarium.cooc;

import java.util.ArrayList;
import java.util.List;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.TokenIds;

/** The very places in the text that a cell of the count matrix was counted from. */
public final class PairWindows {
  private static final int CHUNK = 1 << 16;

  private PairWindows() {}

  /**
   * One centre with one context word.
   *
   * @param centre position of i in the text
   * @param context position of j
   * @param weight g of their distance
   */
  public record Place(long centre, long context, double weight) {}

  /**
   * The places of a cell X_ij.
   *
   * @param places the first of them in reading order
   * @param count how many there are in all
   * @param sum of their weights: X_ij
   */
  public record Found(List<Place> places, long count, double sum) {}

  /**
   * Reads the whole text once.
   *
   * @param most how many places to keep
   */
  public static Found find(EncodedCorpus corpus, CountingOptions options, int i, int j, int most) {
    int m = options.window();
    int[] ids = new int[CHUNK + 2 * m];
    List<Place> places = new ArrayList<>();
    long count = 0;
    long units = 0;
    for (long from = 0; from < corpus.ids().size(); from += CHUNK) {
      long readFrom = Math.max(0, from - m);
      int length = corpus.ids().read(readFrom, ids, 0, (int) (from - readFrom) + CHUNK + m);
      int first = (int) (from - readFrom);
      for (int c = first; c < Math.min(length, first + CHUNK); c++) {
        if (ids[c] != i) {
          continue;
        }
        for (int at : contexts(ids, length, c, m, options.leftOnly())) {
          if (ids[at] == j) {
            long g = options.weight().units(Math.abs(at - c), m);
            units += g;
            count++;
            if (places.size() < most) {
              places.add(
                  new Place(readFrom + c, readFrom + at, g / (double) options.weight().unit(m)));
            }
          }
        }
      }
    }
    return new Found(List.copyOf(places), count, units / (double) options.weight().unit(m));
  }

  /** The positions in the window of {@code centre}, within its sentence, in reading order. */
  private static int[] contexts(int[] ids, int length, int centre, int m, boolean leftOnly) {
    int first = centre;
    while (first > Math.max(0, centre - m) && ids[first - 1] != TokenIds.SENTENCE_END) {
      first--;
    }
    int last = centre;
    while (!leftOnly
        && last < Math.min(length - 1, centre + m)
        && ids[last + 1] != TokenIds.SENTENCE_END) {
      last++;
    }
    int[] positions = new int[last - first];
    for (int p = first, n = 0; p <= last; p++) {
      if (p != centre) {
        positions[n++] = p;
      }
    }
    return positions;
  }
}
