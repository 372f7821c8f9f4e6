package org.vectarium.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vectarium.cooc.CooccurrenceCounter;
import org.vectarium.cooc.CountTransform;
import org.vectarium.cooc.CountingOptions;
import org.vectarium.cooc.TestCorpora;
import org.vectarium.cooc.WindowWeight;
import org.vectarium.linalg.Kernels;
import org.vectarium.linalg.SparseMatrix;
import org.vectarium.linalg.TruncatedSvd;
import org.vectarium.text.EncodedCorpus;

class SvdTrainerTest {
  private static final TrainingSettings SETTINGS =
      TrainingSettings.defaults(Method.SVD).with().dimension(10).epochs(200).build();

  @Test
  void endsAtTheDecompositionThatEjmlFinds() {
    EncodedCorpus corpus = TestCorpora.random(1, 400, 20, 90);
    SvdTrainer trainer = new SvdTrainer(corpus, SETTINGS);
    double before = trainer.loss().mean();
    while (!trainer.finished()) {
      trainer.advance(1);
      assertTrue(trainer.loss().mean() <= before + 1e-6, "the error never grows");
      before = trainer.loss().mean();
    }
    SparseMatrix ppmi =
        new CountTransform.PositivePmi(0.75)
            .apply(
                CooccurrenceCounter.count(
                    corpus, CountingOptions.symmetric(4, WindowWeight.UNIFORM)),
                corpus.vocabulary());
    TruncatedSvd exact = TruncatedSvd.dense(ppmi);
    assertEquals(exact.relativeError(10), trainer.loss().mean(), 1e-5);
    assertEquals(1, trainer.progress().fraction());
    Snapshot snapshot = trainer.snapshot();
    int stride = snapshot.centre().matrix().stride();
    for (int i = 0; i < 90; i += 9) {
      for (int j = 0; j < 90; j += 7) {
        float dot =
            Kernels.dot(
                snapshot.centre().matrix().data(),
                snapshot.centre().matrix().offset(i),
                snapshot.outside().matrix().data(),
                snapshot.outside().matrix().offset(j),
                stride);
        // Iteration stops at a rest of 1e-4 σ1; σ1 is below 30 here.
        assertEquals(exact.cell(i, j, 10), dot, 3e-3);
      }
    }
  }

  @Test
  void aSavedRunGoesOnAsIfNeverInterrupted() throws IOException {
    EncodedCorpus corpus = TestCorpora.random(2, 300, 20, 60);
    SvdTrainer whole = new SvdTrainer(corpus, SETTINGS);
    whole.advance(3);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    whole.save(new DataOutputStream(bytes));
    whole.advance(4);
    SvdTrainer resumed = new SvdTrainer(corpus, SETTINGS);
    resumed.restore(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertEquals(3, resumed.progress().updates());
    resumed.advance(4);
    assertEquals(whole.loss(), resumed.loss());
    assertArrayEquals(
        whole.snapshot().centre().matrix().data(), resumed.snapshot().centre().matrix().data());
  }

  @Test
  void refusesAMatrixOfZeros() {
    CountRecipe dropAll =
        new CountRecipe(
            WindowWeight.UNIFORM, false, List.of(new CountTransform.DropFunctionWords()), 1);
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new SvdTrainer(
                TestCorpora.of("the of and", "of the to"),
                SETTINGS.with().dimension(2).counts(dropAll).build()));
  }
}
