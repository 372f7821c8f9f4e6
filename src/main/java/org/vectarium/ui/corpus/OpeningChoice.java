package org.vectarium.ui.corpus;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.vectarium.text.ChineseTokeniser;
import org.vectarium.text.Cut;
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
}
