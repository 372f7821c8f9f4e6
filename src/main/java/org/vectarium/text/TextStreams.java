package org.vectarium.text;

import static java.nio.charset.StandardCharsets.UTF_16;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
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
    InputStream in = raw.markSupported() ? raw : new BufferedInputStream(raw, BUFFER);
    int[] start = peek(in);
    if (start[0] == 0x1F && start[1] == 0x8B) {
      in = new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER);
      start = peek(in);
    }
    boolean marked =
        (start[0] == 0xFE && start[1] == 0xFF) || (start[0] == 0xFF && start[1] == 0xFE);
    Charset charset = encoding == null && marked ? UTF_16 : encoding;
    return charset == null || charset.equals(StandardCharsets.UTF_8)
        ? in
        : new TranscodingStream(in, charset, label);
  }

  private static int[] peek(InputStream in) throws IOException {
    in.mark(2);
    int[] start = {in.read(), in.read()};
    in.reset();
    return start;
  }
}
