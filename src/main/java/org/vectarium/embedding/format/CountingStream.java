package org.vectarium.embedding.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** Counts the bytes that have been taken. One thread. */
final class CountingStream extends FilterInputStream {
  private final PushbackInputStream pushback;
  private long count;

  CountingStream(InputStream in) {
    super(new PushbackInputStream(in, 2));
    this.pushback = (PushbackInputStream) this.in;
  }

  long count() {
    return count;
  }

  /** The first two bytes, left in place; zeros where there are fewer. */
  byte[] peekTwo() throws IOException {
    byte[] two = new byte[2];
    int n = pushback.readNBytes(two, 0, 2);
    pushback.unread(two, 0, n);
    return two;
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    count += b < 0 ? 0 : 1;
    return b;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int n = in.read(target, offset, length);
    count += Math.max(0, n);
    return n;
  }
}
