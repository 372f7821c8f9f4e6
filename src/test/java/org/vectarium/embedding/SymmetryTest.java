package org.vectarium.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.sample.SampleCorpora;
import org.vectarium.train.Initialisation;
import org.vectarium.train.Method;
import org.vectarium.train.Trainer;
import org.vectarium.train.Trainers;
import org.vectarium.train.TrainingSettings;

/** Real runs from the starts of which the lecture tells what becomes of them. */
class SymmetryTest {
  @Test
  void onlyARandomStartTellsWordsApart() throws Exception {
    EncodedCorpus corpus = SampleCorpora.open("small-en");
    assertEquals(Symmetry.EQUAL, after(corpus, Initialisation.ZEROS));
    assertEquals(Symmetry.PARALLEL, after(corpus, Initialisation.CONSTANT));
    assertEquals(Symmetry.BROKEN, after(corpus, Initialisation.WORD2VEC));
  }

  private static Symmetry after(EncodedCorpus corpus, Initialisation start) {
    TrainingSettings settings =
        TrainingSettings.defaults(Method.SKIP_GRAM)
            .with()
            .dimension(10)
            .initialisation(start)
            .build();
    Trainer trainer = Trainers.create(corpus, settings);
    trainer.advance(5000);
    return Symmetry.of(trainer.snapshot().centre());
  }
}
