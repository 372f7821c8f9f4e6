package org.vectarium.text;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Growing list of provisional token ids. Owned by one thread. */
final class TokenIdStore {
  private final long memoryBudget;
  private int[] ids = new int[1 << 12];
  private int size;

  TokenIdStore(long memoryBudget) {
    this.memoryBudget = memoryBudget;
  }

  long size() {
    return size;
  }

  void add(int id) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, (int) Math.min(Integer.MAX_VALUE - 16, size * 2L));
    }
    ids[size++] = id;
  }

  void truncate(long newSize, IntConsumer removed) {
    while (size > newSize) {
      removed.accept(ids[--size]);
    }
  }

  TokenIds finish(int[] newIds) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      int id = ids[i];
      if (id == TokenIds.SENTENCE_END) {
        if (kept > 0 && ids[kept - 1] != TokenIds.SENTENCE_END) {
          ids[kept++] = id;
        }
      } else if (newIds[id] != CorpusEncoder.DROPPED) {
        ids[kept++] = newIds[id];
      }
    }
    return new ArrayTokenIds(ids, kept);
  }
}
