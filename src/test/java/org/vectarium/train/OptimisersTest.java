package org.vectarium.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.vectarium.embedding.WordVectors;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.text.EncodedCorpus;

/** Full batch, mini-batch, AdaGrad, initialisation and the stop rule on the curriculum's toy. */
class OptimisersTest {
  /** Ids 0 1 2 3; with m = 1 these are the six pairs of G3. */
  private static final EncodedCorpus G3 = Toy.corpus("a b c d");

  private static TrainingSettingsBuilder fullBatch() {
    return TrainingSettings.defaults(Method.SKIP_GRAM)
        .with()
        .objective(Objective.NAIVE_SOFTMAX)
        .dimension(2)
        .window(1)
        .subsample(0)
        .batch(0)
        .schedule(Schedule.CONSTANT)
        .learningRate(0.5)
        .epochs(200);
  }

  private static void fill(FloatMatrix matrix, double[][] values) {
    for (int row = 0; row < values.length; row++) {
      for (int d = 0; d < values[row].length; d++) {
        matrix.set(row, d, (float) values[row][d]);
      }
    }
  }

  /** J = −(1/T) log L over the six pairs, from the readable objective. */
  private static double loss(PredictionModel model) {
    int[][] pairs = {{0, 1}, {1, 0}, {1, 2}, {2, 1}, {2, 3}, {3, 2}};
    double sum = 0;
    for (int[] pair : pairs) {
      double[] h = PredictionModel.row(model.centre, pair[0]);
      sum +=
          NaiveSoftmax.gradient(h, w -> PredictionModel.row(model.outside, w), 4, pair[1]).loss();
    }
    return sum / 4;
  }

  @Test
  void g12OneFullBatchStepIsTheMeanOfAllPairGradients() {
    PredictionTrainer trainer = new PredictionTrainer(G3, fullBatch().learningRate(1).build());
    fill(trainer.model().centre, Toy.V);
    fill(trainer.model().outside, Toy.U);
    trainer.advance(5);
    assertEquals(0.6f, trainer.model().centre.get(0, 0), "nothing moves before the epoch ends");
    trainer.advance(1);
    double[][] gradientV = {
      {0.101508, -0.060629}, {-0.082928, 0.056313}, {0.061287, -0.040011}, {-0.082406, 0.071356}
    };
    double[][] gradientU = {
      {0.008209, -0.05061}, {-0.055318, 0.132546}, {-0.066809, -0.100311}, {0.113917, 0.018375}
    };
    for (int row = 0; row < 4; row++) {
      for (int d = 0; d < 2; d++) {
        // Golden numbers have six decimals, single precision seven digits.
        assertEquals(Toy.V[row][d] - gradientV[row][d], trainer.model().centre.get(row, d), 1.5e-6);
        assertEquals(
            Toy.U[row][d] - gradientU[row][d], trainer.model().outside.get(row, d), 1.5e-6);
      }
    }
  }

  /** 200 steps in single precision against the curriculum's in double. */
  private static final double AFTER_200_STEPS = 2e-5;

  @Test
  void g13GivenStartReachesTheGoldenLoss() {
    PredictionTrainer trainer = new PredictionTrainer(G3, fullBatch().build());
    fill(trainer.model().centre, Toy.V);
    fill(trainer.model().outside, Toy.U);
    trainer.advance(Long.MAX_VALUE);
    assertEquals(0.697086, loss(trainer.model()), AFTER_200_STEPS);
  }

  @Test
  void g13OutsideVectorsMayStartAtZero() {
    PredictionTrainer trainer = new PredictionTrainer(G3, fullBatch().build());
    fill(trainer.model().centre, Toy.V);
    trainer.advance(Long.MAX_VALUE);
    assertEquals(0.696852, loss(trainer.model()), AFTER_200_STEPS);
  }

