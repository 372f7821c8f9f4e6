package org.vectarium.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vectarium.text.ChineseTokeniser;
import org.vectarium.text.CorpusException;
import org.vectarium.text.CorpusPreview;
import org.vectarium.text.CorpusReader;
import org.vectarium.text.CorpusReading;
import org.vectarium.text.CorpusSource;
import org.vectarium.text.Cut;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.ReadMonitor;
import org.vectarium.text.ReadOptions;
import org.vectarium.text.ReadWarning;
import org.vectarium.text.Tokeniser;
import org.vectarium.text.UnicodeTokeniser;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** How to read people's own text; a mixin of every command that takes a corpus. */
final class ReadingOptions {
  /** Lines that are looked at for a hint. */
  private static final int LOOKED_AT = 20;

  /** What each is called on the command line. */
  private static final Map<String, Cut> NAMES =
      Map.of(
          "space", Cut.WHITESPACE,
          "words", Cut.UNICODE,
          "chinese", Cut.CHINESE,
          "conll", Cut.CONLL);

  @Option(
      names = "--tokeniser",
      paramLabel = "T",
      converter = CutName.class,
      description = "space (default), words (Unicode, lower case), chinese, conll (first column)")
  private @Nullable Cut cut;

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
        switch (cut == null ? Cut.WHITESPACE : cut) {
          case WHITESPACE -> Tokeniser.WHITESPACE;
          case UNICODE -> UnicodeTokeniser.DEFAULT;
          case CHINESE -> ChineseTokeniser.DEFAULT;
          case CONLL -> Tokeniser.CONLL;
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
    if (cut == null) {
      hint(source, err);
    }
    CorpusReading reading = CorpusReader.read(source, options(minCount), ReadMonitor.NONE);
    for (ReadWarning warning : reading.warnings()) {
      err.println(warning.message());
    }
    return reading.corpus();
  }

  /** Text is cut at spaces unless somebody says otherwise; where that looks wrong, this says so. */
  private void hint(CorpusSource source, PrintWriter err) throws CorpusException {
    String name = source.inputs().getFirst().label();
    Cut suggested = Cut.suggested(name, CorpusPreview.of(source, options(1), LOOKED_AT).lines());
    String looks =
        switch (suggested) {
          case WHITESPACE -> "";
          case UNICODE -> " has marks that hang on to its words; --tokeniser words parts them";
          case CHINESE -> " looks like Chinese without spaces; --tokeniser chinese finds its words";
          case CONLL -> " looks like CoNLL columns; --tokeniser conll reads the words in the first";
        };
    if (!looks.isEmpty()) {
      err.println("Cut at spaces, though " + name + looks + ".");
    }
  }

  /** For picocli. */
  static final class CutName implements ITypeConverter<Cut> {
    @Override
    public Cut convert(String text) {
      Cut cut = NAMES.get(text);
      if (cut == null) {
        throw new UserError(
            "\"" + text + "\" is no tokeniser; space, words, chinese and conll are");
      }
      return cut;
    }
  }
}
