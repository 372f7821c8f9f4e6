package org.vectarium.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimilarityOfPairsTest {
  /** Golden values are rounded to six decimals; vectors are floats. */
  private static final double ROUNDED = 1.5e-6;

  @Test
  void golden_G1_the_products_of_the_dimensions_sum_to_the_cosine() {
    Map<String, float[]> rows = new LinkedHashMap<>();
    rows.put("a", new float[] {.6f, -.4f});
    rows.put("b", new float[] {.5f, -.1f});
    rows.put("c", new float[] {-.2f, .4f});
    rows.put("zero", new float[] {0, 0});
    NearestWords search = new NearestWords(SmallSpaces.of(rows));
    PairSimilarity pair = PairSimilarity.of(search, 0, 1);
    // .30 and .04 over √(.52 · .26) = .367696.
    assertArrayEquals(new double[] {.815893, .108786}, pair.products(), ROUNDED);
    assertEquals(.924678, pair.cosine(), ROUNDED);
    assertEquals(pair.cosine(), Arrays.stream(pair.products()).sum(), 1e-12, "one sum in doubles");
    assertEquals(-.868243, PairSimilarity.of(search, 0, 2).cosine(), ROUNDED);
    assertEquals(3, PairSimilarity.of(search, 0, 2).rankOfB(), "behind b and the zero vector");
    assertEquals(1, pair.rankOfA());
    assertArrayEquals(new double[] {0, 0}, PairSimilarity.products(search, 0, 3));
  }

  @Test
  void the_share_of_lower_pairs_agrees_with_all_pairs_counted() {
    NearestWords search = new NearestWords(SmallSpaces.random(120, 6, 4));
    double at = search.cosine(3, 9);
    int below = 0;
    int all = 0;
    double sum = 0;
    for (int a = 0; a < 120; a++) {
      for (int b = 0; b < a; b++) {
        double cosine = search.cosine(a, b);
        below += cosine < at ? 1 : 0;
        sum += cosine;
        all++;
      }
    }
    SimilarityDistribution drawn = SimilarityDistribution.of(search, 40_000, 1);
    // Five deviations of a share of 40,000 draws: 5 · 0.5 / 200; of a mean of spread 0.41: 0.0103.
    assertEquals((double) below / all, drawn.shareBelow(at), 0.0125);
    assertEquals(sum / all, drawn.mean(), 0.0105);
    assertArrayEquals(
        drawn.sorted(), SimilarityDistribution.of(search, 40_000, 1).sorted(), "one seed");
    assertEquals(40_000, Arrays.stream(drawn.histogram(40)).sum());
  }

  @Test
  void shares_and_bins_at_the_ends_are_exact() {
    SimilarityDistribution four = new SimilarityDistribution(new double[] {-1, 0, 0, 1}, 1);
    assertEquals(0, four.shareBelow(-1));
    assertEquals(.25, four.shareBelow(0), "equal ones are not below");
    assertEquals(.75, four.shareBelow(1));
    assertArrayEquals(new int[] {1, 0, 2, 1}, four.histogram(4));
    NearestWords one = new NearestWords(SmallSpaces.random(1, 3, 1));
    assertThrows(IllegalArgumentException.class, () -> SimilarityDistribution.of(one, 10, 1));
  }
}
