package org.vectarium.ui.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vectarium.cooc.CooccurrenceCounter;
import org.vectarium.cooc.FunctionWords;
import org.vectarium.cooc.TestCorpora;
import org.vectarium.cooc.WordOrder;
import org.vectarium.linalg.SparseMatrix;
import org.vectarium.linalg.TruncatedSvd;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.sample.SampleCorpora;
import org.vectarium.ui.Background;
import org.vectarium.ui.theme.Palette;

class MatrixWorkTest {
  private final MatrixWork work = new MatrixWork();

  private List<CountedMatrix> answers(MatrixWork.Request request) {
    List<CountedMatrix> answers = new ArrayList<>();
    work.answer(request, () -> true, _ -> {}, answers::add);
    return answers;
  }

  @Test
  void answersWithTheMatrixFirstAndItsSingularValuesThen() {
    EncodedCorpus corpus = TestCorpora.lecture();
    CountSwitches plain = CountSwitches.PLAIN.withWindow(1);
    List<CountedMatrix> answers =
        answers(
            new MatrixWork.Request(corpus, plain, WordOrder.FREQUENCY, corpus.ids().size(), false));
    assertEquals(2, answers.size());
    assertNull(answers.get(0).svd());
    CountedMatrix whole = answers.get(1);
    assertTrue(whole.complete());
    assertEquals(18, whole.counts().nonZeros()); // G14
    TruncatedSvd svd = Objects.requireNonNull(whole.svd());
    assertEquals(2.757263, svd.values()[0], 5e-6); // G15
    assertEquals(2.678248, svd.values()[1], 5e-6);
    assertEquals(svd, whole.rawSvd());
  }

  @Test
  void fillsWithTheWindow() {
    EncodedCorpus corpus = TestCorpora.lecture();
    CountSwitches plain = CountSwitches.PLAIN.withWindow(1);
    int cells = 0;
    for (long position = 0; position <= corpus.ids().size(); position++) {
      List<CountedMatrix> answers =
          answers(new MatrixWork.Request(corpus, plain, WordOrder.FREQUENCY, position, false));
      int now = answers.getFirst().counts().nonZeros();
      assertTrue(now >= cells, "cells only come");
      assertEquals(position >= corpus.ids().size() ? 2 : 1, answers.size());
      cells = now;
    }
    assertEquals(18, cells);
  }

  @Test
  void droppedWordsStandLast() {
    EncodedCorpus corpus = TestCorpora.of("the king and the queen", "a king of the land", "he is");
    CountSwitches dropping = CountSwitches.PLAIN.with(CountStep.DROP, true);
    CountedMatrix matrix =
        answers(
                new MatrixWork.Request(
                    corpus, dropping, WordOrder.FREQUENCY, corpus.ids().size(), false))
            .getLast();
    boolean function = false;
    for (int place = 0; place < matrix.types(); place++) {
      boolean here = FunctionWords.contains(matrix.word(place));
      assertTrue(here || !function, matrix.word(place) + " stands after a dropped word");
      function = here;
      for (int other = 0; other < matrix.types(); other++) {
        assertEquals(
            matrix.transformed().get(matrix.order()[place], matrix.order()[other]),
            matrix.placed().get(place, other));
      }
    }
    assertTrue(function);
  }

  @Test
  void anOutdatedRequestGetsNoAnswer() {
    EncodedCorpus corpus = TestCorpora.lecture();
    List<CountedMatrix> answers = new ArrayList<>();
    work.answer(
        new MatrixWork.Request(
            corpus, CountSwitches.PLAIN, WordOrder.CLUSTER, corpus.ids().size(), false),
        () -> false,
        _ -> {},
        answers::add);
    assertTrue(answers.isEmpty());
  }

