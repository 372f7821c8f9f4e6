package org.vectarium.text;

import static java.nio.charset.StandardCharsets.UTF_16;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Unpacks and decodes: whatever the bytes are, UTF-8 comes out. */
final class TextStreams {
  private static final int BUFFER = 1 << 16;

  private TextStreams() {}

  /**
   * A stream of UTF-8. Gzip is known by its first two bytes and UTF-16 by its byte-order mark; all
   * else passes unchanged unless an encoding is named.
   *
   * @param encoding as a person named it, or null
   */
  static InputStream utf8(InputStream raw, @Nullable Charset encoding, String label)
      throws IOException {
    // Not buffered: a buffer reads on into the damaged part of a file and loses what came before.
    PushbackInputStream in = new PushbackInputStream(raw, 2);
    int[] start = peek(in);
    if (start[0] == 0x1F && start[1] == 0x8B) {
      in = new PushbackInputStream(new GZIPInputStream(in, BUFFER), 2);
      start = peek(in);
    }
    boolean marked =
        (start[0] == 0xFE && start[1] == 0xFF) || (start[0] == 0xFF && start[1] == 0xFE);
    Charset charset = encoding == null && marked ? UTF_16 : encoding;
    return charset == null || charset.equals(StandardCharsets.UTF_8)
        ? in
        : new TranscodingStream(in, charset, label);
  }

  /** The first two bytes, −1 for each that is missing; the stream still begins with them. */
  private static int[] peek(PushbackInputStream in) throws IOException {
    int[] start = {in.read(), in.read()};
    for (int i = 1; i >= 0; i--) {
      if (start[i] >= 0) {
        in.unread(start[i]);
      }
    }
    return start;
  }
}
