package org.vectarium.cooc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vectarium.linalg.SparseMatrix;
import org.vectarium.text.CorpusException;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.sample.SampleCorpora;

class ProbabilityRatiosTest {
  @ParameterizedTest
  @CsvSource({
    "medium-en, ice, steam, solid, gas, water, fashion",
    "medium-zh, 冰, 蒸汽, 固体, 气体, 水, 时尚"
  })
  void theSampleCorporaHoldTheirQuotas(
      String corpus, String a, String b, String solid, String gas, String water, String fashion)
      throws CorpusException {
    EncodedCorpus text = SampleCorpora.open(corpus);
    SparseMatrix x =
        CooccurrenceCounter.count(text, CountingOptions.symmetric(4, WindowWeight.UNIFORM));
    ProbabilityRatios ratios =
        ProbabilityRatios.of(x, text.vocabulary(), a, b, List.of(solid, gas, water, fashion));
    double[] quotas = {89 / 10.0, 17 / 200.0, 150 / 110.0, 24 / 25.0}; // G17.quota_*
    for (int k = 0; k < 4; k++) {
      assertEquals(quotas[k], ratios.rows().get(k).ratio(), 1e-9, ratios.rows().get(k).probe());
    }
  }

  @Test
  void probabilitiesAreSharesOfTheRow() {
    EncodedCorpus corpus = TestCorpora.of("a b a c", "a b d", "e b");
    SparseMatrix x =
        CooccurrenceCounter.count(corpus, CountingOptions.symmetric(1, WindowWeight.UNIFORM));
    ProbabilityRatios ratios =
        ProbabilityRatios.of(x, corpus.vocabulary(), "a", "b", List.of("b", "c", "d", "a"));
    // Row a: b 3, c 1. Row b: a 3, d 1, e 1.
    assertEquals(4, ratios.firstTotal());
    assertEquals(5, ratios.secondTotal());
    assertEquals(.75, ratios.rows().get(0).firstProbability());
    assertEquals(Double.POSITIVE_INFINITY, ratios.rows().get(1).ratio());
    assertEquals(0, ratios.rows().get(2).ratio());
    assertEquals(0.6, ratios.rows().get(3).secondProbability());
  }

  @Test
  void thePublishedTableCarriesItsRounding() {
    double[] recomputed = {8.636364, .084615, 1.363636, .944444}; // G17
    for (int k = 0; k < 4; k++) {
      assertEquals(recomputed[k], PublishedRatios.ROWS.get(k).recomputed(), 6e-7);
    }
  }

  @Test
  void namesAnUnknownWord() {
    EncodedCorpus corpus = TestCorpora.lecture();
    SparseMatrix x =
        CooccurrenceCounter.count(corpus, CountingOptions.symmetric(1, WindowWeight.UNIFORM));
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> ProbabilityRatios.of(x, corpus.vocabulary(), "I", "steam", List.of("like")));
    assertTrue(String.valueOf(refused.getMessage()).contains("\"steam\" does not occur"));
  }
}
