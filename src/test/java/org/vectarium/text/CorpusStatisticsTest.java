package org.vectarium.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CorpusStatisticsTest {
  /** Several strides of the index of sentence ends. */
  private static final int SENTENCES = 4000;

  private static EncodedCorpus corpus(String text) throws CorpusException {
    return CorpusReader.read(
            CorpusSource.text("t", text), ReadOptions.DEFAULT.withMinTypes(1), ReadMonitor.NONE)
        .corpus();
  }

  /** A text of random sentences, and the same as plain lists. */
  private static EncodedCorpus random(List<List<String>> plain) throws CorpusException {
    Random random = new Random(9);
    StringBuilder text = new StringBuilder();
    for (int s = 0; s < SENTENCES; s++) {
      List<String> words = new ArrayList<>();
      for (int i = random.nextInt(9); i >= 0; i--) {
        words.add("w" + random.nextInt(1 + s));
      }
      plain.add(words);
      text.append(String.join(" ", words)).append('\n');
    }
    return corpus(text.toString());
  }

  @Test
  void findsEverySentenceAndThePlaceOfEveryPosition() throws CorpusException {
    List<List<String>> plain = new ArrayList<>();
    CorpusStatistics statistics = CorpusStatistics.of(random(plain), ReadMonitor.NONE);
    assertEquals(SENTENCES, statistics.sentences());
    long at = 0;
    for (int s = 0; s < SENTENCES; s++) {
      assertEquals(at, statistics.start(s));
      for (int i = 0; i <= plain.get(s).size(); i++) {
        assertEquals(s, statistics.sentenceAt(at + i));
      }
      at += plain.get(s).size() + 1;
    }
    assertEquals(at, statistics.start(SENTENCES));
    assertThrows(IndexOutOfBoundsException.class, () -> statistics.start(SENTENCES + 1));
  }

  @Test
  void findsPlacesInOneSentenceOfManyStridesAndInManySentencesOfOneWord() throws CorpusException {
    CorpusStatistics one = CorpusStatistics.of(corpus("a ".repeat(20_000)), ReadMonitor.NONE);
    assertEquals(0, one.sentenceAt(19_999));
    assertEquals(20_001, one.start(1));
    CorpusStatistics many = CorpusStatistics.of(corpus("a\n".repeat(10_240)), ReadMonitor.NONE);
    for (int s = 0; s <= 10_240; s++) {
      assertEquals(2L * s, many.start(s));
    }
    assertEquals(4_096, many.sentenceAt(8_192));
  }

  @Test
  void typeTokenCurveCountsWhatHasBeenReadSoFar() throws CorpusException {
    List<List<String>> plain = new ArrayList<>();
    CorpusStatistics statistics = CorpusStatistics.of(random(plain), ReadMonitor.NONE);
    List<String> words = plain.stream().flatMap(List::stream).toList();
    double[] tokens = statistics.curveTokens();
    assertEquals(0, tokens[0]);
    assertEquals(words.size(), tokens[tokens.length - 1]);
    Set<String> seen = new HashSet<>();
    int read = 0;
    for (int p = 0; p < tokens.length; p++) {
      while (read < tokens[p]) {
        seen.add(words.get(read++));
      }
      assertEquals(seen.size(), statistics.curveTypes()[p]);
      assertTrue(p == 0 || tokens[p] > tokens[p - 1]);
    }
  }

  @Test
  void aFiveWordSentenceWithRadiusTwoHasFourteenPairs() throws CorpusException {
    EncodedCorpus corpus = corpus("a b c d e\nf g");
    int pairs = 0;
    int left = 0;
    for (int p = 0; p < 5; p++) {
      pairs += ContextWindow.at(corpus.ids(), p, 2, false).outside().size();
      left += ContextWindow.at(corpus.ids(), p, 2, true).outside().size();
    }
    assertEquals(14, pairs);
    assertEquals(7, left);
    assertEquals(
        List.of(new ContextWindow.Outside(1, corpus.vocabulary().id("g"))),
        ContextWindow.at(corpus.ids(), 6, 4, false).outside());
    assertThrows(IllegalArgumentException.class, () -> ContextWindow.at(corpus.ids(), 5, 2, false));
    assertThrows(
        IllegalArgumentException.class, () -> ContextWindow.at(corpus.ids(), 99, 2, false));
  }

  @Test
  void concordanceShowsEveryOccurrenceInItsSentence() throws CorpusException {
    EncodedCorpus corpus = corpus("the bank lends money\nthe river bank\nbank bank");
    int bank = corpus.vocabulary().id("bank");
    List<Concordance.Line> lines = Concordance.of(corpus, bank, 2, 10, ReadMonitor.NONE);
    assertEquals(
        List.of(
            new Concordance.Line(1, List.of("the"), List.of("lends", "money")),
            new Concordance.Line(7, List.of("the", "river"), List.of()),
            new Concordance.Line(9, List.of(), List.of("bank")),
            new Concordance.Line(10, List.of("bank"), List.of())),
        lines);
    assertEquals(2, Concordance.of(corpus, bank, 2, 2, ReadMonitor.NONE).size());
  }
}
