package org.vectarium.text;

import java.util.function.Consumer;

/** Cuts a line of text into words. Immutable; safe to share between threads. */
public interface Tokeniser {
  /** Words are what stands between white space; nothing is changed. */
  Tokeniser WHITESPACE = new WhitespaceTokeniser();

  /** Words are the first column, and blank lines end sentences. */
  Tokeniser CONLL = new ConllTokeniser();

  /**
   * @param line without its line end; of a very long line, a piece
   * @param words takes the words from left to right; none is empty
   */
  void tokenise(String line, Consumer<String> words);

  /** Whether a line end ends the sentence; otherwise a blank line does. */
  default boolean lineIsSentence() {
    return true;
  }
}
