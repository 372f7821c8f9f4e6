package org.vectarium.embedding.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Decodes UTF-8 strictly. One thread. */
final class Utf8 {
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);

  /** The text of bytes [from, to), or null if they are not UTF-8. */
  @Nullable String decode(byte[] bytes, int from, int to) {
    boolean ascii = true;
    for (int i = from; i < to && ascii; i++) {
      ascii = bytes[i] >= 0;
    }
    if (ascii) {
      return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
    try {
      return decoder.decode(ByteBuffer.wrap(bytes, from, to - from)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** The column in characters, from 1, of byte {@code at} in a line that starts at {@code from}. */
  static int column(byte[] bytes, int from, int at) {
    int column = 1;
    for (int i = from; i < at; i++) {
      // Continuation bytes belong to the character before them.
      column += (bytes[i] & 0xC0) == 0x80 ? 0 : 1;
    }
    return column;
  }
}
