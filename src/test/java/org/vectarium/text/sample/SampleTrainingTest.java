package org.vectarium.text.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vectarium.cooc.CountTransform;
import org.vectarium.cooc.WindowWeight;
import org.vectarium.embedding.Metric;
import org.vectarium.embedding.NearestWords;
import org.vectarium.embedding.Neighbour;
import org.vectarium.embedding.WordVectors;
import org.vectarium.embedding.evaluation.AnalogyReport;
import org.vectarium.embedding.evaluation.AnalogyScorer;
import org.vectarium.embedding.evaluation.AnalogySet;
import org.vectarium.embedding.evaluation.SimilaritySet;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.text.CorpusEncoder;
import org.vectarium.text.CorpusException;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.train.CountRecipe;
import org.vectarium.train.Method;
import org.vectarium.train.Snapshot;
import org.vectarium.train.Trainer;
import org.vectarium.train.Trainers;
import org.vectarium.train.TrainingSettings;

/** What sample-corpora/README.md says must hold after training. */
class SampleTrainingTest {
  private static Snapshot trained(EncodedCorpus corpus, TrainingSettings settings) {
    Trainer trainer = Trainers.create(corpus, settings);
    trainer.advance(10_000);
    double early = trainer.loss().mean();
    while (!trainer.finished()) {
      trainer.advance(1_000_000);
    }
    if (settings.method() != Method.SVD) {
      assertTrue(trainer.loss().mean() < early, early + " → " + trainer.loss().mean());
    }
    return trainer.snapshot();
  }

  private static TrainingSettings settings(Method method, long seed) {
    return TrainingSettings.defaults(method).with().seed(seed).build();
  }

  private static AnalogyReport analogies(NearestWords space, String language) throws IOException {
    AnalogySet questions = AnalogySet.read(file("analogies-" + language + ".txt"));
    return new AnalogyScorer(space, space.vectors().size()).score(questions);
  }

  private static double similarity(NearestWords space, String language) throws IOException {
    return SimilaritySet.read(file("similarity-" + language + ".txt")).score(space).rho();
  }

  private static Path file(String name) {
    return Path.of("sample-corpora", name);
  }

  private static void assertFirst(AnalogyReport report, String question) {
    List<String> words = List.of(question.split(" "));
    var asked = new AnalogySet.Question(words.get(0), words.get(1), words.get(2), words.get(3));
    assertTrue(
        report.sections().stream()
            .flatMap(section -> section.answers().stream())
            .anyMatch(answer -> answer.question().equals(asked) && answer.correct()),
        question);
  }

