package org.vectarium.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.text.EncodedCorpus;

class PredictionTrainerTest {
  private static final EncodedCorpus CORPUS = Toy.random(40, 300, 1);

  static Stream<TrainingSettings> variants() {
    return Stream.of(Method.SKIP_GRAM, Method.CBOW)
        .flatMap(method ->
            Stream.of(Objective.values())
                .flatMap(objective ->
                    Stream.of(true, false)
                        .map(shared ->
                            TrainingSettings.defaults(method)
                                .with()
                                .objective(objective)
                                .sharedNegatives(shared)
                                .wholeMeanStep(objective == Objective.NAIVE_SOFTMAX)
                                .dimension(17)
                                .window(3)
                                .dynamicWindow(true)
                                .subsample(0.02)
                                .initialisation(Initialisation.UNIFORM)
                                .learningRate(0.2)
                                .epochs(3)
                                .build())));
  }

  /** The same with the optimisers that gather gradients first. */
  static Stream<TrainingSettings> allVariants() {
    return Stream.concat(
        variants(),
        variants()
            .flatMap(settings ->
                Stream.of(
                    settings.with().batch(7).learningRate(0.05).build(),
                    settings.with().batch(0).learningRate(5).epochs(3).build(),
                    settings.with().optimiser(Optimiser.ADAGRAD).learningRate(0.05).build())));
  }

