package org.vectarium.session;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.vectarium.train.Trainer;

/**
 * Everything a run's future depends on, at one update. Immutable.
 *
 * @param update updates applied before it
 * @param cost nanoseconds of training from the beginning of the run to here
 * @param lasting false for one that only helps stepping back nearby
 */
@SuppressWarnings("ArrayRecordComponent") // written once, read only
record Keyframe(long update, long cost, boolean lasting, byte[] state) {
  /** What a keyframe takes beside its state. */
  private static final int OVERHEAD = 64;

  /**
   * @param expectedBytes size of an earlier state of the same trainer, to spare copying; 0 if none
   */
  static Keyframe of(Trainer trainer, long cost, boolean lasting, int expectedBytes) {
    Sink sink = new Sink(expectedBytes);
    try {
      trainer.save(new DataOutputStream(sink));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Keyframe(trainer.progress().updates(), cost, lasting, sink.bytes());
  }

  void restoreInto(Trainer trainer) {
    try {
      trainer.restore(new DataInputStream(new ByteArrayInputStream(state)));
    } catch (IOException e) {
      throw new UncheckedIOException("a keyframe of this very run does not fit it", e);
    }
  }

  long bytes() {
    return state.length + (long) OVERHEAD;
  }

  /** Gathers bytes in one array that, with the right guess, is never copied. */
  private static final class Sink extends OutputStream {
    private byte[] bytes;
    private int size;

    Sink(int expected) {
      bytes = new byte[Math.max(1 << 12, expected)];
    }

    @Override
    public void write(int b) {
      room(1);
      bytes[size++] = (byte) b;
    }

    @Override
    public void write(byte[] from, int offset, int length) {
      room(length);
      System.arraycopy(from, offset, bytes, size, length);
      size += length;
    }

    private void room(int more) {
      if (size + more > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
      }
    }

    byte[] bytes() {
      return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }
  }
}
