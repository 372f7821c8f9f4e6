package org.vectarium.embedding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * A sum and difference of words as written: king − man + woman.
 *
 * <p>Immutable.
 *
 * @param terms at least one, in the order written
 */
public record WordSum(List<Term> terms) {
  /**
   * One word of a sum.
   *
   * @param plus whether it is added; else it is taken away
   * @param word as written
   */
  public record Term(boolean plus, String word) {}

  /** What is wrong with a text that is no sum. */
  public enum Problem {
    EMPTY,
    WORD_MISSING,
    SIGN_MISSING,
    UNKNOWN_WORD
  }

  /** A text that is no sum of known words. */
  public static final class Unreadable extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final String word;

    Unreadable(Problem problem, String word, String sentence) {
      super(sentence);
      this.problem = problem;
      this.word = word;
    }

    public Problem problem() {
      return problem;
    }

    /** The word it is about, or the sign after which a word is missing; empty for an empty text. */
    public String word() {
      return word;
    }
  }

  /**
   * @throws IllegalArgumentException if there is no term
   */
  public WordSum {
    terms = List.copyOf(terms);
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("a sum needs at least one word");
    }
  }

  /** b − a + c: the question a : b :: c : ?. */
  public static WordSum analogy(String b, String a, String c) {
    return new WordSum(List.of(new Term(true, b), new Term(false, a), new Term(true, c)));
  }

  /**
   * Reads a sum. A sign may stand with or without spaces; where a word itself holds a hyphen, the
   * longest word that is known wins, so that {@code well-known - known} has two words.
   *
   * @param known whether a word has a vector
   * @throws Unreadable with a sentence if a word or a sign is missing, or a word is unknown
   */
  public static WordSum parse(String text, Predicate<String> known) {
    String plain = text.strip().replaceAll("[−–－]", "-").replace('＋', '+');
    if (plain.isEmpty()) {
      throw new Unreadable(Problem.EMPTY, "", "The sum is empty; write king - man + woman.");
    }
    List<Term> terms = new ArrayList<>();
    String sign = "";
    for (String token : tokens(plain, known)) {
      if (token.equals("+") || token.equals("-")) {
        if (!sign.isEmpty()) {
          throw missing(sign);
        }
        sign = token;
        continue;
      }
      if (sign.isEmpty() && !terms.isEmpty()) {
        throw new Unreadable(
            Problem.SIGN_MISSING,
            token,
            "There is no + or - before \"" + token + "\"; put one between two words.");
      }
      if (!known.test(token)) {
        throw new Unreadable(
            Problem.UNKNOWN_WORD, token, "\"" + token + "\" has no vector here; use another word.");
      }
      terms.add(new Term(!sign.equals("-"), token));
      sign = "";
    }
    if (!sign.isEmpty()) {
      throw missing(sign);
    }
    return new WordSum(terms);
  }

  private static Unreadable missing(String sign) {
    return new Unreadable(
        Problem.WORD_MISSING, sign, "After " + sign + " a word is missing; add it.");
  }

  private static List<String> tokens(String text, Predicate<String> known) {
    List<String> tokens = new ArrayList<>();
    for (String token : text.split("\\s+")) {
      String[] pieces = token.split("(?=[+-])|(?<=[+-])");
      for (int from = 0; from < pieces.length; ) {
        int to = longestWord(pieces, from, known);
        tokens.add(String.join("", Arrays.asList(pieces).subList(from, to)));
        from = to;
      }
    }
    return tokens;
  }

  /** The end of the longest known word that begins here; one piece if there is none. */
  private static int longestWord(String[] pieces, int from, Predicate<String> known) {
    for (int to = pieces.length; to > from + 1; to--) {
      if (known.test(String.join("", Arrays.asList(pieces).subList(from, to)))) {
        return to;
      }
    }
    return from + 1;
  }

  /** The words that are added, with repeats. */
  public List<String> plus() {
    return terms.stream().filter(Term::plus).map(Term::word).toList();
  }

  /** The words that are taken away, with repeats. */
  public List<String> minus() {
    return terms.stream().filter(term -> !term.plus()).map(Term::word).toList();
  }

  /** Whether it has the form b − a + c, which three slots can show. */
  public boolean isAnalogy() {
    return terms.size() == 3 && terms.get(0).plus() && !terms.get(1).plus() && terms.get(2).plus();
  }

  /** "king − man + woman", with a true minus. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Term term : terms) {
      String sign = term.plus() ? "+" : "−";
      if (!text.isEmpty()) {
        text.append(' ').append(sign).append(' ');
      } else if (!term.plus()) {
        text.append(sign);
      }
      text.append(term.word());
    }
    return text.toString();
  }
}
