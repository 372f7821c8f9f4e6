package org.vectarium.cooc;

import java.util.Arrays;
import org.vectarium.text.TokenIds;

/**
 * A stretch of the text turned inside out: for every word the positions where it stands, so that
 * the rows of the count matrix can be made one after the other.
 *
 * <p>Centres lie in the slice; their windows reach m positions beyond it on either side.
 */
final class TextSlice {
  private final int[] ids;
  private final int centresFrom;
  private final int centresTo;
  private final int[] starts;
  private final int[] positions;

  /**
   * Reads centres {@code [from, to)} of the text and their windows.
   *
   * @param types V
   */
  TextSlice(TokenIds text, long from, long to, int window, int types) {
    long readFrom = Math.max(0, from - window);
    long readTo = Math.min(text.size(), to + window);
    ids = new int[Math.toIntExact(readTo - readFrom)];
    int read = text.read(readFrom, ids, 0, ids.length);
    if (read != ids.length) {
      throw new IllegalStateException(
          "the text ended at position "
              + (readFrom + read)
              + " of "
              + text.size()
              + "; it seems to have changed while it was being read");
    }
    centresFrom = (int) (from - readFrom);
    centresTo = (int) (to - readFrom);
    starts = new int[types + 1];
    for (int p = centresFrom; p < centresTo; p++) {
      if (ids[p] >= 0) {
        starts[ids[p] + 1]++;
      }
    }
    for (int id = 0; id < types; id++) {
      starts[id + 1] += starts[id];
    }
    positions = new int[starts[types]];
    int[] next = Arrays.copyOf(starts, types);
    for (int p = centresFrom; p < centresTo; p++) {
      if (ids[p] >= 0) {
        positions[next[ids[p]]++] = p;
      }
    }
  }

  /** How often the word stands in the slice. */
  int occurrences(int id) {
    return starts[id + 1] - starts[id];
  }

  /**
   * Adds the windows of every occurrence of {@code id} to its row.
   *
   * @param units g(Δ) at index Δ, for Δ in [1, m]
   */
  void addWindows(int id, long[] units, boolean leftOnly, RowAccumulator row) {
    for (int k = starts[id]; k < starts[id + 1]; k++) {
      int centre = positions[k];
      addLeft(centre, units, row);
      if (!leftOnly) {
        addRight(centre, units, row);
      }
    }
  }

  private void addLeft(int centre, long[] units, RowAccumulator row) {
    int first = Math.max(0, centre - units.length + 1);
    for (int p = centre - 1; p >= first; p--) {
      int id = ids[p];
      if (id < 0) {
        return;
      }
      row.add(id, units[centre - p]);
    }
  }

  private void addRight(int centre, long[] units, RowAccumulator row) {
    int last = Math.min(ids.length - 1, centre + units.length - 1);
    for (int p = centre + 1; p <= last; p++) {
      int id = ids[p];
      if (id < 0) {
        return;
      }
      row.add(id, units[p - centre]);
    }
  }
}
