package org.vectarium.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vectarium.cooc.CountTransform;
import org.vectarium.cooc.WindowWeight;
import org.vectarium.train.CountRecipe;
import org.vectarium.train.Initialisation;
import org.vectarium.train.Method;
import org.vectarium.train.Objective;
import org.vectarium.train.Optimiser;
import org.vectarium.train.TrainingSettings;

class TrainFormTest {
  private final TrainForm form = new TrainForm(TrainingSettings.defaults(Method.SKIP_GRAM));

  @ParameterizedTest
  @EnumSource
  void a_form_gives_back_what_it_was_filled_with(Method method) {
    TrainingSettings settings =
        TrainingSettings.defaults(method)
            .with()
            .learningRate(0.00025)
            .subsample(1e-5)
            .seed(9_007_199_254_740_991L)
            .initialisation(Initialisation.CONSTANT)
            .optimiser(Optimiser.ADAGRAD)
            .noiseExponent(0.5)
            .batch(0)
            .settleTolerance(0.001)
            .dynamicWindow(true)
            .build();
    form.fill(settings);
    assertEquals(settings, form.settings());
  }

  @ParameterizedTest
  @CsvSource({
    "DIMENSION, '', NOT_A_NUMBER",
    "DIMENSION, ten, NOT_A_NUMBER",
    "DIMENSION, 10f, NOT_A_NUMBER",
    "DIMENSION, 0x10, NOT_A_NUMBER",
    "DIMENSION, NaN, NOT_A_NUMBER",
    "DIMENSION, 12.5, NOT_WHOLE",
    "DIMENSION, 0, OUT_OF_RANGE",
    "DIMENSION, 5000, OUT_OF_RANGE",
    "WINDOW, -1, OUT_OF_RANGE",
    "LEARNING_RATE, 0, OUT_OF_RANGE",
    "LEARNING_RATE, 1e400, NOT_A_NUMBER",
    "SUBSAMPLE, 2, OUT_OF_RANGE",
    "SEED, 1e300, OUT_OF_RANGE"
  })
  void wrong_numbers_are_named_and_make_no_settings(
      HyperParameter parameter, String typed, TrainForm.Fault fault) {
    form.text(parameter).set(typed);
    assertEquals(fault, form.fault(parameter).get());
    assertNull(form.settings());
  }

  @Test
  void a_number_that_the_model_lacks_is_never_wrong() {
    form.text(HyperParameter.NEGATIVES).set("many");
    assertNull(form.settings());
    form.objectiveProperty().set(Objective.NAIVE_SOFTMAX);
    assertNotNull(form.settings());
  }

  @Test
  void another_model_keeps_what_means_the_same_there() {
    form.text(HyperParameter.DIMENSION).set("12");
    form.text(HyperParameter.SEED).set("224");
    form.methodProperty().set(Method.GLOVE);
    TrainingSettings settings = form.settings();
    assertNotNull(settings);
    assertEquals(
        TrainingSettings.defaults(Method.GLOVE).with().dimension(12).seed(224).build(), settings);
  }

  @Test
  void a_model_left_and_chosen_again_has_the_numbers_typed_before() {
    form.text(HyperParameter.EPOCHS).set("3");
    form.text(HyperParameter.LEARNING_RATE).set("0.2");
    form.methodProperty().set(Method.CBOW);
    assertEquals("10", form.text(HyperParameter.EPOCHS).get());
    form.text(HyperParameter.WINDOW).set("6");
    form.methodProperty().set(Method.SKIP_GRAM);
    TrainingSettings settings =
        TrainingSettings.defaults(Method.SKIP_GRAM)
            .with()
            .epochs(3)
            .learningRate(0.2)
            .window(6)
            .build();
    assertEquals(settings, form.settings());
  }

  @Test
  void counting_is_chosen_for_the_models_that_count() {
    form.methodProperty().set(Method.SVD);
    form.countSchemeProperty().set(CountScheme.COALS);
    form.leftOnlyProperty().set(true);
    form.text(HyperParameter.SINGULAR_POWER).set("0");
    TrainingSettings settings = form.settings();
    assertNotNull(settings);
    assertEquals(
        new CountRecipe(
            WindowWeight.UNIFORM,
            true,
            List.of(new CountTransform.PositiveCorrelation(), new CountTransform.SquareRoot()),
            0),
        settings.counts());
    form.text(HyperParameter.SINGULAR_POWER).set("1.5");
    assertEquals(TrainForm.Fault.OUT_OF_RANGE, form.fault(HyperParameter.SINGULAR_POWER).get());
    form.methodProperty().set(Method.SKIP_GRAM);
    assertEquals(TrainingSettings.defaults(Method.SKIP_GRAM), form.settings());
  }

  @Test
  void what_only_the_terminal_can_choose_is_kept() {
    TrainingSettings settings =
        TrainingSettings.defaults(Method.SVD)
            .with()
            .transforms(List.of(new CountTransform.Cap(7)))
            .build();
    form.fill(settings);
    assertNull(form.countSchemeProperty().get());
    assertEquals(settings, form.settings());
  }

  @Test
  void the_window_switch_is_a_setting_and_outlives_a_change_of_model() {
    form.dynamicWindowProperty().set(true);
    form.methodProperty().set(Method.CBOW);
    assertEquals(
        TrainingSettings.defaults(Method.CBOW).with().dynamicWindow(true).build(), form.settings());
  }

  @Test
  void spaces_true_minus_and_exponents_are_understood() {
    form.text(HyperParameter.SUBSAMPLE).set(" 1e−4 ");
    TrainingSettings settings = form.settings();
    assertNotNull(settings);
    assertEquals(1e-4, settings.subsample());
  }
}
