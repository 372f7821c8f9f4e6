package org.vectarium.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import org.vectarium.text.CorpusException.Kind;

/**
 * Reads texts into an {@link EncodedCorpus}: bytes → words → ids, in one pass, in memory that grows
 * with the vocabulary only.
 *
 * <p>A line is a sentence. Owned by one thread; used once.
 */
public final class CorpusReader {
  private final CorpusSource source;
  private final ReadOptions options;
  private final ReadMonitor monitor;
  private final CorpusEncoder encoder;
  private final List<ReadWarning> warnings = new ArrayList<>();
  private final long total;
  private long done;

  private CorpusReader(CorpusSource source, ReadOptions options, ReadMonitor monitor) {
    this.source = source;
    this.options = options;
    this.monitor = monitor;
    this.encoder = new CorpusEncoder(source.name(), options.memoryBudget());
    this.total = totalLength(source);
  }

  /**
   * Reads a whole corpus.
   *
   * @throws CorpusException naming what cannot be read, where, and the remedy
   * @throws java.util.concurrent.CancellationException if the monitor ended the reading
   */
  public static CorpusReading read(CorpusSource source, ReadOptions options, ReadMonitor monitor)
      throws CorpusException {
    return new CorpusReader(source, options, monitor).read();
  }

  private CorpusReading read() throws CorpusException {
    for (TextInput input : source.inputs()) {
      readInput(input);
    }
    int types = encoder.types();
    EncodedCorpus corpus = encoder.finish(options.minCount(), options.minTypes());
    return new CorpusReading(corpus, encoder.tokens(), types, encoder.sentences(), warnings);
  }

  private void readInput(TextInput input) throws CorpusException {
    try (InputStream raw = new Counting(input.open())) {
      new Utf8Scanner(input.label(), sink(input.label()))
          .scan(raw, () -> monitor.report(done, total));
    } catch (CorpusException told) {
      throw told;
    } catch (IOException e) {
      throw unreadable(input.label(), e);
    }
  }

  private Utf8Scanner.Sink sink(String label) {
    return new Utf8Scanner.Sink() {
      @Override
      public void word(byte[] buffer, int from, int to, int hash) throws IOException {
        encoder.add(buffer, from, to, hash);
      }

      @Override
      public void lineEnd() throws IOException {
        encoder.endSentence();
      }

      @Override
      public void longWord(long line, long bytes) {
        warn(label, line, "%s, line %,d: a word of %,d bytes was left out; words may have %,d."
            .formatted(label, line, bytes, Utf8Scanner.MAX_WORD_BYTES));
      }
    };
  }

  private void warn(String label, long line, String message) {
    if (warnings.size() < CorpusReading.MAX_WARNINGS) {
      warnings.add(new ReadWarning(label, line, message));
    }
  }

  private static CorpusException unreadable(String label, IOException e) {
    CorpusException told;
    if (e instanceof NoSuchFileException) {
      told =
          new CorpusException(
              Kind.NOT_FOUND, label, "There is no file " + label + "; it may have been moved.");
    } else if (e instanceof AccessDeniedException) {
      told =
          new CorpusException(
              Kind.UNREADABLE,
              label,
              label + " may not be read by you: change its permissions or choose another file.");
    } else {
      told =
          new CorpusException(
              Kind.UNREADABLE, label, label + " cannot be read (" + e.getMessage() + ").");
    }
    told.initCause(e);
    return told;
  }

  private static long totalLength(CorpusSource source) {
    long sum = 0;
    for (TextInput input : source.inputs()) {
      long length = input.length();
      if (length < 0) {
        return -1;
      }
      sum += length;
    }
    return sum;
  }

  /** Counts the bytes as they lie on disk. */
  private final class Counting extends FilterInputStream {
    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      done += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int n = super.read(target, offset, length);
      done += Math.max(0, n);
      return n;
    }
  }
}