  @Test
  void rawCountsOfTheSmallCorpusInClusterOrderAreThreeBlocks() throws Exception {
    // Which words make up a world is known from the grammar, not from the counts.
    Map<String, List<Set<String>>> worlds =
        Map.of(
            "small-en",
            List.of(
                Set.of("king", "queen", "prince", "princess", "throne", "crown", "castle"),
                Set.of("cat", "dog", "horse", "fish", "bird", "bone", "grass", "seed", "pond"),
                Set.of("baker", "merchant", "sailor", "bank", "market", "money", "debt")),
            "small-zh",
            List.of(
                Set.of("国王", "王后", "王子", "公主", "王位", "王冠", "城堡"),
                Set.of("猫", "狗", "马", "鱼", "鸟", "骨头", "青草", "种子", "池塘"),
                Set.of("面包师", "商人", "水手", "银行", "市场", "债务")));
    for (Map.Entry<String, List<Set<String>>> world : worlds.entrySet()) {
      EncodedCorpus corpus = SampleCorpora.open(world.getKey());
      CountedMatrix matrix =
          answers(
                  new MatrixWork.Request(
                      corpus, CountSwitches.PLAIN, WordOrder.CLUSTER, corpus.ids().size(), false))
              .getLast();
      List<Integer> met = new ArrayList<>();
      for (int place = 0; place < matrix.types(); place++) {
        String word = matrix.word(place);
        IntStream.range(0, 3)
            .filter(w -> world.getValue().get(w).contains(word))
            .filter(w -> met.isEmpty() || met.getLast() != w)
            .forEach(met::add);
      }
      assertEquals(3, met.size(), world.getKey() + ": worlds from the corner on " + met);
    }
  }

  @Test
  void aBrokenOffCountGoesOnWhereItStood() {
    EncodedCorpus corpus = TestCorpora.random(7, 20_000, 20, 3000);
    MatrixWork.Request request =
        new MatrixWork.Request(
            corpus, CountSwitches.PLAIN, WordOrder.FREQUENCY, corpus.ids().size(), true);
    List<CountedMatrix> answers = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    work.answer(request, () -> shares.isEmpty(), shares::add, answers::add);
    assertTrue(answers.isEmpty());
    assertTrue(shares.getLast() < 1, shares.toString());
    work.answer(request, () -> answers.isEmpty(), shares::add, answers::add);
    assertEquals(shares.stream().sorted().toList(), shares, "never back");
    assertEquals(1, shares.getLast());
    SparseMatrix whole = CooccurrenceCounter.count(corpus, CountSwitches.PLAIN.options());
    CountedMatrix counted = answers.getFirst();
    assertEquals(counted.counts(), counted.plain());
    assertArrayEquals(whole.columnIndices(), counted.counts().columnIndices());
    assertArrayEquals(whole.values(), counted.counts().values());
  }

  @Test
  void plainCountsAreThoseWithoutTheRamp() {
    EncodedCorpus corpus = TestCorpora.lecture();
    for (long position : new long[] {5, corpus.ids().size()}) {
      CountedMatrix ramped =
          answers(
                  new MatrixWork.Request(
                      corpus, CountSwitches.OPENING, WordOrder.FREQUENCY, position, true))
              .getFirst();
      CountedMatrix plain =
          answers(
                  new MatrixWork.Request(
                      corpus, CountSwitches.PLAIN, WordOrder.FREQUENCY, position, false))
              .getFirst();
      assertArrayEquals(plain.counts().values(), Objects.requireNonNull(ramped.plain()).values());
      assertNull(plain.plain());
    }
  }

  @Test
  void aPixelOfATileShowsTheLargestOfItsCells() {
    EncodedCorpus corpus = TestCorpora.random(5, 4000, 20, 700);
    SparseMatrix x = CooccurrenceCounter.count(corpus, CountSwitches.PLAIN.withWindow(2).options());
    HeatScale scale = new HeatScale(x, Palette.NIGHT);
    try (Background background = new Background(Runnable::run)) {
      HeatTiles tiles = new HeatTiles(x, scale, background, () -> {});
      for (int level = 0; level < 3; level++) {
        HeatTiles.Key key = new HeatTiles.Key(level, level == 0 ? 1 : 0, 0);
        int[] expected = new int[HeatTiles.SIZE * HeatTiles.SIZE];
        int step = 1 << level;
        for (int py = 0; py < HeatTiles.SIZE; py++) {
          for (int px = 0; px < HeatTiles.SIZE; px++) {
            int row = py * step;
            int column = (key.column() * HeatTiles.SIZE + px) * step;
            if (row < x.rows() && column < x.columns()) {
              expected[py * HeatTiles.SIZE + px] = scale.argb(largest(x, row, column, step));
            }
          }
        }
        assertArrayEquals(expected, tiles.paint(key), "level " + level);
      }
    }
  }

  private static float largest(SparseMatrix x, int row, int column, int step) {
    float largest = 0;
    for (int i = row; i < Math.min(x.rows(), row + step); i++) {
      for (int j = column; j < Math.min(x.columns(), column + step); j++) {
        largest = Math.max(largest, x.get(i, j));
      }
    }
    return largest;
  }
}
