package org.vectarium.text;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;

/**
 * {@link TokenIds} in a mapped temporary file, for texts whose ids do not fit the memory budget.
 * The mapping ends when nothing refers to it any more.
 */
final class MappedTokenIds implements TokenIds {
  private final MemorySegment ids;
  private final long size;

  private MappedTokenIds(MemorySegment ids, long size) {
    this.ids = ids;
    this.size = size;
  }

  /**
   * @param channel ids in native byte order; may be closed and the file deleted afterwards
   * @param size how many ids
   */
  static MappedTokenIds map(FileChannel channel, long size) throws IOException {
    MemorySegment segment =
        channel.map(FileChannel.MapMode.READ_ONLY, 0, size * Integer.BYTES, Arena.ofAuto());
    return new MappedTokenIds(segment, size);
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public int read(long position, int[] target, int offset, int length) {
    if (position < 0) {
      throw new IllegalArgumentException("position " + position + " is before the text");
    }
    int n = (int) Math.clamp(size - position, 0L, (long) length);
    if (n > 0) {
      MemorySegment.copy(ids, ValueLayout.JAVA_INT, position * Integer.BYTES, target, offset, n);
    }
    return n;
  }
}
