package org.vectarium.cooc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.vectarium.text.ArrayTokenIds;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.TokenIds;
import org.vectarium.text.Vocabulary;

/** Small corpora for tests, encoded without the readers. */
public final class TestCorpora {
  private TestCorpora() {}

  /** The three sentences of the lecture (curriculum #22). */
  public static EncodedCorpus lecture() {
    return of("I like deep learning .", "I like NLP .", "I enjoy flying .");
  }

  /** Sentences of words separated by single spaces. */
  public static EncodedCorpus of(String... sentences) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (String sentence : sentences) {
      for (String word : sentence.split(" ")) {
        counts.merge(word, 1L, Long::sum);
      }
    }
    List<String> words = new ArrayList<>(counts.keySet());
    words.sort(Comparator.comparingLong((String w) -> -counts.getOrDefault(w, 0L)));
    Vocabulary vocabulary =
        new Vocabulary(words, words.stream().mapToLong(w -> counts.getOrDefault(w, 0L)).toArray());
    List<Integer> ids = new ArrayList<>();
    for (String sentence : sentences) {
      for (String word : sentence.split(" ")) {
        ids.add(vocabulary.id(word));
      }
      ids.add(TokenIds.SENTENCE_END);
    }
    int[] array = ids.stream().mapToInt(Integer::intValue).toArray();
    return new EncodedCorpus("test", vocabulary, new ArrayTokenIds(array, array.length));
  }

  /** Sentences of 1 to {@code longest} words; low word numbers are frequent, as in real text. */
  public static EncodedCorpus random(long seed, int sentences, int longest, int types) {
    Random random = new Random(seed);
    String[] text = new String[sentences];
    for (int s = 0; s < sentences; s++) {
      StringBuilder line = new StringBuilder();
      for (int n = 1 + random.nextInt(longest); n > 0; n--) {
        double u = random.nextDouble();
        line.append(line.isEmpty() ? "" : " ").append("w").append((int) (u * u * u * types));
      }
      text[s] = line.toString();
    }
    return of(text);
  }
}
