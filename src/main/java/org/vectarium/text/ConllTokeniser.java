package org.vectarium.text;

import java.util.function.Consumer;

/** The first column of CoNLL files: a word a line, a blank line after each sentence. */
final class ConllTokeniser implements Tokeniser {
  private static final String DOCUMENT_START = "-DOCSTART-";

  @Override
  public void tokenise(String line, Consumer<String> words) {
    int end = 0;
    while (end < line.length() && !WhitespaceTokeniser.isWhite(line.charAt(end))) {
      end++;
    }
    if (end > 0 && !line.startsWith(DOCUMENT_START)) {
      words.accept(line.substring(0, end));
    }
  }

  @Override
  public boolean lineIsSentence() {
    return false;
  }

  @Override
  public String toString() {
    return "CoNLL columns";
  }
}
