package org.vectarium.ui.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vectarium.cooc.CooccurrenceCounter;
import org.vectarium.cooc.CountTransform;
import org.vectarium.linalg.BlockKrylovSvd;
import org.vectarium.linalg.SparseMatrix;
import org.vectarium.linalg.TruncatedSvd;
import org.vectarium.text.CorpusException;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.sample.SampleCorpora;

/** What the SVD page shows of the default corpus: raw counts fail, the opening switches do not. */
class PairPlaneTest {
  private static final int K = 100;

  private static TruncatedSvd svd(EncodedCorpus corpus, CountSwitches switches) {
    SparseMatrix counts = CooccurrenceCounter.count(corpus, switches.options());
    SparseMatrix matrix =
        CountTransform.applyAll(switches.transforms(), counts, corpus.vocabulary());
    return new BlockKrylovSvd(matrix, K, 1).run(1e-3, 30);
  }

  @ParameterizedTest
  @ValueSource(strings = {"medium-en", "medium-zh"})
  void rawCountsVisiblyFailAndTheOpeningSwitchesShowParallelArrows(String id)
      throws CorpusException {
    EncodedCorpus corpus = SampleCorpora.open(id);
    TruncatedSvd raw = svd(corpus, CountSwitches.PLAIN);
    TruncatedSvd scaled = svd(corpus, CountSwitches.OPENING);
    PairPlane rawPlane = PairPlane.of(raw, corpus.vocabulary(), K);
    PairPlane plane = PairPlane.of(scaled, corpus.vocabulary(), K);
    assertEquals(16, plane.ids().length);
    assertTrue(rawPlane.apart() < 0.1, "raw verbs lie on one another: " + rawPlane.apart());
    assertTrue(plane.apart() > 0.4, "scaled verbs stand apart: " + plane.apart());
    assertTrue(plane.parallel() > 0.9, "nearly parallel: " + plane.parallel());
    assertTrue(VerbsAndDoers.solved(raw, corpus.vocabulary(), K).accuracy() < 0.6);
    assertEquals(1, VerbsAndDoers.solved(scaled, corpus.vocabulary(), K).accuracy());
  }

  @Test
  void namesKeepTheirDistanceAndTheirMiddle() {
    double[] places = ArrowOverlay.spread(new double[] {10, 10, 10, 100}, 8);
    assertArrayEquals(new double[] {2, 10, 18, 100}, places, 0.1);
  }

  @Test
  void switchesApplyInTheirOwnOrderHoweverTheyWereFlipped() {
    CountSwitches switches =
        CountSwitches.PLAIN.with(CountStep.ROOT, true).with(CountStep.DROP, true);
    assertEquals(
        List.of(new CountTransform.DropFunctionWords(), new CountTransform.SquareRoot()),
        switches.transforms());
    assertEquals(
        List.of(new CountTransform.SquareRoot()),
        switches.with(CountStep.DROP, false).transforms());
  }

  @Test
  void theTopWordsOfARowAreItsLargestCells() {
    SparseMatrix x = SparseMatrix.of(new double[][] {{0, 3, 1, 3, -2}});
    assertEquals(List.of(new TopWords.Cell(1, 3), new TopWords.Cell(3, 3)), TopWords.of(x, 0, 2));
  }
}