  @Test
  void g13AllZeroNeverMoves() {
    PredictionTrainer trainer =
        new PredictionTrainer(G3, fullBatch().initialisation(Initialisation.ZEROS).build());
    trainer.advance(Long.MAX_VALUE);
    assertEquals(2.079442, loss(trainer.model()), 1e-6);
    for (int row = 0; row < 4; row++) {
      assertArrayEquals(new float[2], trainer.model().centre.row(row));
    }
  }

  @Test
  void g13AllEqualStaysOfRankOne() {
    PredictionTrainer trainer =
        new PredictionTrainer(G3, fullBatch().initialisation(Initialisation.CONSTANT).build());
    trainer.advance(Long.MAX_VALUE);
    assertEquals(1.734847, loss(trainer.model()), AFTER_200_STEPS);
    for (FloatMatrix table : new FloatMatrix[] {trainer.model().centre, trainer.model().outside}) {
      for (int row = 0; row < 4; row++) {
        assertEquals(table.get(row, 0), table.get(row, 1), "both columns stay alike");
      }
    }
  }

  @Test
  void aMiniBatchMovesByTheSumOfItsGradients() {
    TrainingSettings settings = fullBatch().batch(3).learningRate(0.25).build();
    PredictionTrainer trainer = new PredictionTrainer(G3, settings);
    fill(trainer.model().centre, Toy.V);
    fill(trainer.model().outside, Toy.U);
    double[] expected = Toy.V[1].clone();
    for (int target : new int[] {0, 2}) {
      double[] g = NaiveSoftmax.gradient(Toy.V[1], w -> Toy.U[w], 4, target).input();
      expected[0] -= 0.25 * g[0];
      expected[1] -= 0.25 * g[1];
    }
    trainer.advance(3);
    assertArrayEquals(expected, PredictionModel.row(trainer.model().centre, 1), 1e-6);
  }

  @Test
  void adaGradDividesByTheRootOfAllSquaresSoFar() {
    TrainingSettings settings =
        fullBatch().batch(1).optimiser(Optimiser.ADAGRAD).learningRate(0.05).build();
    PredictionTrainer trainer = new PredictionTrainer(G3, settings);
    fill(trainer.model().centre, Toy.V);
    fill(trainer.model().outside, Toy.U);
    double[][] v = {Toy.V[1].clone()};
    double[][] u = {Toy.U[0].clone(), Toy.U[1].clone(), Toy.U[2].clone(), Toy.U[3].clone()};
    double[][] uSquares = new double[4][2];
    double[] vSquares = new double[2];
    // Pair 1 is (0, 1): centre 0; pairs 2 and 3 share centre 1.
    double[] h0 = Toy.V[0].clone();
    adaGrad(h0, new double[2], u, uSquares, 1);
    adaGrad(v[0], vSquares, u, uSquares, 0);
    adaGrad(v[0], vSquares, u, uSquares, 2);
    trainer.advance(3);
    assertArrayEquals(h0, PredictionModel.row(trainer.model().centre, 0), 1e-6);
    assertArrayEquals(v[0], PredictionModel.row(trainer.model().centre, 1), 1e-6);
    for (int row = 0; row < 4; row++) {
      assertArrayEquals(u[row], PredictionModel.row(trainer.model().outside, row), 1e-6);
    }
  }

  private static void adaGrad(
      double[] h, double[] hSquares, double[][] u, double[][] uSquares, int target) {
    OutputGradient g = NaiveSoftmax.gradient(h.clone(), w -> u[w].clone(), 4, target);
    double[] old = h.clone();
    for (int d = 0; d < 2; d++) {
      hSquares[d] += g.input()[d] * g.input()[d];
      h[d] -= 0.05 * g.input()[d] / Math.sqrt(hSquares[d] + 1e-8);
      for (OutputTerm term : g.terms()) {
        double slope = term.error() * old[d];
        uSquares[term.row()][d] += slope * slope;
        u[term.row()][d] -= 0.05 * slope / Math.sqrt(uSquares[term.row()][d] + 1e-8);
      }
    }
  }

