package org.vectarium.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vectarium.train.Initialisation;
import org.vectarium.train.Method;
import org.vectarium.train.TrainingSettings;

class VariantTest {
  private static TrainingSettings form(Method method) {
    return TrainingSettings.defaults(method)
        .with()
        .dimension(33)
        .window(3)
        .seed(7)
        .learningRate(0.04)
        .threads(2)
        .build();
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void allShareDimensionWindowAndOneThread(Method method) {
    for (Variant variant : Variant.values()) {
      TrainingSettings made = variant.settings(form(method));
      assertEquals(33, made.dimension(), variant.name());
      assertEquals(3, made.window(), variant.name());
      assertEquals(1, made.threads(), variant.name());
    }
  }

  /** Two runs of one preset differ in what its name says and in nothing else. */
  @Test
  void aPresetVariesOneThing() {
    TrainingSettings form = form(Method.SKIP_GRAM);
    TrainingSettings plain = Variant.SKIP_GRAM.settings(form);
    assertEquals(form.with().threads(1).build(), plain);
    assertEquals(plain, Variant.NOISE_75.settings(form));
    assertEquals(plain, Variant.NOISE_0.settings(form).with().noiseExponent(0.75).build());
    assertEquals(plain, Variant.NOISE_100.settings(form).with().noiseExponent(0.75).build());
    assertEquals(
        plain, Variant.ZEROS.settings(form).with().initialisation(Initialisation.WORD2VEC).build());
    assertEquals(plain, Variant.THIRD_SEED.settings(form).with().seed(7).build());
    assertEquals(
        plain, Variant.SKIP_GRAM_TREE.settings(form).with().objective(plain.objective()).build());
    TrainingSettings cbow = Variant.CBOW.settings(form);
    assertEquals(Method.CBOW, cbow.method());
    assertEquals(0.04, cbow.learningRate());
    assertEquals(plain.epochs(), cbow.epochs());
  }

  /** A form of another model lends its size and seed; rate and epochs are that model's own. */
  @Test
  void countsAndPredictionTakeTheirOwnDefaults() {
    TrainingSettings glove = Variant.GLOVE.settings(form(Method.SKIP_GRAM));
    assertEquals(TrainingSettings.defaults(Method.GLOVE).epochs(), glove.epochs());
    assertEquals(7, glove.seed());
    TrainingSettings skipGram = Variant.SKIP_GRAM.settings(form(Method.SVD));
    assertEquals(TrainingSettings.defaults(Method.SKIP_GRAM).epochs(), skipGram.epochs());
    assertTrue(skipGram.subsample() > 0);
  }

  @Test
  void hugeAndTinyNumbersAreScientific() {
    assertEquals("+3.25e+40", Numbers.signed(3.25e40, 2));
    assertEquals("−0.42", Numbers.signed(-0.42, 2));
    assertEquals("1.768", Numbers.mean(1.768));
    assertEquals("4.14e+36", Numbers.mean(4.14e36));
    assertEquals("4.14\\cdot 10^{36}", Numbers.latex("4.14e+36"));
    assertEquals("1.20\\cdot 10^{-5}", Numbers.latex("1.20e−05"));
    assertEquals("1.768", Numbers.latex("1.768"));
  }
}
