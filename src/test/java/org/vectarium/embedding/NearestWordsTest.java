package org.vectarium.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vectarium.embedding.WordArithmetic.Scoring;

class NearestWordsTest {
  /** Golden values are rounded to six decimals; scores are floats. */
  private static final double ROUNDED = 1.5e-6;

  private static final WordVectors G20 =
      royals(
          new float[] {1, 0, .1f},
          new float[] {1, 1, .1f},
          new float[] {1, .1f, 1},
          new float[] {1, .9f, 1});

  private static final WordVectors G20B =
      royals(
          new float[] {1, 0, .2f},
          new float[] {1, .2f, .2f},
          new float[] {.6f, 0, 1},
          new float[] {.1f, .8f, .8f});

  @ParameterizedTest
  @EnumSource(Metric.class)
  void every_metric_agrees_with_sorting_all_exact_scores(Metric metric) {
    WordVectors vectors = SmallSpaces.random(20_000, 60, 7);
    NearestWords search = new NearestWords(vectors);
    float[] query = vectors.matrix().row(17);
    List<Neighbour> found = search.nearest(17, 25, metric);
    List<Integer> expected =
        IntStream.range(0, vectors.size())
            .filter(id -> id != 17)
            .boxed()
            .sorted(
                Comparator.comparingDouble(
                    id -> farness(exact(query, vectors.matrix().row(id), metric), metric)))
            .limit(25)
            .toList();
    assertEquals(expected, found.stream().map(Neighbour::id).toList());
    for (Neighbour neighbour : found) {
      double score = exact(query, vectors.matrix().row(neighbour.id()), metric);
      assertEquals(score, neighbour.score(), 1e-4, "sums of 60 floats up to 10");
    }
  }

  @Test
  void distances_are_positive_and_the_smallest_comes_first() {
    Map<String, float[]> rows = new LinkedHashMap<>();
    rows.put("a", new float[] {1000.1f, 0});
    rows.put("far", new float[] {1000.1f, 12});
    rows.put("near", new float[] {1003.1f, -4});
    rows.put("twin", new float[] {1000.1f, 0});
    List<Neighbour> found = new NearestWords(SmallSpaces.of(rows)).nearest(0, 3, Metric.EUCLID);
    assertEquals(List.of("twin", "near", "far"), found.stream().map(Neighbour::word).toList());
    assertEquals(0, found.getFirst().score(), "no rounding is left of two large lengths");
    assertEquals(5, found.get(1).score(), 1e-5, "3, 4, 5; 1003.1 − 1000.1 in floats");
    assertEquals(12, found.get(2).score());
  }

  @Test
  void golden_G20_queen_answers_with_the_question_words_left_out() {
    WordArithmetic arithmetic = new WordArithmetic(new NearestWords(G20));
    List<Neighbour> all = arithmetic.analogy(0, 1, 2, Scoring.ADD, true, 5);
    assertRanking(
        Map.of(
            "queen", 0.962121, "woman", 0.80009, "king", 0.743187, "man", 0.433212, "apple",
            0.219588),
        List.of("queen", "woman", "king", "man", "apple"),
        all);
    assertEquals("queen", arithmetic.analogy(0, 1, 2, Scoring.ADD, false, 1).getFirst().word());
  }

  @Test
  void golden_G20b_an_input_word_wins_unless_it_is_left_out() {
    WordArithmetic arithmetic = new WordArithmetic(new NearestWords(G20B));
    assertRanking(
        Map.of(
            "king", 0.981439, "queen", 0.775908, "woman", 0.674676, "man", 0.650014, "apple",
            0.075065),
        List.of("king", "queen", "woman", "man", "apple"),
        arithmetic.analogy(0, 1, 2, Scoring.ADD, true, 5));
    assertEquals("queen", arithmetic.analogy(0, 1, 2, Scoring.ADD, false, 1).getFirst().word());
  }

  @Test
  void multiplication_agrees_with_its_formula() {
    WordVectors vectors = SmallSpaces.random(50, 8, 3);
    NearestWords search = new NearestWords(vectors);
    List<Neighbour> found = new WordArithmetic(search).analogy(1, 2, 3, Scoring.MUL, true, 50);
    for (Neighbour n : found) {
      double b = (search.cosine(n.id(), 2) + 1) / 2;
      double c = (search.cosine(n.id(), 3) + 1) / 2;
      double a = (search.cosine(n.id(), 1) + 1) / 2;
      double score = b * c / (a + 0.001);
      assertEquals(score, n.score(), 1e-4 * Math.max(1, score), "float cosines over a small a");
    }
    for (int i = 1; i < found.size(); i++) {
      assertTrue(found.get(i - 1).score() >= found.get(i).score());
    }
  }

  @Test
  void zero_vectors_have_cosine_zero_and_equal_scores_keep_the_order_of_ids() {
    Map<String, float[]> rows = new LinkedHashMap<>();
    rows.put("a", new float[] {1, 0});
    rows.put("zero", new float[] {0, 0});
    rows.put("b", new float[] {2, 0});
    rows.put("c", new float[] {3, 0});
    NearestWords search = new NearestWords(SmallSpaces.of(rows));
    List<Neighbour> found = search.nearest(0, 10, Metric.COSINE);
    assertEquals(List.of("b", "c", "zero"), found.stream().map(Neighbour::word).toList());
    assertEquals(0, found.getLast().score());
    assertEquals(0, search.cosine(0, 1));
  }

  @Test
  void a_sum_of_nothing_is_refused_and_k_may_be_zero() {
    WordArithmetic arithmetic = new WordArithmetic(new NearestWords(G20));
    assertThrows(
        IllegalArgumentException.class,
        () -> arithmetic.answers(List.of(), List.of(), Scoring.ADD, false, 3));
    assertEquals(List.of(), arithmetic.search().nearest(0, 0, Metric.DOT));
  }

  private static void assertRanking(
      Map<String, Double> scores, List<String> order, List<Neighbour> found) {
    assertEquals(order, found.stream().map(Neighbour::word).toList());
    found.forEach(n -> assertEquals(scores.get(n.word()), n.score(), ROUNDED));
  }

  private static WordVectors royals(float[] man, float[] woman, float[] king, float[] queen) {
    Map<String, float[]> rows = new LinkedHashMap<>();
    rows.put("man", man);
    rows.put("woman", woman);
    rows.put("king", king);
    rows.put("queen", queen);
    rows.put("apple", new float[] {-.5f, .2f, .3f});
    return SmallSpaces.of(rows);
  }

  private static double exact(float[] a, float[] b, Metric metric) {
    double dot = 0;
    double aa = 0;
    double bb = 0;
    double distance = 0;
    for (int c = 0; c < a.length; c++) {
      dot += (double) a[c] * b[c];
      aa += (double) a[c] * a[c];
      bb += (double) b[c] * b[c];
      distance += Math.pow((double) a[c] - b[c], 2);
    }
    return switch (metric) {
      case DOT -> dot;
      case COSINE -> dot / Math.sqrt(aa * bb);
      case EUCLID -> Math.sqrt(distance);
    };
  }

  private static double farness(double value, Metric metric) {
    return metric == Metric.EUCLID ? value : -value;
  }
}
