package org.vectarium.embedding.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.vectarium.embedding.NearestWords;
import org.vectarium.embedding.WordArithmetic;
import org.vectarium.embedding.WordVectors;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.linalg.RowProducts;
import org.vectarium.linalg.ScoreRows;

/**
 * Answers all questions of a set by 3CosAdd and 3CosMul at once, the question's own words excluded.
 *
 * <p>For unit vectors cos(v, b − a + c) orders words as vᵀb − vᵀa + vᵀc does, and the questions'
 * words repeat: so the products of all words with the few hundred distinct question words are
 * computed once, as one matrix product a block of the vocabulary, and every question adds three
 * rows of them. 19,544 questions over 30,000 words cost some 900 products a word instead of 19,544.
 */
public final class AnalogyScorer {
  /** Floats of products held for one block of the vocabulary. */
  private static final int BLOCK_FLOATS = 8 << 20;

  private static final int LARGEST_BLOCK = 4096;

  private final NearestWords search;
  private final WordVectors vectors;
  private final int vocabulary;

  /**
   * @param search over the vectors
   * @param vocabulary only this many of the first (most frequent) words may be asked or answered; 0
   *     for all
   */
  public AnalogyScorer(NearestWords search, int vocabulary) {
    if (vocabulary < 0) {
      throw new IllegalArgumentException("a vocabulary of " + vocabulary + " words");
    }
    this.search = search;
    this.vectors = search.vectors();
    this.vocabulary = vocabulary == 0 ? vectors.size() : Math.min(vocabulary, vectors.size());
  }

  /** A question by ids; those of a, b, c also by place among the distinct question words. */
  private record Asked(int a, int b, int c, int d, int rowA, int rowB, int rowC) {}

  /** Scores the set. */
  public AnalogyReport score(AnalogySet set) {
    Map<Integer, Integer> distinct = new LinkedHashMap<>();
    List<Asked> asked = new ArrayList<>();
    List<Integer> place = new ArrayList<>();
    for (AnalogySet.Section section : set.sections()) {
      for (AnalogySet.Question q : section.questions()) {
        int a = id(q.a());
        int b = id(q.b());
        int c = id(q.c());
        int d = id(q.d());
        if (Math.min(Math.min(a, b), Math.min(c, d)) < 0) {
          place.add(-1);
        } else {
          place.add(asked.size());
          asked.add(new Asked(a, b, c, d, row(distinct, a), row(distinct, b), row(distinct, c)));
        }
      }
    }
    int[][] best = answer(asked, distinct.keySet().stream().mapToInt(i -> i).toArray());
    return report(set, asked, place, best);
  }

  private static int row(Map<Integer, Integer> distinct, int id) {
    return distinct.computeIfAbsent(id, _ -> distinct.size());
  }

  /** The id of the word as written or else in lower case; negative beyond the vocabulary. */
  private int id(String word) {
    int id = vectors.id(word);
    if (id < 0) {
      id = vectors.id(word.toLowerCase(Locale.ROOT));
    }
    return id < vocabulary ? id : -1;
  }

  /** The best ids by 3CosAdd, then by 3CosMul. */
  private int[][] answer(List<Asked> asked, int[] words) {
    int wanted = BLOCK_FLOATS / Math.max(1, words.length) / 64 * 64;
    int block = Math.clamp(wanted, 64, LARGEST_BLOCK);
    FloatMatrix queries = new FloatMatrix(words.length, vectors.dimension());
    for (int i = 0; i < words.length; i++) {
      float[] unit = search.unit(words[i]);
      System.arraycopy(unit, 0, queries.data(), queries.offset(i), unit.length);
    }
    int blocks = Math.ceilDiv(vocabulary, block);
    Best[] parts =
        IntStream.range(0, blocks)
            .parallel()
            .mapToObj(i -> {
              int to = Math.min(vocabulary, (i + 1) * block);
              return block(asked, queries, i * block, to);
            })
            .toArray(Best[]::new);
    int[][] best = new int[2][asked.size()];
    for (int q = 0; q < asked.size(); q++) {
      float add = Float.NEGATIVE_INFINITY;
      float mul = Float.NEGATIVE_INFINITY;
      for (Best part : parts) {
        if (part.add[q] > add) {
          add = part.add[q];
          best[0][q] = part.addId[q];
        }
        if (part.mul[q] > mul) {
          mul = part.mul[q];
          best[1][q] = part.mulId[q];
        }
      }
    }
    return best;
  }

