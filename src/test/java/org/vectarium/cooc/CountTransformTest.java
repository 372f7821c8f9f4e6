package org.vectarium.cooc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vectarium.cooc.CountTransform.Cap;
import org.vectarium.cooc.CountTransform.DropFunctionWords;
import org.vectarium.cooc.CountTransform.LogOnePlus;
import org.vectarium.cooc.CountTransform.PositiveCorrelation;
import org.vectarium.cooc.CountTransform.PositivePmi;
import org.vectarium.cooc.CountTransform.SquareRoot;
import org.vectarium.linalg.SparseMatrix;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.Vocabulary;

class CountTransformTest {
  private static final Vocabulary ANY = TestCorpora.lecture().vocabulary();

  /** Golden numbers are printed with six decimals. */
  private static final double PRINTED = 6e-7;

  private static final String[] LECTURE = {
    "I", "like", "enjoy", "deep", "learning", "NLP", "flying", "."
  };

  @Test
  void logAndCap() {
    SparseMatrix x = SparseMatrix.of(new double[][] {{0, 1, 2, 100, 5000}});
    SparseMatrix log = new LogOnePlus().apply(x, ANY);
    double[] golden = {0, .693147, 1.098612, 4.615121, 8.517393}; // G16.log1p
    SparseMatrix capped =
        new Cap(100).apply(SparseMatrix.of(new double[][] {{1, 99, 100, 5000}}), ANY);
    for (int j = 0; j < 5; j++) {
      assertEquals(golden[j], log.get(0, j), PRINTED);
    }
    double[] cappedGolden = {1, 99, 100, 100}; // G16.min_t100
    for (int j = 0; j < 4; j++) {
      assertEquals(cappedGolden[j], capped.get(0, j));
    }
  }

  @Test
  void correlationThenRootIsCoals() {
    EncodedCorpus corpus = TestCorpora.lecture();
    SparseMatrix ramped =
        CooccurrenceCounter.count(corpus, CountingOptions.symmetric(4, WindowWeight.RAMPED));
    double[] rho = { // G16.corr_row_like
      .15162, -.206897, -.132824, .10108, .050375, .148924, -.132824, .009476
    };
    double[] coals = {.389384, 0, 0, .31793, .224444, .385907, 0, .097346}; // G16.coals_row_like
    SparseMatrix transformed =
        CountTransform.applyAll(List.of(new PositiveCorrelation(), new SquareRoot()), ramped, ANY);
    double[] sums = ramped.rowSums();
    int like = corpus.vocabulary().id("like");
    int negative = 0;
    for (int j = 0; j < 8; j++) {
      int word = corpus.vocabulary().id(LECTURE[j]);
      assertEquals(
          rho[j],
          PositiveCorrelation.correlation(140, ramped.get(like, word), sums[like], sums[word]),
          PRINTED);
      assertEquals(coals[j], transformed.get(like, word), PRINTED);
      for (int i = 0; i < 8; i++) {
        negative +=
            PositiveCorrelation.correlation(140, ramped.get(i, word), sums[i], sums[word]) < 0
                ? 1
                : 0;
      }
    }
    assertEquals(32, negative); // G16.n_negative_of_64
    assertEquals(32, transformed.nonZeros());
  }

  @Test
  void pmiComparesWithChance() {
    // Worked by hand: N = 10, r = (6, 4), c = (5, 5); log(4·10/(6·5)) = log 4/3, and so on.
    SparseMatrix x = SparseMatrix.of(new double[][] {{4, 2}, {1, 3}});
    SparseMatrix ppmi = new PositivePmi(1).apply(x, ANY);
    assertEquals(Math.log(4 / 3.0), ppmi.get(0, 0), 1e-7);
    assertEquals(0, ppmi.get(0, 1));
    assertEquals(0, ppmi.get(1, 0));
    assertEquals(Math.log(1.5), ppmi.get(1, 1), 1e-7);
    // Smoothing lifts the share of rare contexts, so their PMI falls: c = (9, 1), a = ½ gives
    // shares ¾ and ¼ instead of 0.9 and 0.1.
    SparseMatrix skewed = SparseMatrix.of(new double[][] {{4, 1}, {5, 0}});
    assertEquals(Math.log(1 / (5 * .1)), new PositivePmi(1).apply(skewed, ANY).get(0, 1), 1e-7);
    assertEquals(0, new PositivePmi(.5).apply(skewed, ANY).get(0, 1));
    assertEquals(Math.log(4 / (5 * .75)), new PositivePmi(.5).apply(skewed, ANY).get(0, 0), 1e-7);
  }

  @Test
  void plainPpmiOfTheLecturesCorpusIsTheTextbooks() {
    // By hand, m = 1: X(I, like) = 2, I has 3 neighbours, like has 4, all words together 20.
    EncodedCorpus lecture = TestCorpora.lecture();
    SparseMatrix x =
        CooccurrenceCounter.count(lecture, CountingOptions.symmetric(1, WindowWeight.UNIFORM));
    SparseMatrix ppmi =
        CountTransform.applyAll(CountTransform.parse("ppmi"), x, lecture.vocabulary());
    double cell = ppmi.get(lecture.vocabulary().id("I"), lecture.vocabulary().id("like"));
    assertEquals(1.2040, cell, 5e-5); // half a unit of the last digit given
    assertEquals(Math.log(2 * 20 / (3.0 * 4)), cell, 1e-6); // a float's digits
  }

  @Test
  void functionWordsLoseTheirCells() {
    EncodedCorpus corpus = TestCorpora.of("the king rules the land .", "他 的 国王 统治 土地");
    SparseMatrix x =
        CooccurrenceCounter.count(corpus, CountingOptions.symmetric(2, WindowWeight.UNIFORM));
    SparseMatrix kept = new DropFunctionWords().apply(x, corpus.vocabulary());
    assertEquals(0, kept.rowSums()[corpus.vocabulary().id("the")]);
    assertEquals(0, kept.columnSums()[corpus.vocabulary().id("的")]);
    assertEquals(0, kept.columnSums()[corpus.vocabulary().id(".")]);
    assertEquals(1, kept.get(corpus.vocabulary().id("king"), corpus.vocabulary().id("rules")));
    assertEquals(1, kept.get(corpus.vocabulary().id("国王"), corpus.vocabulary().id("统治")));
    assertEquals(x.rows(), kept.rows());
    assertTrue(FunctionWords.contains("The") && FunctionWords.contains("，"));
    assertFalse(FunctionWords.contains("king") || FunctionWords.contains("1999"));
  }

  @Test
  void readsListsOfTransforms() {
    assertEquals(
        List.of(
            new Cap(100),
            new LogOnePlus(),
            new PositiveCorrelation(),
            new PositivePmi(1),
            new SquareRoot()),
        CountTransform.parse("min:100, log,pearson,ppmi,sqrt"));
    assertEquals(List.of(new PositivePmi(.75)), CountTransform.parse("ppmi:0.75"));
    assertEquals(List.of(), CountTransform.parse(""));
    for (String bad : new String[] {"cube", "min:x", "min:0", "ppmi:2", "log,,sqrt"}) {
      IllegalArgumentException refused =
          assertThrows(IllegalArgumentException.class, () -> CountTransform.parse(bad));
      assertTrue(String.valueOf(refused.getMessage()).length() > 20, bad);
    }
  }
}
