package org.vectarium.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.vectarium.text.CorpusException.Kind;

/** Text of any encoding as UTF-8; the first byte that does not fit ends it with a sentence. */
final class TranscodingStream extends InputStream {
  private static final int SIZE = 1 << 14;

  private final InputStream in;
  private final Charset charset;
  private final String label;
  private final CharsetDecoder decoder;
  private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
  private final ByteBuffer source = ByteBuffer.allocate(SIZE).flip();
  private final CharBuffer chars = CharBuffer.allocate(SIZE).flip();
  private final ByteBuffer utf8 = ByteBuffer.allocate(3 * SIZE).flip();
  private boolean sourceEnded;
  private boolean decoded;
  private long taken;
  private long line = 1;

  TranscodingStream(InputStream in, Charset charset, String label) {
    this.in = in;
    this.charset = charset;
    this.label = label;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public int read() throws IOException {
    return fill() ? utf8.get() & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int n = Math.min(length, utf8.remaining());
    utf8.get(target, offset, n);
    return n;
  }

  private boolean fill() throws IOException {
    while (!utf8.hasRemaining() && !(decoded && !chars.hasRemaining())) {
      if (!chars.hasRemaining()) {
        decode();
      }
      utf8.clear();
      CoderResult result = encoder.encode(chars, utf8, decoded);
      utf8.flip();
      if (result.isError()) {
        throw wrong(); // half a surrogate pair
      }
      if (result.isUnderflow() && chars.hasRemaining() && !decoded) {
        decode(); // the other half of a pair is still to come
      }
    }
    return utf8.hasRemaining();
  }

  private void decode() throws IOException {
    chars.compact();
    int from = chars.position();
    while (chars.position() == from && !decoded) {
      if (!sourceEnded) {
        source.compact();
        int n = in.read(source.array(), source.position(), source.remaining());
        source.position(source.position() + Math.max(0, n));
        source.flip();
        sourceEnded = n < 0;
      }
      int before = source.position();
      CoderResult result = decoder.decode(source, chars, sourceEnded);
      taken += source.position() - before;
      for (int i = from; i < chars.position(); i++) {
        line += chars.get(i) == '\n' ? 1 : 0;
      }
      if (result.isError()) {
        throw wrong();
      }
      if (sourceEnded && result.isUnderflow()) {
        decoder.flush(chars);
        decoded = true;
      }
    }
    chars.flip();
  }

  private CorpusException wrong() {
    return new CorpusException(
        Kind.WRONG_ENCODING,
        label,
        line,
        0,
        "%s is not %s text: the bytes at %,d, on line %,d, fit no character of it. Name another "
                .formatted(label, charset.name(), taken, line)
            + "encoding.",
        charset.name(),
        taken);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
