package org.vectarium.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;
import org.vectarium.text.ChineseTokeniser;
import org.vectarium.text.CorpusException;
import org.vectarium.text.CorpusReader;
import org.vectarium.text.CorpusReading;
import org.vectarium.text.CorpusSource;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.ReadMonitor;
import org.vectarium.text.ReadOptions;
import org.vectarium.text.ReadWarning;
import org.vectarium.text.Tokeniser;
import org.vectarium.text.UnicodeTokeniser;
import picocli.CommandLine.Option;

/** How to read people's own text; a mixin of every command that takes a corpus. */
final class ReadingOptions {
  /** The tokenisers by the names of the command line. */
  enum Cut {
    space,
    words,
    chinese,
    conll
  }

  @Option(
      names = "--tokeniser",
      paramLabel = "T",
      defaultValue = "space",
      description = "space (default), words (Unicode, lower case), chinese, conll (first column)")
  private Cut cut = Cut.space;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "such as GB18030; default UTF-8, or UTF-16 with a byte-order mark")
  private @Nullable String encoding;

  /**
   * @throws UserError if there is no such encoding
   */
  ReadOptions options(long minCount) {
    Tokeniser tokeniser =
        switch (cut) {
          case space -> Tokeniser.WHITESPACE;
          case words -> UnicodeTokeniser.DEFAULT;
          case chinese -> ChineseTokeniser.DEFAULT;
          case conll -> Tokeniser.CONLL;
        };
    return ReadOptions.DEFAULT
        .withMinCount(minCount)
        .withTokeniser(tokeniser)
        .withEncoding(charset());
  }

  private @Nullable Charset charset() {
    try {
      return encoding == null ? null : Charset.forName(encoding);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new UserError(
          "there is no encoding \"" + encoding + "\"; GB18030, Big5 and windows-1252 are some");
    }
  }

  /** Reads a corpus; what had to be left out of it goes to {@code err}. */
  EncodedCorpus read(CorpusSource source, long minCount, PrintWriter err) throws CorpusException {
    CorpusReading reading = CorpusReader.read(source, options(minCount), ReadMonitor.NONE);
    for (ReadWarning warning : reading.warnings()) {
      err.println(warning.message());
    }
    return reading.corpus();
  }
}
