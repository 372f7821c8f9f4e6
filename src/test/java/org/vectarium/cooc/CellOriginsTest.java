package org.vectarium.cooc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vectarium.linalg.SparseMatrix;
import org.vectarium.text.EncodedCorpus;

/** Cells filled one by one, traced back to their windows, and put in another order. */
class CellOriginsTest {
  @Test
  void aFinishedSweepEqualsTheFastCounter() {
    EncodedCorpus corpus = TestCorpora.random(1, 300, 20, 120);
    for (WindowWeight weight : WindowWeight.values()) {
      for (boolean left : new boolean[] {false, true}) {
        CountingOptions options = new CountingOptions(3, weight, left, 1 << 20);
        SparseMatrix whole = CooccurrenceCounter.count(corpus, options);
        PartialCounts sweep = new PartialCounts(corpus, options);
        for (long p = 0; p <= corpus.ids().size(); p += 97) {
          sweep.advanceTo(p);
        }
        sweep.advanceTo(5);
        sweep.advanceTo(corpus.ids().size());
        assertArrayEquals(whole.values(), sweep.matrix().values());
        assertArrayEquals(whole.columnIndices(), sweep.matrix().columnIndices());
        assertEquals(whole.nonZeros(), sweep.cells());
      }
    }
  }

  @Test
  void theWindowsBehindACellAddUpToIt() {
    EncodedCorpus corpus = TestCorpora.random(2, 9000, 20, 50);
    CountingOptions options = CountingOptions.symmetric(4, WindowWeight.RAMPED);
    SparseMatrix x = CooccurrenceCounter.count(corpus, options);
    for (int i = 0; i < 50; i += 7) {
      for (int j = 0; j < 50; j += 5) {
        PairWindows.Found found = PairWindows.find(corpus, options, i, j, 10);
        assertEquals(x.get(i, j), found.sum());
        for (PairWindows.Place place : found.places()) {
          int[] word = new int[1];
          corpus.ids().read(place.centre(), word, 0, 1);
          assertEquals(i, word[0]);
          corpus.ids().read(place.context(), word, 0, 1);
          assertEquals(j, word[0]);
          assertEquals(5 - Math.abs(place.centre() - place.context()), place.weight());
        }
      }
    }
  }

  @Test
  void everyOrderIsAPermutationAndMovesCellsWithTheirWords() {
    EncodedCorpus corpus = TestCorpora.random(3, 400, 20, 60);
    SparseMatrix x =
        CooccurrenceCounter.count(corpus, CountingOptions.symmetric(2, WindowWeight.UNIFORM));
    for (WordOrder order : WordOrder.values()) {
      int[] ids = order.order(corpus.vocabulary(), x);
      assertArrayEquals(
          IntStream.range(0, ids.length).toArray(), Arrays.stream(ids).sorted().toArray());
      SparseMatrix moved = x.permuted(ids);
      for (int i = 0; i < ids.length; i++) {
        for (int j = 0; j < ids.length; j++) {
          assertEquals(x.get(ids[i], ids[j]), moved.get(i, j));
        }
      }
    }
    int[] alphabet = WordOrder.ALPHABET.order(corpus.vocabulary(), x);
    for (int i = 1; i < alphabet.length; i++) {
      assertEquals(
          -1,
          Integer.signum(
              corpus
                  .vocabulary()
                  .word(alphabet[i - 1])
                  .compareTo(corpus.vocabulary().word(alphabet[i]))));
    }
  }
}
