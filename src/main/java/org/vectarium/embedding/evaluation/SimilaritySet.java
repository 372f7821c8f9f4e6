package org.vectarium.embedding.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vectarium.embedding.NearestWords;
import org.vectarium.embedding.WordVectors;

/**
 * Pairs of words with people's judgement of their similarity.
 *
 * @param pairs in the order of the file
 */
public record SimilaritySet(List<Pair> pairs) {

  /** Two words and the score people gave them; the scale does not matter. */
  public record Pair(String a, String b, double human) {}

  /**
   * How a set went.
   *
   * @param rho Spearman's ρ of cosines and human scores over the pairs with vectors; NaN below two
   * @param pairs how many have vectors for both words
   * @param asked all
   */
  public record Score(double rho, int pairs, int asked) {}

  public SimilaritySet {
    pairs = List.copyOf(pairs);
  }

  /**
   * Reads UTF-8 lines of word, word, number, parted by tabs, commas or spaces; empty lines and
   * those that begin with # are passed over, and so is a first line whose third field is no number.
   *
   * @throws IOException with a sentence naming file and line if a line is of another form
   */
  public static SimilaritySet read(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return read(reader, file.toString());
    }
  }

  /**
   * The same of what is not a file of its own.
   *
   * @param source what a message calls it
   */
  public static SimilaritySet read(BufferedReader reader, String source) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    int number = 0;
    try {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        String text = line.strip();
        if (text.isEmpty() || text.startsWith("#")) {
          continue;
        }
        String[] fields = text.split("[\\t,; ]+");
        if (fields.length < 3) {
          throw new IOException(
              "%s, line %d: expected two words and a score, found \"%s\""
                  .formatted(source, number, text));
        }
        try {
          double human = Double.parseDouble(fields[2]);
          if (!Double.isFinite(human)) {
            throw new IOException(
                "%s, line %d: a score cannot be %s".formatted(source, number, fields[2]));
          }
          pairs.add(new Pair(fields[0], fields[1], human));
        } catch (NumberFormatException e) {
          if (!pairs.isEmpty() || number > 1) {
            throw new IOException(
                "%s, line %d: \"%s\" is not a number".formatted(source, number, fields[2]), e);
          }
        }
      }
    } catch (MalformedInputException e) {
      throw new IOException(source + ", after line " + number + ": not UTF-8; save it as UTF-8", e);
    }
    if (pairs.isEmpty()) {
      throw new IOException(source + " holds no pairs");
    }
    return new SimilaritySet(pairs);
  }

  /**
   * ρ of the vectors' cosines and the human scores; a word is looked up as written, then in lower
   * case.
   */
  public Score score(NearestWords search) {
    List<double[]> both = new ArrayList<>();
    for (Pair pair : pairs) {
      int a = id(search.vectors(), pair.a);
      int b = id(search.vectors(), pair.b);
      if (a >= 0 && b >= 0) {
        both.add(new double[] {search.cosine(a, b), pair.human});
      }
    }
    double[] cosines = both.stream().mapToDouble(p -> p[0]).toArray();
    double[] human = both.stream().mapToDouble(p -> p[1]).toArray();
    return new Score(Spearman.rho(cosines, human), both.size(), pairs.size());
  }

  private static int id(WordVectors vectors, String word) {
    int id = vectors.id(word);
    return id >= 0 ? id : vectors.id(word.toLowerCase(Locale.ROOT));
  }
}
