package org.vectarium.text;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Words at Unicode word boundaries (UAX #29, as the JDK's {@link BreakIterator} finds them): right
 * for languages that put spaces or punctuation between words.
 *
 * @param foldCase turn everything to lower case
 * @param digits what becomes of words that are numbers
 * @param punctuation what becomes of punctuation marks and symbols
 */
public record UnicodeTokeniser(boolean foldCase, Digits digits, Punctuation punctuation)
    implements Tokeniser {

  /** What becomes of words that begin with a digit. */
  public enum Digits {
    KEEP,
    /** Each digit becomes 0, so that 1984 and 2026 are one type. */
    ZERO,
    DROP
  }

  /** What becomes of what is neither letter nor digit. */
  public enum Punctuation {
    /** A token of its own. */
    KEEP,
    DROP
  }

  /** Lower case, numbers kept, no punctuation. */
  public static final UnicodeTokeniser DEFAULT =
      new UnicodeTokeniser(true, Digits.KEEP, Punctuation.DROP);

  @Override
  public void tokenise(String line, Consumer<String> words) {
    BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
    breaks.setText(line);
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
      int first = line.codePointAt(from);
      if (Character.isLetter(first) || Character.isIdeographic(first)) {
        words.accept(fold(line.substring(from, to)));
      } else if (Character.isDigit(first)) {
        number(line.substring(from, to), words);
      } else if (!isBlank(first) && punctuation == Punctuation.KEEP) {
        words.accept(line.substring(from, to));
      }
    }
  }

  private static boolean isBlank(int c) {
    return WhitespaceTokeniser.isWhite(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }

  private String fold(String word) {
    return foldCase ? word.toLowerCase(Locale.ROOT) : word;
  }

  private void number(String number, Consumer<String> words) {
    switch (digits) {
      case KEEP -> words.accept(fold(number));
      case ZERO -> words.accept(fold(number).replaceAll("\\p{Nd}", "0"));
      case DROP -> {}
    }
  }
}