  private static Set<String> neighbours(NearestWords space, String word, int k) {
    return space.nearest(space.vectors().id(word), k, Metric.COSINE).stream()
        .map(Neighbour::word)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void skipGramSolvesTheAnalogies(String language) throws IOException {
    checkSkipGram(language, 1);
  }

  @Tag("soak")
  @ParameterizedTest
  @CsvSource({"en,2", "en,7", "zh,2", "zh,7"})
  void skipGramSolvesTheAnalogiesFromOtherSeeds(String language, long seed) throws IOException {
    checkSkipGram(language, seed);
  }

  private static void checkSkipGram(String language, long seed) throws IOException {
    EncodedCorpus corpus = SampleCorpora.open("medium-" + language);
    NearestWords space =
        new NearestWords(trained(corpus, settings(Method.SKIP_GRAM, seed)).centre());
    AnalogyReport report = analogies(space, language);
    assertTrue(report.total(false).accuracy() >= 0.95, report.total(false).toString());
    if (language.equals("en")) {
      assertFirst(report, "man woman king queen");
      assertFirst(report, "france paris japan tokyo");
      assertFirst(report, "small smallest dark darkest");
      assertFirst(report, "drive driver marry priest");
      assertFirst(report, "norvex brandtow ovanta marvane");
      assertEquals(Set.of("shore", "lender"), neighbours(space, "bank", 2));
      assertEquals(Set.of("scarf", "draw", "bind"), neighbours(space, "tie", 3));
    } else {
      assertFirst(report, "男人 女人 国王 王后");
      assertFirst(report, "法国 巴黎 日本 东京");
      assertFirst(report, "小 最小 暗 最暗");
      assertFirst(report, "驾驶 司机 证婚 牧师");
      assertFirst(report, "诺维斯 布兰托 奥万塔 马尔凡");
      assertEquals(Set.of("布谷", "映山红"), neighbours(space, "杜鹃", 2));
      assertEquals(Set.of("梨子", "芯机"), neighbours(space, "苹果", 2));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void gloveSolvesSevenInTen(String language) throws IOException {
    checkGlove(language, 1);
  }

  @Tag("soak")
  @ParameterizedTest
  @CsvSource({"en,2", "en,7", "zh,2", "zh,7"})
  void gloveSolvesSevenInTenFromOtherSeeds(String language, long seed) throws IOException {
    checkGlove(language, seed);
  }

  private static void checkGlove(String language, long seed) throws IOException {
    EncodedCorpus corpus = SampleCorpora.open("medium-" + language);
    Snapshot end = trained(corpus, settings(Method.GLOVE, seed));
    NearestWords sum = new NearestWords(sum(end.centre(), end.outside()));
    AnalogyReport report = analogies(sum, language);
    assertTrue(report.total(false).accuracy() >= 0.70, report.total(false).toString());
  }

  /** v + u, as GloVe exports. */
  private static WordVectors sum(WordVectors centre, WordVectors outside) {
    FloatMatrix sum = new FloatMatrix(centre.size(), centre.dimension());
    for (int i = 0; i < centre.size(); i++) {
      float[] v = centre.matrix().row(i);
      float[] u = outside.matrix().row(i);
      for (int j = 0; j < v.length; j++) {
        sum.set(i, j, v[j] + u[j]);
      }
    }
    return new WordVectors(centre.words(), centre::id, sum);
  }

  private static NearestWords svd(EncodedCorpus corpus, int dimension, CountRecipe recipe) {
    TrainingSettings settings =
        settings(Method.SVD, 1).with().dimension(dimension).counts(recipe).build();
    return new NearestWords(trained(corpus, settings).centre());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void transformsHelpCountsAndRawCountsFail(String language) throws IOException {
    EncodedCorpus corpus = SampleCorpora.open("medium-" + language);
    NearestWords raw = svd(corpus, 50, new CountRecipe(WindowWeight.UNIFORM, false, List.of(), 1));
    CountRecipe scaled =
        new CountRecipe(
            WindowWeight.RAMPED,
            false,
            List.of(new CountTransform.PositiveCorrelation(), new CountTransform.SquareRoot()),
            1);
    double rawRho = similarity(raw, language);
    double scaledRho = similarity(svd(corpus, 50, scaled), language);
    assertTrue(scaledRho >= rawRho + 0.08, rawRho + " → " + scaledRho);
    double rawSolved = analogies(raw, language).total(false).accuracy();
    assertTrue(rawSolved < 0.5, "raw counts solve " + rawSolved);
    AnalogyReport ppmi = analogies(svd(corpus, 200, CountRecipe.SVD), language);
    assertTrue(ppmi.total(false).accuracy() >= 0.9, ppmi.total(false).toString());
  }

  /** A word's vector is close to the mean of its senses' vectors, weighted by their frequency. */
  @Test
  void twoFacedWordsAreMixturesOfTheirSenses() throws CorpusException {
    EncodedCorpus corpus = withTaggedCopies("family-en", 2.1);
    WordVectors vectors =
        trained(corpus, settings(Method.SKIP_GRAM, 1).with().epochs(5).build()).centre();
    assertTrue(cosineWithMixture(vectors, "bank", 0.6, 0.4) >= 0.9);
    assertTrue(cosineWithMixture(vectors, "tie", 0.5, 0.3, 0.2) >= 0.9);
  }

  /** The corpus, and once more each sentence with a two-faced word, this time with its sense. */
  private static EncodedCorpus withTaggedCopies(String grammar, double scale)
      throws CorpusException {
    SampleText text = SampleText.ofScale(grammar, 1, scale);
    try (CorpusEncoder encoder = new CorpusEncoder("tagged", 1L << 24)) {
      while (text.hasNext()) {
        SampleSentence sentence = text.next();
        add(encoder, sentence.words());
        if (sentence.sense() >= 0) {
          add(encoder, sentence.taggedWords());
        }
      }
      return encoder.finish(1, 2);
    }
  }

  private static void add(CorpusEncoder encoder, List<String> words) throws CorpusException {
    for (String word : words) {
      encoder.add(word);
    }
    encoder.endSentence();
  }

  private static double cosineWithMixture(WordVectors vectors, String word, double... shares) {
    float[] whole = vectors.matrix().row(vectors.id(word));
    double dot = 0;
    double wholeSquare = 0;
    double mixSquare = 0;
    for (int j = 0; j < whole.length; j++) {
      double mix = 0;
      for (int s = 0; s < shares.length; s++) {
        mix += shares[s] * vectors.matrix().row(vectors.id(word + "#" + s))[j];
      }
      dot += mix * whole[j];
      wholeSquare += (double) whole[j] * whole[j];
      mixSquare += mix * mix;
    }
    return dot / Math.sqrt(wholeSquare * mixSquare);
  }
}
