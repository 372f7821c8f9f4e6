package org.vectarium.text;

import java.util.function.Consumer;

/**
 * Words between white space. {@link Utf8Scanner} does the same on bytes, many times faster; a test
 * holds the two together.
 */
final class WhitespaceTokeniser implements Tokeniser {
  @Override
  public void tokenise(String line, Consumer<String> words) {
    int start = -1;
    for (int i = 0; i < line.length(); i++) {
      if (isWhite(line.charAt(i))) {
        if (start >= 0) {
          words.accept(line.substring(start, i));
          start = -1;
        }
      } else if (start < 0) {
        start = i;
      }
    }
    if (start >= 0) {
      words.accept(line.substring(start));
    }
  }

  /** Unicode's White_Space property (PropList.txt); all of it lies in the basic plane. */
  static boolean isWhite(int c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || c == 0x85
        || c == 0xA0
        || c == 0x1680
        || (c >= 0x2000 && c <= 0x200A)
        || c == 0x2028
        || c == 0x2029
        || c == 0x202F
        || c == 0x205F
        || c == 0x3000;
  }

  @Override
  public String toString() {
    return "white space";
  }
}
