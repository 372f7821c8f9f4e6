package org.vectarium.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vectarium.text.ArrayTokenIds;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.Vocabulary;
import org.vectarium.train.Method;
import org.vectarium.train.Objective;
import org.vectarium.train.PredictionUpdate;
import org.vectarium.train.Trainer;
import org.vectarium.train.Trainers;
import org.vectarium.train.TrainingSettings;
import org.vectarium.train.UpdateExplanation;

class UpdateStepTest {
  private static UpdateExplanation update(Method method, Objective objective) {
    int types = 20;
    int[] ids = IntStream.range(0, 400).map(i -> (i * i + i / 7) % types).toArray();
    long[] counts = new long[types];
    for (int i = 0; i < types; i++) {
      counts[i] = 400;
    }
    List<String> words = IntStream.range(0, types).mapToObj(i -> "w" + i).toList();
    EncodedCorpus corpus =
        new EncodedCorpus("t", new Vocabulary(words, counts), new ArrayTokenIds(ids, ids.length));
    TrainingSettings settings =
        TrainingSettings.defaults(method)
            .with()
            .objective(objective)
            .dimension(5)
            .window(2)
            .subsample(0)
            .build();
    Trainer trainer = Trainers.create(corpus, settings);
    return java.util.Objects.requireNonNull(trainer.explainNext());
  }

  /** Each step works out one scalar more; backwards the same steps come in the other order. */
  @ParameterizedTest
  @EnumSource(Objective.class)
  void eachStepIsOneScalar(Objective objective) {
    PredictionUpdate update = (PredictionUpdate) update(Method.SKIP_GRAM, objective);
    int lines = UpdateStep.lines(update).size();
    int all = update.predictions().getFirst().gradient().terms().size();
    int scalars = lines < all ? lines + 1 : lines;
    assertEquals(3 + 3 * scalars, UpdateStep.count(update), "input, loss, step; s, p, ∂J/∂s");
    List<UpdateStep> steps = new ArrayList<>();
    for (UpdateStep step = UpdateStep.FIRST; step != null; step = step.next(update)) {
      steps.add(step);
      assertEquals(steps.size(), step.number(update));
      assertEquals(steps.size(), known(step, scalars));
    }
    assertEquals(UpdateStep.LAST, steps.getLast());
    assertEquals(UpdateStep.count(update), steps.size());
    for (int i = steps.size() - 1; i > 0; i--) {
      assertEquals(steps.get(i - 1), steps.get(i).previous(update));
    }
    assertNull(steps.getFirst().previous(update));
    assertEquals(UpdateStep.lines(update).getFirst(), steps.get(1).term(update));
  }

  private static int known(UpdateStep step, int scalars) {
    int known = 0;
    for (UpdateNode node : UpdateNode.values()) {
      boolean single =
          node == UpdateNode.INPUT || node == UpdateNode.LOSS || node == UpdateNode.GRADIENT;
      for (int line = 0; line < (single ? 1 : scalars); line++) {
        known += step.knows(node, line) ? 1 : 0;
      }
    }
    return known;
  }

  @Test
  void aCellGoesNodeByNode() {
    UpdateExplanation cell = update(Method.GLOVE, Objective.NEGATIVE_SAMPLING);
    assertEquals(UpdateNode.values().length, UpdateStep.count(cell));
    assertTrue(UpdateStep.LAST.knows(UpdateNode.ERRORS));
    assertFalse(UpdateStep.FIRST.knows(UpdateNode.SCORES));
  }
}
