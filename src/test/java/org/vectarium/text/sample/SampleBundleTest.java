package org.vectarium.text.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vectarium.text.ConllSentence;
import org.vectarium.text.CorpusException;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.sample.SampleCorpora.LabelledSet;

class SampleBundleTest {
  @Test
  void everyBundledFileIsWhatTheGeneratorMakesByteForByte() throws IOException {
    Map<String, Supplier<String>> files = SampleBundle.files();
    assertEquals(18, files.size());
    for (Map.Entry<String, Supplier<String>> file : files.entrySet()) {
      try (InputStream in = getClass().getResourceAsStream("/sample-corpora/" + file.getKey())) {
        assertNotNull(in, file.getKey() + " is not bundled");
        String bundled = new String(in.readAllBytes(), UTF_8);
        assertTrue(
            bundled.equals(file.getValue().get()),
            file.getKey() + " differs: run `corpus generate bundle --out sample-corpora`");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"medium-en", "medium-zh"})
  void theDefaultCorporaHaveTwoHundredThousandTokens(String id) throws CorpusException {
    EncodedCorpus corpus = SampleCorpora.open(id);
    assertTrue(corpus.tokens() >= 200_000, corpus.tokens() + " tokens");
    double stated = SampleCorpora.get(id).tokens();
    assertEquals(1, corpus.tokens() / stated, 0.01, "the catalogue states about the true number");
  }

  @Test
  void theLectureCorpusHasItsEightTypes() throws CorpusException {
    EncodedCorpus corpus = SampleCorpora.open("lecture-en");
    assertEquals(8, corpus.vocabulary().size());
    assertEquals(13, corpus.tokens());
  }

  /**
   * Windows of ice and steam have equal sizes, so ratios of joint counts are ratios of P(k | w).
   */
  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void iceAndSteamMeetTheirProbesInTheExactNumbers(String language) {
    Grammar grammar = GrammarReader.load("family-" + language);
    Quota quota = grammar.quotas().getFirst();
    Map<String, Integer> together = new HashMap<>();
    SampleText text = SampleText.ofScale("family-" + language, 5, 0.3);
    while (text.hasNext()) {
      List<String> words = text.next().words();
      for (String word : quota.words()) {
        if (words.contains(word)) {
          together.merge(word, 1, Integer::sum);
          for (Quota.Probe probe : quota.probes()) {
            if (words.contains(probe.word())) {
              together.merge(word + " " + probe.word(), 1, Integer::sum);
            }
          }
        }
      }
    }
    String ice = quota.words().get(0);
    String steam = quota.words().get(1);
    assertEquals(600, together.get(ice));
    assertEquals(600, together.get(steam));
    double[] ratios = {8.9, 0.085, 150.0 / 110, 0.96};
    for (int i = 0; i < ratios.length; i++) {
      String probe = quota.probes().get(i).word();
      double ratio =
          together.getOrDefault(ice + " " + probe, 0)
              / (double) together.getOrDefault(steam + " " + probe, 1);
      assertEquals(ratios[i], ratio, 1e-9, probe);
    }
  }

  @Test
  void equalSeedsGiveEqualTextsAndOtherSeedsOthers() {
    assertEquals(text(7), text(7));
    assertTrue(!text(7).equals(text(8)));
  }

  private static String text(long seed) {
    SampleText text = SampleText.ofScale("family-en", seed, 0.05);
    StringBuilder all = new StringBuilder();
    while (text.hasNext()) {
      all.append(String.join(" ", text.next().words())).append('\n');
    }
    return all.toString();
  }

  @Test
  void aTextOfSoManyTokensIsWithinThreeInAHundred() {
    SampleText text = SampleText.ofTokens("family-zh", 4, 60_000);
    long tokens = 0;
    while (text.hasNext()) {
      tokens += text.next().words().size();
    }
    assertEquals(60_000, tokens, 1_800);
  }

  @Test
  void sensesOccurInTheirShares() {
    SampleText text = SampleText.ofScale("family-en", 2, 1);
    Map<String, Integer> senses = new HashMap<>();
    while (text.hasNext()) {
      SampleSentence sentence = text.next();
      if (sentence.sense() >= 0) {
        String tagged = sentence.senseWord() + "#" + sentence.sense();
        assertTrue(sentence.taggedWords().contains(tagged));
        senses.merge(tagged, 1, Integer::sum);
      }
    }
    assertEquals(
        Map.of("bank#0", 144, "bank#1", 96, "tie#0", 120, "tie#1", 72, "tie#2", 48), senses);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void labelledSetsHoldOutTheNamesOfTheHeldOutTest(String language) throws CorpusException {
    int sentences = 0;
    for (LabelledSet set : LabelledSet.values()) {
      sentences += SampleCorpora.labelled(language, set).size();
    }
    assertTrue(sentences >= 1_500, sentences + " sentences; both languages need 3,000");
    Set<String> train = names(language, LabelledSet.TRAIN);
    Set<String> heldOut = names(language, LabelledSet.TEST_HELD_OUT);
    Set<String> both = new HashSet<>(train);
    both.retainAll(heldOut);
    assertEquals(Set.of(), both);
    EncodedCorpus corpus = SampleCorpora.open("medium-" + language);
    for (String name : heldOut) {
      assertTrue(
          corpus.vocabulary().id(name.toLowerCase(java.util.Locale.ROOT)) >= 0,
          name + " is not in the corpus");
    }
  }

  private static Set<String> names(String language, LabelledSet set) throws CorpusException {
    Set<String> names = new HashSet<>();
    for (ConllSentence sentence : SampleCorpora.labelled(language, set)) {
      for (int i = 0; i < sentence.words().size(); i++) {
        if (!sentence.tags().get(i).equals("O")) {
          names.add(sentence.words().get(i));
        }
      }
    }
    return names;
  }

  @Test
  void theLecturesSentenceIsInTheTrainingSet() throws CorpusException {
    assertTrue(
        SampleCorpora.labelled("en", LabelledSet.TRAIN).stream()
            .anyMatch(s ->
                String.join(" ", s.words()).equals("The museums in Paris are amazing to see")
                    && s.tags().equals(List.of("O", "O", "O", "B-LOC", "O", "O", "O", "O"))));
  }
}