  private static byte[] bytes(Trainer trainer) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    trainer.save(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("variants")
  void appliesExactlyWhatItExplains(TrainingSettings settings) {
    Trainer trainer = Trainers.create(CORPUS, settings);
    trainer.advance(700);
    for (int n = 0; n < 300; n++) {
      Snapshot before = trainer.snapshot();
      PredictionUpdate update = (PredictionUpdate) Objects.requireNonNull(trainer.explainNext());
      assertEquals(before.progress().updates(), update.update());
      trainer.advance(1);
      Snapshot after = trainer.snapshot();
      double[][] v = doubles(before.centre().matrix());
      double[][] u = doubles(before.outside().matrix());
      boolean tree = settings.objective() == Objective.HIERARCHICAL_SOFTMAX;
      double rate = update.learningRate();
      for (PredictionUpdate.Prediction prediction : update.predictions()) {
        OutputGradient g = prediction.gradient();
        double share = prediction.weight() * prediction.inputShare();
        for (int input : prediction.inputs()) {
          for (int d = 0; d < settings.dimension(); d++) {
            v[input][d] -= rate * share * g.input()[d];
          }
        }
        for (OutputTerm term : g.terms()) {
          for (int d = 0; d < settings.dimension() && !tree; d++) {
            u[term.row()][d] -= rate * prediction.weight() * term.error() * prediction.h()[d];
          }
        }
      }
      // Single precision: values below 1, some tens of operations each.
      assertClose(v, after.centre().matrix(), 2e-6);
      if (!tree) {
        assertClose(u, after.outside().matrix(), 2e-6);
      }
    }
  }

  private static double[][] doubles(FloatMatrix matrix) {
    double[][] rows = new double[matrix.rows()][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = PredictionModel.row(matrix, row);
    }
    return rows;
  }

  private static void assertClose(double[][] expected, FloatMatrix actual, double tolerance) {
    for (int row = 0; row < expected.length; row++) {
      assertArrayEquals(expected[row], PredictionModel.row(actual, row), tolerance, "row " + row);
    }
  }

  @ParameterizedTest
  @MethodSource("variants")
  void sameSeedTwiceGivesEqualBytesAndLossFalls(TrainingSettings settings) throws IOException {
    Trainer one = Trainers.create(CORPUS, settings);
    Trainer two = Trainers.create(CORPUS, settings);
    one.advance(500);
    double early = one.loss().mean();
    one.advance(Long.MAX_VALUE);
    while (!two.finished()) {
      two.advanceFor(100_000);
    }
    assertTrue(one.finished());
    assertEquals(1, one.progress().fraction());
    assertEquals(one.progress().updates(), one.progress().totalUpdates());
    assertNull(one.explainNext());
    assertArrayEquals(bytes(one), bytes(two));
    assertTrue(one.loss().mean() < early, one.loss().mean() + " < " + early);
  }

  @ParameterizedTest
  @MethodSource("allVariants")
  void manySmallStepsEqualOneLarge(TrainingSettings settings) throws IOException {
    Trainer one = Trainers.create(CORPUS, settings);
    Trainer two = Trainers.create(CORPUS, settings);
    one.advance(1234);
    for (int n = 0; n < 1234; n++) {
      two.explainNext();
      two.advance(1);
    }
    assertArrayEquals(bytes(one), bytes(two));
  }

  @ParameterizedTest
  @MethodSource("allVariants")
  void restoredRunGoesOnToTheBit(TrainingSettings settings) throws IOException {
    Trainer whole = Trainers.create(CORPUS, settings);
    Trainer first = Trainers.create(CORPUS, settings);
    whole.advance(1501);
    first.advance(777);
    byte[] state = bytes(first);
    Trainer second = Trainers.create(CORPUS, settings);
    second.advance(31);
    second.restore(new DataInputStream(new ByteArrayInputStream(state)));
    second.advance(1501 - 777);
    assertArrayEquals(bytes(whole), bytes(second));
  }

  @Test
  void otherSeedOtherBytes() throws IOException {
    TrainingSettings settings = variants().findFirst().orElseThrow();
    Trainer one = Trainers.create(CORPUS, settings);
    Trainer two = Trainers.create(CORPUS, settings.with().seed(2).build());
    one.advance(10);
    two.advance(10);
    assertTrue(!Arrays.equals(bytes(one), bytes(two)));
  }

  @Test
  void windowsStayInsideSentencesAndPairsAreAllOfThem() {
    EncodedCorpus corpus = Toy.corpus("a b c d e", "f", "g h");
    TrainingSettings settings =
        TrainingSettings.defaults(Method.SKIP_GRAM)
            .with()
            .dimension(2)
            .window(2)
            .subsample(0)
            .epochs(1)
            .build();
    Trainer trainer = Trainers.create(corpus, settings);
    StringBuilder pairs = new StringBuilder();
    while (trainer.explainNext() instanceof PredictionUpdate update) {
      String centre = corpus.vocabulary().word(update.window()[update.centre()]);
      String outside = corpus.vocabulary().word(update.window()[update.partner()]);
      assertEquals(outside, corpus.vocabulary().word(update.target()));
      assertTrue(
          Arrays.stream(update.negatives()).noneMatch(n -> n == update.target()),
          "negatives equal to the target are drawn again");
      pairs.append(centre).append(outside).append(' ');
      trainer.advance(1);
    }
    // The curriculum's #7: a sentence of five words with m = 2 has 14 pairs.
    assertEquals("ab ac ba bc bd ca cb cd ce db dc de ec ed gh hg ", pairs.toString());
  }

  @Test
  void hogwildThreadsReadTheWholeTextOnce() {
    TrainingSettings settings =
        TrainingSettings.defaults(Method.SKIP_GRAM)
            .with()
            .dimension(10)
            .subsample(0)
            .epochs(2)
            .threads(3)
            .build();
    Trainer trainer = Trainers.create(CORPUS, settings);
    trainer.advance(Long.MAX_VALUE / 2);
    assertTrue(trainer.finished());
    // Workers start in the middle of sentences, so a few pairs across their borders are lost.
    Trainer single = Trainers.create(CORPUS, settings.with().threads(1).build());
    single.advance(Long.MAX_VALUE / 2);
    assertEquals(single.progress().updates(), trainer.progress().updates(), 2 * 2 * 40);
  }

  @Test
  void unfitCorporaAreRefusedInOneSentence() {
    TrainingSettings settings = TrainingSettings.defaults(Method.SKIP_GRAM);
    for (EncodedCorpus corpus :
        List.of(Toy.corpus("a a a"), Toy.corpus("a b c d"), Toy.corpus("a", "b", "c"))) {
      TrainingSettings fit =
          corpus.vocabulary().size() == 3
              ? settings.with().dimension(2).window(1).build()
              : settings;
      IllegalArgumentException refusal =
          assertThrows(IllegalArgumentException.class, () -> Trainers.create(corpus, fit));
      assertTrue(refusal.toString().contains("toy"), refusal.toString());
    }
    IllegalArgumentException wide =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                Trainers.create(
                    Toy.corpus("a b c"), settings.with().dimension(2).window(3).build()));
    assertTrue(wide.toString().contains("window of 3"), wide.toString());
  }
}
