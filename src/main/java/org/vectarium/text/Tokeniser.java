package org.vectarium.text;

import java.util.function.Consumer;

/** Cuts a line of text into words. Immutable; safe to share between threads. */
public interface Tokeniser {
  /** Words are what stands between white space; nothing is changed. */
  Tokeniser WHITESPACE = new WhitespaceTokeniser();

  /**
   * @param line without its line end
   * @param words takes the words from left to right; none is empty
   */
  void tokenise(String line, Consumer<String> words);
}
