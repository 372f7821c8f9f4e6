package org.vectarium.embedding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A set of words by description. Parts are divided by spaces. Words, patterns ({@code un*}, {@code
 * ?at}) and {@code near(king, 20)} — the word with its 20 nearest by cosine — add up; conditions
 * {@code rank<1000}, {@code cos(king)>0.5} and {@code length<3} must all hold. Without words or
 * patterns the conditions choose among all words.
 *
 * <p>Immutable; safe to share between threads.
 */
public final class WordQuery {
  private static final Pattern NEAR = Pattern.compile("near\\(([^,()]+)(?:,(\\d{1,6}))?\\)");
  private static final Pattern CONDITION =
      Pattern.compile("(rank|length|cos\\((.+?)\\))(<=|>=|<|>)(-?\\d+(?:\\.\\d+)?)");
  private static final int NEAREST = 20;

  private final List<Source> sources;
  private final List<Condition> conditions;

  /** What is wrong with a text that is no query. */
  public enum Problem {
    EMPTY,
    UNKNOWN_WORD,
    NOT_UNDERSTOOD
  }

  /** A text that is no query. */
  public static final class Unreadable extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final String part;

    Unreadable(Problem problem, String part, String sentence) {
      super(sentence);
      this.problem = problem;
      this.part = part;
    }

    public Problem problem() {
      return problem;
    }

    /** The word or part it is about; empty for an empty text. */
    public String part() {
      return part;
    }
  }

  private sealed interface Source {
    record Match(String text) implements Source {}

    record Near(String word, int count) implements Source {}
  }

  private record Condition(String what, String word, String sign, double limit) {
    boolean holds(double value) {
      return switch (sign) {
        case "<" -> value < limit;
        case "<=" -> value <= limit;
        case ">" -> value > limit;
        default -> value >= limit;
      };
    }
  }

  private WordQuery(List<Source> sources, List<Condition> conditions) {
    this.sources = List.copyOf(sources);
    this.conditions = List.copyOf(conditions);
  }

  /**
   * Reads a query.
   *
   * @param known whether a word has a vector
   * @throws Unreadable with a sentence if it is empty, names an unknown word, or a part with
   *     brackets or signs is not understood
   */
  public static WordQuery parse(String text, Predicate<String> known) {
    String plain = text.strip().replaceAll("\\s*,\\s*(?=\\d+\\))", ",");
    if (plain.isEmpty()) {
      throw new Unreadable(Problem.EMPTY, "", "The query is empty; write un* or near(king, 20).");
    }
    List<Source> sources = new ArrayList<>();
    List<Condition> conditions = new ArrayList<>();
    for (String part : plain.split("\\s+")) {
      Matcher near = NEAR.matcher(part);
      Matcher condition = CONDITION.matcher(part);
      if (near.matches()) {
        String count = near.group(2);
        sources.add(
            new Source.Near(
                known(near.group(1), known), count == null ? NEAREST : Integer.parseInt(count)));
      } else if (condition.matches()) {
        String word = condition.group(2);
        conditions.add(
            new Condition(
                word == null ? condition.group(1) : "cos",
                word == null ? "" : known(word, known),
                condition.group(3),
                Double.parseDouble(condition.group(4))));
      } else if (known.test(part) || part.contains("*") || part.contains("?")) {
        sources.add(new Source.Match(part));
      } else if (part.matches("(near|cos|rank|length)[(<>=].*")) {
        throw new Unreadable(
            Problem.NOT_UNDERSTOOD,
            part,
            "\"" + part + "\" is not understood; write rank<1000, cos(king)>0.5 or near(king,20).");
      } else {
        known(part, known);
      }
    }
    return new WordQuery(sources, conditions);
  }

  private static String known(String word, Predicate<String> known) {
    if (!known.test(word)) {
      throw new Unreadable(
          Problem.UNKNOWN_WORD,
          word,
          "\"" + word + "\" has no vector here; add a * to find words that begin so.");
    }
    return word;
  }

  /** The ids of all words that fit. One search for each word named in a part. */
  public BitSet select(NearestWords search, WordSearch texts) {
    WordVectors vectors = search.vectors();
    BitSet found = new BitSet(vectors.size());
    if (sources.isEmpty()) {
      found.set(0, vectors.size());
    }
    for (Source source : sources) {
      switch (source) {
        case Source.Match(String text) -> match(text, vectors, texts, found);
        case Source.Near(String word, int count) -> {
          int id = id(vectors, word);
          found.set(id);
          search.nearest(id, count, Metric.COSINE).forEach(near -> found.set(near.id()));
        }
      }
    }
    for (Condition condition : conditions) {
      keep(found, condition, search);
    }
    return found;
  }

  /** The word itself where it is one, else whatever the pattern finds. */
  private static void match(String text, WordVectors vectors, WordSearch texts, BitSet found) {
    int id = vectors.id(text);
    if (id < 0) {
      id = vectors.id(text.toLowerCase(Locale.ROOT));
    }
    if (id >= 0) {
      found.set(id);
    } else {
      texts.find(text, vectors.size()).forEach(found::set);
    }
  }

  private static void keep(BitSet found, Condition condition, NearestWords search) {
    WordVectors vectors = search.vectors();
    float[] cosines =
        condition.what().equals("cos")
            ? search.cosines(vectors.matrix().row(id(vectors, condition.word())))
            : new float[0];
    for (int id = found.nextSetBit(0); id >= 0; id = found.nextSetBit(id + 1)) {
      double value =
          switch (condition.what()) {
            case "rank" -> id + 1.0;
            case "length" -> search.length(id);
            default -> cosines[id];
          };
      if (!condition.holds(value)) {
        found.clear(id);
      }
    }
  }

  private static int id(WordVectors vectors, String word) {
    int id = vectors.id(word);
    if (id < 0) {
      id = vectors.id(word.toLowerCase(Locale.ROOT));
    }
    if (id < 0) {
      throw new IllegalArgumentException("\"" + word + "\" has no vector here");
    }
    return id;
  }
}
