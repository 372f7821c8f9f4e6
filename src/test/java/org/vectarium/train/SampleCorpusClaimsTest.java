package org.vectarium.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vectarium.cooc.CountTransform;
import org.vectarium.cooc.WindowWeight;
import org.vectarium.embedding.NearestWords;
import org.vectarium.embedding.WordVectors;
import org.vectarium.embedding.evaluation.AnalogyReport;
import org.vectarium.embedding.evaluation.AnalogyScorer;
import org.vectarium.embedding.evaluation.AnalogySet;
import org.vectarium.embedding.evaluation.SimilaritySet;
import org.vectarium.text.CorpusException;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.Vocabulary;
import org.vectarium.text.sample.SampleCorpora;

/** What the sample corpora promise of the count-based models (curriculum, section H). */
class SampleCorpusClaimsTest {
  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void gloveSolvesMostAnalogies(String language) throws IOException, CorpusException {
    EncodedCorpus corpus = SampleCorpora.open("medium-" + language);
    for (long seed = 1; seed <= 3; seed++) {
      TrainingSettings settings = TrainingSettings.defaults(Method.GLOVE).with().seed(seed).build();
      GloVeTrainer trainer = new GloVeTrainer(corpus, settings);
      WordVectors vectors = trained(trainer);
      double accuracy = analogies(vectors, language).total(false).accuracy();
      assertTrue(accuracy >= .70, "accuracy " + accuracy);
      assertEquals(Math.log(8.9), fittedLogRatio(trainer, corpus.vocabulary()), .5, "seed " + seed);
    }
  }

  /** (v_ice − v_steam)ᵀu_solid + b_ice − b_steam: solid stands 8.9 times as often beside ice. */
  private static double fittedLogRatio(GloVeTrainer trainer, Vocabulary words) {
    boolean english = words.id("ice") >= 0;
    int solid = words.id(english ? "solid" : "固体");
    return trainer.fitted(words.id(english ? "ice" : "冰"), solid)
        - trainer.fitted(words.id(english ? "steam" : "蒸汽"), solid);
  }

  @Test
  void transformsHelpSimilarityAndRawCountsVisiblyFail() throws IOException, CorpusException {
    EncodedCorpus corpus = SampleCorpora.open("medium-en");
    WordVectors raw = svd(corpus, 50, WindowWeight.UNIFORM, "", 1);
    WordVectors coals = svd(corpus, 100, WindowWeight.RAMPED, "pearson,sqrt", 1);
    SimilaritySet similarity = SimilaritySet.read(Path.of("sample-corpora/similarity-en.txt"));
    double rawRho = similarity.score(new NearestWords(raw)).rho();
    double coalsRho = similarity.score(new NearestWords(coals)).rho();
    assertTrue(coalsRho >= rawRho + .08, "ρ " + rawRho + " raw, " + coalsRho + " COALS");
    assertTrue(section(raw, "gender") <= 12, "of 56");
  }

  private static WordVectors svd(
      EncodedCorpus corpus, int rank, WindowWeight weight, String transforms, double power) {
    CountRecipe recipe = new CountRecipe(weight, false, CountTransform.parse(transforms), power);
    return trained(
        new SvdTrainer(
            corpus,
            TrainingSettings.defaults(Method.SVD).with().dimension(rank).counts(recipe).build()));
  }

  private static WordVectors trained(Trainer trainer) {
    while (!trainer.finished()) {
      trainer.advance(10_000);
    }
    return Export.usual(trainer.settings().method()).of(trainer.snapshot());
  }

  private static AnalogyReport analogies(WordVectors vectors, String language) throws IOException {
    AnalogySet questions =
        AnalogySet.read(Path.of("sample-corpora/analogies-" + language + ".txt"));
    return new AnalogyScorer(new NearestWords(vectors), vectors.size()).score(questions);
  }

  private static int section(WordVectors vectors, String name) throws IOException {
    return analogies(vectors, "en").sections().stream()
        .filter(section -> section.section().name().equals(name))
        .findFirst()
        .orElseThrow()
        .add()
        .correct();
  }
}