  /** The best of one block of the vocabulary for every question. */
  private record Best(float[] add, int[] addId, float[] mul, int[] mulId) {}

  private Best block(List<Asked> asked, FloatMatrix queries, int from, int to) {
    int width = to - from;
    int rows = queries.rows();
    // One row more than there are words: room for a copy.
    float[] cosines = new float[(rows + 1) * width];
    RowProducts.dotAll(vectors.matrix(), from, to, queries, 0, rows, cosines);
    float[] halves = new float[(rows + 1) * width];
    for (int i = 0; i < width; i++) {
      float length = search.length(from + i);
      for (int r = 0; r < rows; r++) {
        int at = r * width + i;
        cosines[at] = length > 0 ? cosines[at] / length : 0;
        halves[at] = (cosines[at] + 1) / 2;
      }
    }
    int n = asked.size();
    Best best = new Best(new float[n], new int[n], new float[n], new int[n]);
    Arrays.fill(best.add, Float.NEGATIVE_INFINITY);
    Arrays.fill(best.mul, Float.NEGATIVE_INFINITY);
    float epsilon = (float) WordArithmetic.EPSILON;
    for (int q = 0; q < n; q++) {
      Asked ask = asked.get(q);
      int a = ask.rowA * width;
      int b = ask.rowB * width;
      int c = ask.rowC * width;
      if (ask.a == ask.b) {
        System.arraycopy(cosines, b, cosines, rows * width, width);
        System.arraycopy(halves, b, halves, rows * width, width);
        b = rows * width;
      }
      // The three input words, for a moment, get products with b that cannot win.
      int[] inputs = {ask.a - from, ask.b - from, ask.c - from};
      float[] kept = new float[6];
      for (int i = 0; i < 3; i++) {
        if (inputs[i] >= 0 && inputs[i] < width) {
          kept[i] = cosines[b + inputs[i]];
          kept[3 + i] = halves[b + inputs[i]];
          cosines[b + inputs[i]] = Float.NEGATIVE_INFINITY;
          halves[b + inputs[i]] = -1;
        }
      }
      int sum = ScoreRows.argmaxSum(cosines, a, b, c, width);
      best.add[q] = ScoreRows.sum(cosines[a + sum], cosines[b + sum], cosines[c + sum]);
      best.addId[q] = from + sum;
      int mul = ScoreRows.argmaxQuotient(halves, a, b, c, width, epsilon);
      best.mul[q] = ScoreRows.quotient(halves[a + mul], halves[b + mul], halves[c + mul], epsilon);
      best.mulId[q] = from + mul;
      for (int i = 2; i >= 0; i--) {
        // Backwards, because a word may be an input twice.
        if (inputs[i] >= 0 && inputs[i] < width) {
          cosines[b + inputs[i]] = kept[i];
          halves[b + inputs[i]] = kept[3 + i];
        }
      }
    }
    return best;
  }

  private AnalogyReport report(
      AnalogySet set, List<Asked> asked, List<Integer> place, int[][] best) {
    List<AnalogyReport.SectionScore> scores = new ArrayList<>();
    int next = 0;
    for (AnalogySet.Section section : set.sections()) {
      int answered = 0;
      int add = 0;
      int mul = 0;
      List<AnalogyReport.Answer> answers = new ArrayList<>();
      for (AnalogySet.Question question : section.questions()) {
        int q = place.get(next++);
        if (q < 0) {
          answers.add(new AnalogyReport.Answer(question, "", false));
          continue;
        }
        boolean right = best[0][q] == asked.get(q).d;
        answered++;
        add += right ? 1 : 0;
        mul += best[1][q] == asked.get(q).d ? 1 : 0;
        answers.add(new AnalogyReport.Answer(question, vectors.word(best[0][q]), right));
      }
      int all = section.questions().size();
      scores.add(
          new AnalogyReport.SectionScore(
              section, new Tally(add, answered, all), new Tally(mul, answered, all), answers));
    }
    return new AnalogyReport(vocabulary, scores);
  }
}
