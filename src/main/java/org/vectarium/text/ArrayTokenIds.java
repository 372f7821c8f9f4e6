package org.vectarium.text;

import java.util.Arrays;

/** {@link TokenIds} held in one array. */
public final class ArrayTokenIds implements TokenIds {
  private final int[] ids;

  /**
   * @param ids word ids and sentence ends; copied up to {@code length}
   */
  public ArrayTokenIds(int[] ids, int length) {
    this.ids = Arrays.copyOf(ids, length);
  }

  @Override
  public long size() {
    return ids.length;
  }

  @Override
  public int read(long position, int[] target, int offset, int length) {
    if (position < 0) {
      throw new IllegalArgumentException("position " + position + " is before the text");
    }
    int n = (int) Math.clamp(ids.length - position, 0L, (long) length);
    System.arraycopy(ids, (int) Math.min(position, ids.length), target, offset, n);
    return n;
  }
}