  @Test
  void aSettledRunStopsBeforeItsEpochsAreOver() {
    TrainingSettings settings = fullBatch().epochs(100_000).settleTolerance(1e-3).build();
    PredictionTrainer trainer = new PredictionTrainer(G3, settings);
    trainer.advance(Long.MAX_VALUE);
    assertTrue(trainer.finished());
    assertTrue(trainer.progress().epoch() < 5_000, "stopped in " + trainer.progress().epoch());
  }

  @Test
  void gloVeAndSvdStopWhenTheirLossHasSettledAndSoDoTheirSavedRuns() throws IOException {
    for (Method method : new Method[] {Method.GLOVE, Method.SVD}) {
      TrainingSettings settings =
          TrainingSettings.defaults(method)
              .with()
              .dimension(4)
              .window(2)
              .epochs(5_000)
              .settleTolerance(0.02)
              .build();
      EncodedCorpus corpus = Toy.random(40, 300, 1);
      Trainer whole = Trainers.create(corpus, settings);
      whole.advance(Long.MAX_VALUE / 2);
      assertTrue(whole.finished());
      int epochs = whole.progress().epoch();
      assertTrue(epochs > 1 && epochs < 1_000, method + " stopped after " + epochs + " epochs");
      assertEquals(1, whole.progress().fraction());
      Trainer first = Trainers.create(corpus, settings);
      first.advance(whole.progress().updates() * 2 / 3);
      ByteArrayOutputStream saved = new ByteArrayOutputStream();
      first.save(new DataOutputStream(saved));
      Trainer second = Trainers.create(corpus, settings);
      second.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
      second.advance(Long.MAX_VALUE / 2);
      assertEquals(whole.progress(), second.progress());
    }
  }

  @Test
  void theWideStartIsTwiceWord2vecsAndCbowsOwn() {
    TrainingSettings cbow = TrainingSettings.defaults(Method.CBOW);
    assertEquals(Initialisation.WIDE, cbow.initialisation());
    PredictionModel wide = new PredictionTrainer(G3, cbow).model();
    TrainingSettings narrow = cbow.with().initialisation(Initialisation.WORD2VEC).build();
    PredictionModel word2vec = new PredictionTrainer(G3, narrow).model();
    float reach = 0;
    for (int word = 0; word < wide.centre.rows(); word++) {
      for (int d = 0; d < wide.centre.columns(); d++) {
        float x = wide.centre.get(word, d);
        assertEquals(2 * word2vec.centre.get(word, d), x, "a power of two costs no digit");
        assertEquals(0, wide.outside.get(word, d));
        reach = Math.max(reach, Math.abs(x) * wide.centre.columns());
      }
    }
    assertTrue(reach > 0.9 && reach <= 1, () -> "hundreds of draws come near ±1/d");
  }

  @Test
  void postProcessing() {
    FloatMatrix matrix = new FloatMatrix(2, 2);
    fill(matrix, new double[][] {{3, 4}, {0, 0}});
    WordVectors vectors =
        new WordVectors(java.util.List.of("a", "b"), word -> word.charAt(0) - 'a', matrix);
    assertArrayEquals(
        new float[] {0.6f, 0.8f}, PostProcessing.unitLength(vectors).matrix().row(0), 1e-7f);
    assertArrayEquals(new float[] {0, 0}, PostProcessing.unitLength(vectors).matrix().row(1));
    assertArrayEquals(
        new float[] {1.5f, 2}, PostProcessing.removeMean(vectors).matrix().row(0), 1e-7f);
    assertArrayEquals(
        new float[] {6, 8}, PostProcessing.sum(vectors, vectors).matrix().row(0), 1e-7f);
    FloatMatrix both = new PostProcessing(true, true).of(vectors).matrix();
    assertArrayEquals(new float[] {0.6f, 0.8f}, both.row(0), 1e-7f);
    assertArrayEquals(new float[] {-0.6f, -0.8f}, both.row(1), 1e-7f);
    assertSame(vectors, PostProcessing.NONE.of(vectors));
    assertArrayEquals(new float[] {3, 4}, vectors.matrix().row(0));
  }
}
