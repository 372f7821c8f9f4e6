package org.vectarium.ui.corpus;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vectarium.text.ChineseTokeniser;
import org.vectarium.text.CorpusPreview;
import org.vectarium.text.ReadOptions;
import org.vectarium.text.Tokeniser;
import org.vectarium.text.UnicodeTokeniser;
import org.vectarium.text.UnicodeTokeniser.Digits;
import org.vectarium.text.UnicodeTokeniser.Punctuation;

/**
 * What a person chooses before a text is opened. Immutable.
 *
 * @param cut which tokeniser
 * @param fold lower case; not for spaces and columns
 * @param punctuation marks become tokens; not for spaces and columns
 * @param digits what becomes of numbers; for Unicode words
 * @param minCount words seen less often are left out
 * @param encoding as named, or null for UTF-8 and marked UTF-16
 */
record OpeningChoice(
    Cut cut,
    boolean fold,
    boolean punctuation,
    Digits digits,
    long minCount,
    @Nullable Charset encoding) {

  /** The tokenisers on offer. */
  enum Cut {
    WHITESPACE,
    UNICODE,
    CHINESE,
    CONLL
  }

  static final OpeningChoice FIRST =
      new OpeningChoice(Cut.WHITESPACE, true, false, Digits.KEEP, 1, null);

  /** Whether case and punctuation can be chosen. */
  boolean hasWordChoices() {
    return cut == Cut.UNICODE || cut == Cut.CHINESE;
  }

  OpeningChoice withCut(Cut other) {
    return new OpeningChoice(other, fold, punctuation, digits, minCount, encoding);
  }

  ReadOptions options() {
    Punctuation marks = punctuation ? Punctuation.KEEP : Punctuation.DROP;
    Tokeniser tokeniser =
        switch (cut) {
          case WHITESPACE -> Tokeniser.WHITESPACE;
          case UNICODE -> new UnicodeTokeniser(fold, digits, marks);
          case CHINESE -> new ChineseTokeniser(fold, marks);
          case CONLL -> Tokeniser.CONLL;
        };
    return ReadOptions.DEFAULT
        .withTokeniser(tokeniser)
        .withMinCount(minCount)
        .withEncoding(encoding);
  }

  /**
   * The tokeniser that suits the first lines, to begin with: columns for CoNLL files, Chinese words
   * where long stretches of Chinese have no spaces, Unicode words where marks hang on to words.
   *
   * @param name of the file
   * @param lines cut at spaces
   */
  static Cut suggested(String name, List<CorpusPreview.Line> lines) {
    if (name.endsWith(".conll")) {
      return Cut.CONLL;
    }
    long words = 0;
    long chinese = 0;
    long marked = 0;
    for (CorpusPreview.Line line : lines) {
      for (String word : line.words()) {
        words++;
        chinese += word.codePoints().filter(Character::isIdeographic).count() > 6 ? 1 : 0;
        marked += endsInMark(word) ? 1 : 0;
      }
    }
    return chinese * 3 > words ? Cut.CHINESE : marked * 20 > words ? Cut.UNICODE : Cut.WHITESPACE;
  }

  private static boolean endsInMark(String word) {
    return word.length() > 1
        && Character.isLetter(word.charAt(0))
        && ".,;:!?".indexOf(word.charAt(word.length() - 1)) >= 0;
  }
}
