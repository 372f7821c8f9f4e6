package org.vectarium.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Words as UTF-8 bytes, numbered by first appearance, with counts: an open-addressing hash table
 * without an object for each word. Owned by one thread.
 */
final class WordTable {
  /** No text of any language has more types; beyond, the input is not words. */
  static final int MAX_TYPES = 8_000_000;

  private static final int FNV_PRIME = 0x01000193;
  private static final int FNV_BASIS = 0x811C9DC5;

  /** Slots: the low word is id + 1 (0: free), the high word the hash. */
  private long[] slots = new long[1 << 14];

  private byte[] bytes = new byte[1 << 16];
  private int[] ends = new int[1 << 12];
  private long[] counts = new long[1 << 12];
  private int size;

  int size() {
    return size;
  }

  long count(int id) {
    return counts[id];
  }

  String word(int id) {
    int from = start(id);
    return new String(bytes, from, ends[id] - from, StandardCharsets.UTF_8);
  }

  /** Takes back one sighting. */
  void uncount(int id) {
    counts[id]--;
  }

  /** Start value for {@link #hash}. */
  static int hash() {
    return FNV_BASIS;
  }

  /** One byte more of the word's hash (FNV-1a). */
  static int hash(int hash, byte b) {
    return (hash ^ b) * FNV_PRIME;
  }

  static int hash(byte[] word, int from, int to) {
    int h = FNV_BASIS;
    for (int i = from; i < to; i++) {
      h = (h ^ word[i]) * FNV_PRIME;
    }
    return h;
  }

  /**
   * Counts one sighting of a word.
   *
   * @param hash of {@code word[from, to)} by {@link #hash(byte[], int, int)}
   * @return its id, new or old; −1 if the table is full
   */
  int count(byte[] word, int from, int to, int hash) {
    int mask = slots.length - 1;
    // FNV's low bits are its best mixed for short words after a final shift.
    int at = (hash ^ (hash >>> 15)) & mask;
    while (true) {
      long slot = slots[at];
      if (slot == 0) {
        return add(word, from, to, hash, at);
      }
      if ((int) (slot >>> 32) == hash) {
        int id = (int) slot - 1;
        int start = start(id);
        if (Arrays.equals(bytes, start, ends[id], word, from, to)) {
          counts[id]++;
          return id;
        }
      }
      at = (at + 1) & mask;
    }
  }

  private int start(int id) {
    return id == 0 ? 0 : ends[id - 1];
  }

  private int add(byte[] word, int from, int to, int hash, int at) {
    int start = size == 0 ? 0 : ends[size - 1];
    long end = (long) start + (to - from);
    if (size == MAX_TYPES || end > Integer.MAX_VALUE - 16) {
      return -1;
    }
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, grown(bytes.length, end));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, grown(size, size + 1L));
      counts = Arrays.copyOf(counts, ends.length);
    }
    System.arraycopy(word, from, bytes, start, to - from);
    ends[size] = (int) end;
    counts[size] = 1;
    slots[at] = ((long) hash << 32) | (size + 1);
    size++;
    if (size * 2L > slots.length) {
      rehash();
    }
    return size - 1;
  }

  private static int grown(int old, long needed) {
    return (int) Math.min(Integer.MAX_VALUE - 16, Math.max(needed, old * 2L));
  }

  private void rehash() {
    long[] old = slots;
    slots = new long[old.length * 2];
    int mask = slots.length - 1;
    for (long slot : old) {
      if (slot != 0) {
        int hash = (int) (slot >>> 32);
        int at = (hash ^ (hash >>> 15)) & mask;
        while (slots[at] != 0) {
          at = (at + 1) & mask;
        }
        slots[at] = slot;
      }
    }
  }
}
