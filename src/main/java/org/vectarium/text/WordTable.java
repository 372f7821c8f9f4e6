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

  /** Marks the slot of a word longer than eight bytes, whose hash does not tell it for sure. */
  private static final long LONG_WORD = 1L << 40;

  /** Two numbers a slot, on one cache line: the hash, then id + 1 (0: free), marked if long. */
  private long[] slots = new long[1 << 15];

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

  /**
   * Hash of a word, eight bytes a step. Each step is a bijection of 64 bits, so two different words
   * of up to eight bytes never have the same hash: no word contains a NUL byte.
   */
  private static long hash(byte[] word, int from, int to) {
    long h = to - from;
    int i = from;
    for (; i + EightBytes.SIZE <= to; i += EightBytes.SIZE) {
      h = mixed(h ^ EightBytes.at(word, i));
    }
    if (i == to) {
      return h;
    }
    long tail = 0;
    if (i + EightBytes.SIZE <= word.length) {
      tail = EightBytes.at(word, i) & ((1L << ((to - i) * 8)) - 1);
    } else {
      for (int k = to - 1; k >= i; k--) {
        tail = tail << 8 | (word[k] & 0xFF);
      }
    }
    return mixed(h ^ tail);
  }

  private static long mixed(long h) {
    long product = h * 0x9E3779B97F4A7C15L;
    return product ^ (product >>> 32);
  }

  /**
   * Counts one sighting of the word {@code word[from, to)}, which holds no NUL byte.
   *
   * @return its id, new or old; −1 if the table is full
   */
  int count(byte[] word, int from, int to) {
    long hash = hash(word, from, to);
    long mark = to - from > EightBytes.SIZE ? LONG_WORD : 0;
    int mask = slots.length - 1;
    int at = (int) hash << 1 & mask;
    while (true) {
      long entry = slots[at + 1];
      if (entry == 0) {
        return add(word, from, to, hash, at, mark);
      }
      if (slots[at] == hash && (entry & LONG_WORD) == mark) {
        int id = (int) entry - 1;
        if (mark == 0 || Arrays.equals(bytes, start(id), ends[id], word, from, to)) {
          counts[id]++;
          return id;
        }
      }
      at = (at + 2) & mask;
    }
  }

  private int start(int id) {
    return id == 0 ? 0 : ends[id - 1];
  }

  private int add(byte[] word, int from, int to, long hash, int at, long mark) {
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
    slots[at] = hash;
    slots[at + 1] = ++size | mark;
    if (size * 4L > slots.length) {
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
    for (int from = 0; from < old.length; from += 2) {
      if (old[from + 1] != 0) {
        int at = (int) old[from] << 1 & mask;
        while (slots[at + 1] != 0) {
          at = (at + 2) & mask;
        }
        slots[at] = old[from];
        slots[at + 1] = old[from + 1];
      }
    }
  }
}
