package org.vectarium.graph.expression;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a formula.
 *
 * @param kind what it is
 * @param text as typed, operators in ASCII
 * @param column where it begins, from 1
 */
record Token(Kind kind, String text, int column) {
  enum Kind {
    NUMBER,
    NAME,
    OPERATOR,
    OPEN,
    CLOSE,
    COMMA,
    END
  }

  private static final int LONGEST = 200_000;

  /**
   * Cuts a formula up; the last token is always END.
   *
   * @throws ExpressionException at a character that stands for nothing
   */
  static List<Token> split(String formula) {
    if (formula.length() > LONGEST) {
      throw new ExpressionException(LONGEST, FormulaFault.TOO_LONG, LONGEST);
    }
    List<Token> tokens = new ArrayList<>();
    int i = 0;
    while (i < formula.length()) {
      char c = formula.charAt(i);
      int start = i;
      if (Character.isWhitespace(c)) {
        i++;
        continue;
      }
      if (isDigit(c) || c == '.') {
        i = endOfNumber(formula, i);
        tokens.add(new Token(Kind.NUMBER, number(formula, start, i), start + 1));
      } else if (Character.isLetter(c) || c == '_') {
        while (i < formula.length() && isNamePart(formula.charAt(i))) {
          i++;
        }
        tokens.add(new Token(Kind.NAME, formula.substring(start, i), start + 1));
      } else {
        tokens.add(symbol(c, start + 1));
        i++;
      }
    }
    tokens.add(new Token(Kind.END, "", formula.length() + 1));
    return tokens;
  }

  private static Token symbol(char c, int column) {
    return switch (c) {
      // The wide signs are what a Chinese keyboard types.
      case '(', '（' -> new Token(Kind.OPEN, "(", column);
      case ')', '）' -> new Token(Kind.CLOSE, ")", column);
      case ',', '，' -> new Token(Kind.COMMA, ",", column);
      case '+', '＋' -> new Token(Kind.OPERATOR, "+", column);
      case '-', '−', '－' -> new Token(Kind.OPERATOR, "-", column);
      case '*', '×', '·', '＊' -> new Token(Kind.OPERATOR, "*", column);
      case '/', '÷', '／' -> new Token(Kind.OPERATOR, "/", column);
      case '^', '∘' -> new Token(Kind.OPERATOR, String.valueOf(c), column);
      case '=', '＝' -> new Token(Kind.OPERATOR, "=", column);
      default ->
          throw new ExpressionException(column, FormulaFault.UNKNOWN_CHARACTER, String.valueOf(c));
    };
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c >= '₀' && c <= '₉' || c == '\'';
  }

  private static int endOfNumber(String s, int from) {
    int i = from;
    while (i < s.length() && (isDigit(s.charAt(i)) || s.charAt(i) == '.')) {
      i++;
    }
    if (i < s.length() && (s.charAt(i) == 'e' || s.charAt(i) == 'E')) {
      int exponent = i + 1;
      if (exponent < s.length() && (s.charAt(exponent) == '-' || s.charAt(exponent) == '+')) {
        exponent++;
      }
      if (exponent < s.length() && isDigit(s.charAt(exponent))) {
        i = exponent;
        while (i < s.length() && isDigit(s.charAt(i))) {
          i++;
        }
      }
    }
    return i;
  }

  private static String number(String s, int from, int to) {
    String text = s.substring(from, to);
    try {
      if (!Double.isFinite(Double.parseDouble(text))) {
        throw new ExpressionException(from + 1, FormulaFault.NUMBER_TOO_LARGE, text);
      }
    } catch (NumberFormatException e) {
      throw new ExpressionException(from + 1, FormulaFault.NO_NUMBER, text);
    }
    return text;
  }
}
