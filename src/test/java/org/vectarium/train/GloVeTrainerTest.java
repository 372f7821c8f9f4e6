package org.vectarium.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vectarium.cooc.CooccurrenceCounter;
import org.vectarium.cooc.CountingOptions;
import org.vectarium.cooc.TestCorpora;
import org.vectarium.cooc.WindowWeight;
import org.vectarium.linalg.SparseMatrix;
import org.vectarium.text.EncodedCorpus;

class GloVeTrainerTest {
  private static final TrainingSettings SETTINGS = TrainingSettings.defaults(Method.GLOVE);

  @Test
  void visitsEveryCellOnceAnEpochInAnotherOrder() {
    SparseMatrix x =
        CooccurrenceCounter.count(
            TestCorpora.random(1, 200, 20, 150), CountingOptions.symmetric(3, WindowWeight.UNIFORM));
    CellOrder order = new CellOrder(x, 32, 9);
    assertTrue(order.tiles() > 4, "several tiles");
    CellCursor cursor = new CellCursor(order);
    String first = "";
    for (int epoch = 0; epoch < 3; epoch++) {
      Set<String> seen = new HashSet<>();
      StringBuilder sequence = new StringBuilder();
      for (int n = 0; n < order.cells(); n++) {
        int i = order.row(cursor.tile(), cursor.cell());
        int j = order.column(cursor.tile(), cursor.cell());
        assertEquals(x.get(i, j), order.count(cursor.cell()));
        assertTrue(seen.add(i + " " + j), "a cell twice in an epoch");
        sequence.append(i).append(' ').append(j).append(';');
        cursor.next();
      }
      assertEquals(x.nonZeros(), seen.size());
      assertFalse(first.contentEquals(sequence), "each epoch has its own order");
      first = sequence.toString();
    }
  }

  @Test
  void theSameSeedGivesTheSameBytesHoweverAdvanced() {
    EncodedCorpus corpus = TestCorpora.random(2, 300, 20, 120);
    GloVeTrainer atOnce = new GloVeTrainer(corpus, SETTINGS);
    atOnce.advance(40_000);
    GloVeTrainer inPieces = new GloVeTrainer(corpus, SETTINGS);
    Random random = new Random(8);
    while (inPieces.progress().updates() < 40_000) {
      long left = 40_000 - inPieces.progress().updates();
      inPieces.advance(Math.min(left, 1 + random.nextInt(3000)));
    }
    Snapshot a = atOnce.snapshot();
    Snapshot b = inPieces.snapshot();
    assertArrayEquals(a.centre().matrix().data(), b.centre().matrix().data());
    assertArrayEquals(a.outside().matrix().data(), b.outside().matrix().data());
    assertEquals(a.loss(), b.loss());
  }

  @Test
  void lossFallsAndTheRunEnds() {
    GloVeTrainer trainer = new GloVeTrainer(TestCorpora.random(3, 300, 20, 120), SETTINGS);
    trainer.advance(trainer.progress().totalUpdates() / SETTINGS.epochs());
    double afterOneEpoch = trainer.loss().mean();
    while (!trainer.finished()) {
      trainer.advanceFor(1_000_000);
    }
    assertTrue(trainer.loss().mean() < afterOneEpoch / 2, "loss " + trainer.loss().mean());
    assertEquals(1, trainer.progress().fraction());
    assertEquals(SETTINGS.epochs(), trainer.progress().epoch());
    long updates = trainer.progress().updates();
    trainer.advance(5);
    assertEquals(updates, trainer.progress().updates());
  }

  @Test
  void refusesATextWithoutPairs() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> new GloVeTrainer(TestCorpora.of("one", "two", "one"), SETTINGS));
    assertTrue(String.valueOf(refused.getMessage()).contains("nothing to learn from"));
  }
}
