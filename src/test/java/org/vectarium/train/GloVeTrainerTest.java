package org.vectarium.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Objects;
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
            TestCorpora.random(1, 200, 20, 150),
            CountingOptions.symmetric(3, WindowWeight.UNIFORM));
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
  void explainsExactlyWhatTheNextUpdateDoes() {
    GloVeTrainer trainer = new GloVeTrainer(TestCorpora.random(4, 100, 20, 60), SETTINGS);
    trainer.advance(5000);
    for (int turn = 0; turn < 50; turn++) {
      GloVeUpdate told = (GloVeUpdate) Objects.requireNonNull(trainer.explainNext());
      Snapshot before = trainer.snapshot();
      assertEquals(5000 + turn, told.update());
      trainer.advance(1);
      Snapshot after = trainer.snapshot();
      for (int row = 0; row < 60; row++) {
        for (int d = 0; d < SETTINGS.dimension(); d++) {
          float was = before.centre().matrix().get(row, d);
          float step = row == told.centre() ? told.centreStep()[d] : 0;
          // The step was told as a difference of floats: exact but for one rounding.
          assertEquals(was - step, after.centre().matrix().get(row, d), 1.2e-7 * Math.abs(was));
          was = before.outside().matrix().get(row, d);
          step = row == told.context() ? told.contextStep()[d] : 0;
          assertEquals(was - step, after.outside().matrix().get(row, d), 1.2e-7 * Math.abs(was));
        }
      }
    }
  }

  @Test
  void itsGradientAgreesWithCentralDifferencesOfTheLoss() {
    GloVeTrainer trainer = new GloVeTrainer(TestCorpora.random(5, 100, 20, 60), SETTINGS);
    trainer.advance(777);
    GloVeUpdate told = (GloVeUpdate) Objects.requireNonNull(trainer.explainNext());
    Snapshot now = trainer.snapshot();
    int d = SETTINGS.dimension();
    double[] theta = new double[2 * d + 2];
    double[] gradient = new double[2 * d + 2];
    for (int k = 0; k < d; k++) {
      theta[k] = now.centre().matrix().get(told.centre(), k);
      theta[d + k] = now.outside().matrix().get(told.context(), k);
      gradient[k] = told.centreGradient()[k];
      gradient[d + k] = told.contextGradient()[k];
    }
    theta[2 * d] = told.centreBias();
    theta[2 * d + 1] = told.contextBias();
    gradient[2 * d] = told.slope();
    gradient[2 * d + 1] = told.slope();
    // f written out anew, from the paper and not from the code under test.
    double f = Math.min(1, Math.pow(told.count() / SETTINGS.xMax(), SETTINGS.alpha()));
    double h = 1e-5;
    for (int k = 0; k < theta.length; k++) {
      double at = theta[k];
      theta[k] = at + h;
      double above = cellLoss(theta, f, told.count());
      theta[k] = at - h;
      double below = cellLoss(theta, f, told.count());
      theta[k] = at;
      // The trainer computes in float: e and with it the gradient is good to some 1e-6 of itself.
      assertEquals((above - below) / (2 * h), gradient[k], 1e-5 * (1 + Math.abs(gradient[k])));
    }
    assertEquals(cellLoss(theta, f, told.count()), told.loss(), 1e-5 * (1 + told.loss()));
  }

  private static double cellLoss(double[] theta, double f, double count) {
    int d = theta.length / 2 - 1;
    double e = theta[2 * d] + theta[2 * d + 1] - Math.log(count);
    for (int k = 0; k < d; k++) {
      e += theta[k] * theta[d + k];
    }
    return f * e * e;
  }

  @Test
  void aSavedRunGoesOnAsIfNeverInterrupted() throws IOException {
    EncodedCorpus corpus = TestCorpora.random(6, 300, 20, 120);
    TrainingSettings settings = SETTINGS.with().schedule(Schedule.LINEAR).build();
    GloVeTrainer whole = new GloVeTrainer(corpus, settings);
    whole.advance(12_345);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    whole.save(new DataOutputStream(bytes));
    whole.advance(20_000);
    GloVeTrainer resumed = new GloVeTrainer(corpus, settings);
    resumed.advance(3);
    resumed.restore(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertEquals(12_345, resumed.progress().updates());
    resumed.advance(20_000);
    ByteArrayOutputStream left = new ByteArrayOutputStream();
    ByteArrayOutputStream right = new ByteArrayOutputStream();
    whole.save(new DataOutputStream(left));
    resumed.save(new DataOutputStream(right));
    assertArrayEquals(left.toByteArray(), right.toByteArray());
    assertThrows(
        IOException.class,
        () ->
            new GloVeTrainer(corpus, settings.with().dimension(7).build())
                .restore(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))));
  }

  @Test
  void twoThreadsLearnAsWellAsOne() {
    EncodedCorpus corpus = TestCorpora.random(7, 600, 20, 200);
    GloVeTrainer one = new GloVeTrainer(corpus, SETTINGS);
    GloVeTrainer two = new GloVeTrainer(corpus, SETTINGS.with().threads(2).build());
    one.advance(one.progress().totalUpdates() / SETTINGS.epochs());
    double afterOneEpoch = one.loss().mean();
    one.advance(Long.MAX_VALUE / 2);
    while (!two.finished()) {
      two.advanceFor(1_000_000);
    }
    assertEquals(one.progress(), two.progress());
    // Races and smaller tiles change the order of updates, not what is learnt: against the loss of
    // the first epoch the two ends are the same.
    assertEquals(one.loss().mean(), two.loss().mean(), 0.01 * afterOneEpoch);
  }

  @Test
  void allZerosLearnOnlyBiases() {
    TrainingSettings zeros = SETTINGS.with().initialisation(Initialisation.ZEROS).build();
    GloVeTrainer trainer = new GloVeTrainer(TestCorpora.random(8, 100, 20, 60), zeros);
    trainer.advance(10_000);
    Snapshot snapshot = trainer.snapshot();
    for (float value : snapshot.centre().matrix().data()) {
      assertEquals(0, value);
    }
    assertTrue(snapshot.loss().mean() > 0);
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
