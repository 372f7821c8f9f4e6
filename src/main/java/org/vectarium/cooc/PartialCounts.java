package org.vectarium.cooc;

import java.util.Arrays;
import org.vectarium.linalg.SparseMatrix;
import org.vectarium.linalg.SparseMatrixBuilder;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.TokenIds;

/**
 * The count matrix while it is being filled: the windows of the centres before a position, moving
 * forward window by window. For watching; {@link CooccurrenceCounter} is the fast way to the end.
 *
 * <p>Sums are whole units, so at the end of the text both agree to the bit. Not synchronised.
 */
public final class PartialCounts {
  private final EncodedCorpus corpus;
  private final CountingOptions options;
  private final int types;
  private final int[] ids;
  private long[] keys = new long[1 << 12];
  private long[] units = new long[1 << 12];
  private int cells;
  private long position;

  /** Before the first window. */
  public PartialCounts(EncodedCorpus corpus, CountingOptions options) {
    this.corpus = corpus;
    this.options = options;
    this.types = corpus.vocabulary().size();
    this.ids = new int[2 * options.window() + 1];
    Arrays.fill(keys, -1);
  }

  /** Centres at positions below this have been counted. */
  public long position() {
    return position;
  }

  /** How many different pairs have been seen. */
  public int cells() {
    return cells;
  }

  /**
   * Counts the windows of the centres up to {@code end}; an earlier end starts from the beginning.
   */
  public void advanceTo(long end) {
    if (end < position) {
      Arrays.fill(keys, -1);
      cells = 0;
      position = 0;
    }
    for (long stop = Math.min(end, corpus.ids().size()); position < stop; position++) {
      addWindow(position);
    }
  }

  private void addWindow(long centre) {
    int m = options.window();
    long from = Math.max(0, centre - m);
    int length = corpus.ids().read(from, ids, 0, (int) (centre - from) + m + 1);
    int c = (int) (centre - from);
    if (ids[c] == TokenIds.SENTENCE_END) {
      return;
    }
    for (int p = c - 1; p >= 0 && ids[p] >= 0; p--) {
      add(ids[c], ids[p], options.weight().units(c - p, m));
    }
    for (int p = c + 1; !options.leftOnly() && p < length && ids[p] >= 0; p++) {
      add(ids[c], ids[p], options.weight().units(p - c, m));
    }
  }

  private void add(int i, int j, long g) {
    if (cells * 2 >= keys.length) {
      grow();
    }
    long key = (long) i * types + j;
    int at = slot(key);
    if (keys[at] == -1) {
      keys[at] = key;
      units[at] = 0;
      cells++;
    }
    units[at] += g;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (keys[at] != -1 && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldUnits = units;
    keys = new long[2 * oldKeys.length];
    units = new long[2 * oldKeys.length];
    Arrays.fill(keys, -1);
    for (int k = 0; k < oldKeys.length; k++) {
      if (oldKeys[k] != -1) {
        int at = slot(oldKeys[k]);
        keys[at] = oldKeys[k];
        units[at] = oldUnits[k];
      }
    }
  }

  /** The counts so far, V × V. */
  public SparseMatrix matrix() {
    long[] sorted = Arrays.stream(keys).filter(key -> key != -1).sorted().toArray();
    double unit = options.weight().unit(options.window());
    SparseMatrixBuilder builder = new SparseMatrixBuilder(types, types);
    int next = 0;
    for (int row = 0; row < types; row++) {
      for (; next < sorted.length && sorted[next] < (row + 1L) * types; next++) {
        builder.add((int) (sorted[next] % types), (float) (units[slot(sorted[next])] / unit));
      }
      builder.endRow();
    }
    return builder.build();
  }
}
