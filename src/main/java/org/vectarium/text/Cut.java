package org.vectarium.text;

import java.util.List;

/** The ways of cutting a text into words that a person can choose from. */
public enum Cut {
  /** At white space. */
  WHITESPACE,
  /** At the word boundaries of Unicode. */
  UNICODE,
  /** Into Chinese words. */
  CHINESE,
  /** The first column of CoNLL files. */
  CONLL;

  /**
   * The one that suits the first lines: columns for CoNLL files, Chinese words where long stretches
   * of Chinese have no spaces, Unicode words where marks hang on to words.
   *
   * @param name of the file
   * @param lines cut at spaces
   */
  public static Cut suggested(String name, List<CorpusPreview.Line> lines) {
    if (name.endsWith(".conll") || name.endsWith(".conll.gz")) {
      return CONLL;
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
    return chinese * 3 > words ? CHINESE : marked * 20 > words ? UNICODE : WHITESPACE;
  }

  private static boolean endsInMark(String word) {
    return word.length() > 1
        && Character.isLetter(word.charAt(0))
        && ".,;:!?".indexOf(word.charAt(word.length() - 1)) >= 0;
  }
}
