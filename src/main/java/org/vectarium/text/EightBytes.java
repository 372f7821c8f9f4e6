package org.vectarium.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of text at once, as one number with the first byte lowest. */
final class EightBytes {
  static final int SIZE = 8;

  private static final VarHandle VIEW =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long LOW_SEVEN = 0x7F7F7F7F7F7F7F7FL;
  private static final long HIGH = 0x8080808080808080L;

  /** Added to a byte's low seven bits, it sets the high bit of those above a space. */
  private static final long PAST_SPACE = 0x5F5F5F5F5F5F5F5FL;

  private EightBytes() {}

  /** The bytes {@code text[at, at + 8)}. */
  static long at(byte[] text, int at) {
    return (long) VIEW.get(text, at);
  }

  /**
   * How many of the eight come before the first that is not a visible ASCII character (0x21 to
   * 0x7F): white space, a control character or part of a longer character. 8 if there is none.
   */
  static int visible(long eight) {
    long above = (eight & LOW_SEVEN) + PAST_SPACE;
    return Long.numberOfTrailingZeros((~above | eight) & HIGH) >>> 3;
  }
}
