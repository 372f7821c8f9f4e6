package org.vectarium.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.vectarium.text.CorpusException.Kind;

/**
 * Reads texts into an {@link EncodedCorpus}: bytes → words → ids, in one pass, in memory that grows
 * with the vocabulary only. Gzip is unpacked on the way.
 *
 * <p>Of several texts, one that cannot be read is left out whole, with a warning; if none can be
 * read, the first one's trouble is the reading's. A text that is written to meanwhile ends the
 * reading: part of it would be old and part new. Once read, a text may change as it likes. Owned by
 * one thread; used once.
 */
public final class CorpusReader {
  private final CorpusSource source;
  private final ReadOptions options;
  private final ReadMonitor monitor;
  private final CorpusEncoder encoder;
  private final Map<TextInput, String> versions = new IdentityHashMap<>();
  private final List<ReadWarning> warnings = new ArrayList<>();
  private long unlistedWarnings;
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
    CorpusReader reader = new CorpusReader(source, options, monitor);
    try (CorpusEncoder encoder = reader.encoder) {
      return reader.read(encoder);
    }
  }

  private CorpusReading read(CorpusEncoder target) throws CorpusException {
    CorpusException firstTrouble = null;
    int read = 0;
    for (TextInput input : source.inputs()) {
      CorpusEncoder.Mark mark = target.mark();
      try {
        readInput(input);
        read++;
      } catch (CorpusException e) {
        boolean forAll = e.kind() == Kind.TOO_MANY_TYPES || e.kind() == Kind.CHANGED;
        if (source.inputs().size() == 1 || forAll) {
          throw e;
        }
        firstTrouble = firstTrouble == null ? e : firstTrouble;
        target.rollBack(mark);
        warn(e.source(), e.line(), e.getMessage());
      }
    }
    checkUnchanged();
    if (read == 0 && firstTrouble != null) {
      throw firstTrouble;
    }
    if (unlistedWarnings > 0) {
      warnings.add(
          new ReadWarning(
              source.name(), 0, "%,d more warnings of this kind.".formatted(unlistedWarnings)));
    }
    int types = target.types();
    EncodedCorpus corpus = target.finish(options.minCount(), options.minTypes());
    return new CorpusReading(corpus, target.tokens(), types, target.sentences(), warnings);
  }

  private void readInput(TextInput input) throws CorpusException {
    String label = input.label();
    boolean words = options.tokeniser() == Tokeniser.WHITESPACE;
    Utf8Scanner scanner =
        words
            ? new Utf8Scanner(label, Utf8Scanner.Unit.WORDS, new WordSink(label))
            : new Utf8Scanner(label, Utf8Scanner.Unit.LINES, new LineSink(label));
    noteVersion(input);
    try (InputStream raw = new Counting(input.open());
        InputStream utf8 = TextStreams.utf8(raw, options.encoding(), label)) {
      scanner.scan(utf8, () -> monitor.report(done, total));
      encoder.endSentence();
    } catch (IOException e) {
      // Half a character or half an archive may be the trace of somebody's writing.
      checkUnchanged();
      throw problem(label, e, scanner.line());
    }
  }

  private void noteVersion(TextInput input) throws CorpusException {
    try {
      versions.put(input, input.version());
    } catch (IOException e) {
      throw problem(input.label(), e, 0);
    }
  }

  /** Whether all texts are still what they were when their reading began. */
  private void checkUnchanged() throws CorpusException {
    for (Map.Entry<TextInput, String> entry : versions.entrySet()) {
      String label = entry.getKey().label();
      String now;
      try {
        now = entry.getKey().version();
      } catch (NoSuchFileException e) {
        continue; // a deleted file is still whole for those who have it open
      } catch (IOException e) {
        throw problem(label, e, 0);
      }
      if (!now.equals(entry.getValue())) {
        throw new CorpusException(
            Kind.CHANGED,
            label,
            ("%s changed while it was being read: it was %s and is now %s. Read it again once"
                    + " nothing writes to it.")
                .formatted(label, entry.getValue(), now));
      }
    }
  }

  /** Takes words of the whitespace tokeniser as bytes. */
  private class WordSink implements Utf8Scanner.Sink {
    private final String label;

    WordSink(String label) {
      this.label = label;
    }

    @Override
    public void word(byte[] buffer, int from, int to) throws IOException {
      encoder.add(buffer, from, to);
    }

    @Override
    public void lineEnd() throws IOException {
      encoder.endSentence();
    }

    @Override
    public void longWord(long line, long bytes) {
      warn(
          label,
          line,
          "%s, line %,d: a word of %,d bytes was left out; words may have %,d."
              .formatted(label, line, bytes, Utf8Scanner.MAX_WORD_BYTES));
    }
  }

  /** Takes lines and lets the tokeniser cut them. */
  private final class LineSink extends WordSink {
    private final Tokeniser tokeniser = options.tokeniser();
    private final List<String> words = new ArrayList<>();
    private long line = 1;
    private boolean blank = true;

    LineSink(String label) {
      super(label);
    }

    @Override
    public void word(byte[] buffer, int from, int to) throws IOException {
      String text = new String(buffer, from, to - from, UTF_8);
      blank &= text.isBlank();
      words.clear();
      tokeniser.tokenise(text, words::add);
      for (String word : words) {
        byte[] utf8 = word.getBytes(UTF_8);
        if (utf8.length > Utf8Scanner.MAX_WORD_BYTES) {
          longWord(line, utf8.length);
        } else {
          encoder.add(utf8, 0, utf8.length);
        }
      }
    }

    @Override
    public void lineEnd() throws IOException {
      if (blank || tokeniser.lineIsSentence()) {
        encoder.endSentence();
      }
      blank = true;
      line++;
    }
  }

  private void warn(String label, long line, String message) {
    if (warnings.size() < CorpusReading.MAX_WARNINGS) {
      warnings.add(new ReadWarning(label, line, message));
    } else {
      unlistedWarnings++;
    }
  }

  /** Any trouble as a complete sentence; what is one already passes unchanged. */
  static CorpusException problem(String label, IOException e, long line) {
    if (e instanceof CorpusException told) {
      return told;
    }
    CorpusException told =
        switch (e) {
          case NoSuchFileException missing ->
              new CorpusException(
                  Kind.NOT_FOUND, label, "There is no file " + label + "; it may have been moved.");
          case AccessDeniedException denied ->
              new CorpusException(
                  Kind.UNREADABLE,
                  label,
                  label + " may not be read by you: change its permissions or choose another.",
                  String.valueOf(denied.getMessage()));
          case ZipException broken -> brokenGzip(label, line);
          case EOFException cut -> brokenGzip(label, line);
          default ->
              new CorpusException(
                  Kind.UNREADABLE,
                  label,
                  label + " cannot be read (" + e.getMessage() + ").",
                  String.valueOf(e.getMessage()));
        };
    told.initCause(e);
    return told;
  }

  private static CorpusException brokenGzip(String label, long line) {
    return new CorpusException(
        Kind.BROKEN_GZIP,
        label,
        line,
        0,
        "%s is a damaged gzip file: it breaks off at line %,d of its text. Pack or copy it again."
            .formatted(label, line));
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
