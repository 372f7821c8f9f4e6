package org.vectarium.cooc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vectarium.linalg.SparseMatrix;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.TokenIds;

class CooccurrenceCounterTest {
  private static final String[] LECTURE = {
    "I", "like", "enjoy", "deep", "learning", "NLP", "flying", "."
  };

  @Test
  void countsTheLecturesCorpusWithRadiusOne() {
    double[][] golden = { // G14.X
      {0, 2, 1, 0, 0, 0, 0, 0},
      {2, 0, 0, 1, 0, 1, 0, 0},
      {1, 0, 0, 0, 0, 0, 1, 0},
      {0, 1, 0, 0, 1, 0, 0, 0},
      {0, 0, 0, 1, 0, 0, 0, 1},
      {0, 1, 0, 0, 0, 0, 0, 1},
      {0, 0, 1, 0, 0, 0, 0, 1},
      {0, 0, 0, 0, 1, 1, 1, 0}
    };
    EncodedCorpus corpus = TestCorpora.lecture();
    SparseMatrix x = count(corpus, 1, WindowWeight.UNIFORM, false);
    for (int i = 0; i < 8; i++) {
      assertArrayEquals(golden[i], lectureRow(corpus, x, LECTURE[i]), LECTURE[i]);
    }
    assertEquals(18, x.nonZeros());
  }

  @Test
  void weighsWordsByDistance() {
    EncodedCorpus corpus = TestCorpora.lecture();
    assertArrayEquals( // G14.X_m2_like_row
        new double[] {2, 0, 0, 1, 1, 1, 0, 1},
        lectureRow(corpus, count(corpus, 2, WindowWeight.UNIFORM, false), "like"));
    assertArrayEquals( // G14.X_1overd_m2_like_row
        new double[] {2, 0, 0, 1, .5, 1, 0, .5},
        lectureRow(corpus, count(corpus, 2, WindowWeight.INVERSE_DISTANCE, false), "like"));
    SparseMatrix ramped = count(corpus, 4, WindowWeight.RAMPED, false);
    assertArrayEquals( // G16.ramped_X
        new double[] {8, 0, 0, 4, 3, 4, 0, 5}, lectureRow(corpus, ramped, "like"));
    double sum = 0;
    for (double r : ramped.rowSums()) {
      sum += r;
    }
    assertEquals(140, sum); // G16.T
  }

  @ParameterizedTest
  @EnumSource(WindowWeight.class)
  void agreesWithAPlainTripleLoop(WindowWeight weight) {
    for (int seed = 0; seed < 6; seed++) {
      EncodedCorpus corpus = TestCorpora.random(seed, 60, 25, 40);
      for (int m : new int[] {1, 2, 5, 30}) {
        for (boolean leftOnly : new boolean[] {false, true}) {
          double[][] plain = plainCounts(corpus, m, weight, leftOnly);
          SparseMatrix x = count(corpus, m, weight, leftOnly);
          for (int i = 0; i < x.rows(); i++) {
            for (int j = 0; j < x.columns(); j++) {
              // A float holds a count to 6e-8 of itself, 1/Δ beyond Δ = 22 is within 5e-7.
              assertEquals(plain[i][j], x.get(i, j), 6e-7 * plain[i][j]);
            }
          }
        }
      }
    }
  }

  @Test
  void spillingChangesNothing() {
    EncodedCorpus corpus = TestCorpora.random(3, 16_000, 60, 700);
    assertTrue(corpus.ids().size() > 400_000, "large enough for several slices");
    for (boolean leftOnly : new boolean[] {false, true}) {
      SparseMatrix whole = count(corpus, 7, WindowWeight.INVERSE_DISTANCE, leftOnly);
      CountingOptions small =
          new CountingOptions(
              7, WindowWeight.INVERSE_DISTANCE, leftOnly, CountingOptions.SMALLEST_BUDGET);
      SparseMatrix sliced = CooccurrenceCounter.count(corpus, small);
      assertArrayEquals(whole.columnIndices(), sliced.columnIndices());
      assertArrayEquals(whole.values(), sliced.values());
      for (int i = 0; i <= whole.rows(); i++) {
        assertEquals(whole.rowStart(i), sliced.rowStart(i));
      }
    }
  }

  @Test
  void progressRisesToOne() {
    EncodedCorpus corpus = TestCorpora.random(4, 16_000, 60, 700);
    CountingOptions small =
        new CountingOptions(2, WindowWeight.UNIFORM, false, CountingOptions.SMALLEST_BUDGET);
    try (CooccurrenceCounter counter = new CooccurrenceCounter(corpus, small)) {
      assertThrows(IllegalStateException.class, counter::matrix);
      double before = 0;
      while (!counter.finished()) {
        counter.step();
        assertTrue(counter.fraction() >= before, before + " then " + counter.fraction());
        before = counter.fraction();
      }
      assertEquals(1, before);
    }
  }

  @Test
  void refusesBadOptions() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> CountingOptions.symmetric(0, WindowWeight.UNIFORM));
    assertEquals("window is 0; it must be from 1 to 1000", refused.getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> new CountingOptions(2, WindowWeight.UNIFORM, false, 10));
  }

  private static SparseMatrix count(
      EncodedCorpus corpus, int m, WindowWeight weight, boolean leftOnly) {
    return CooccurrenceCounter.count(
        corpus, new CountingOptions(m, weight, leftOnly, CountingOptions.DEFAULT_BUDGET));
  }

  private static double[] lectureRow(EncodedCorpus corpus, SparseMatrix x, String word) {
    double[] row = new double[LECTURE.length];
    for (int j = 0; j < row.length; j++) {
      row[j] = x.get(corpus.vocabulary().id(word), corpus.vocabulary().id(LECTURE[j]));
    }
    return row;
  }

  private static double[][] plainCounts(
      EncodedCorpus corpus, int m, WindowWeight weight, boolean leftOnly) {
    int[] ids = new int[(int) corpus.ids().size()];
    corpus.ids().read(0, ids, 0, ids.length);
    double[][] x = new double[corpus.vocabulary().size()][corpus.vocabulary().size()];
    for (int c = 0; c < ids.length; c++) {
      for (int o = 0; o < ids.length; o++) {
        int distance = Math.abs(c - o);
        if (distance == 0 || distance > m || (leftOnly && o > c) || endBetween(ids, c, o)) {
          continue;
        }
        x[ids[c]][ids[o]] +=
            switch (weight) {
              case UNIFORM -> 1;
              case INVERSE_DISTANCE -> 1.0 / distance;
              case RAMPED -> m + 1 - distance;
            };
      }
    }
    return x;
  }

  private static boolean endBetween(int[] ids, int a, int b) {
    for (int p = Math.min(a, b); p <= Math.max(a, b); p++) {
      if (ids[p] == TokenIds.SENTENCE_END) {
        return true;
      }
    }
    return false;
  }
}
