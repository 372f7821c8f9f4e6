package org.vectarium.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.vectarium.text.ArrayTokenIds;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.TokenIds;
import org.vectarium.text.Vocabulary;

/** Small corpora and the curriculum's toy parameters P0 for tests. */
final class Toy {
  /** V_in of P0. */
  static final double[][] V = {{.6, -.4}, {.1, .5}, {-.3, .2}, {.4, .1}};

  /** U_out of P0. */
  static final double[][] U = {{.1, .3}, {-.2, .4}, {.5, -.1}, {.2, .2}};

  private Toy() {}

  /** One sentence a string, words separated by single spaces; ids by falling count. */
  static EncodedCorpus corpus(String... sentences) {
    Map<String, Long> counts = new HashMap<>();
    List<String> words = new ArrayList<>();
    for (String sentence : sentences) {
      for (String word : sentence.split(" ")) {
        if (counts.merge(word, 1L, Long::sum) == 1) {
          words.add(word);
        }
      }
    }
    words.sort((a, b) -> Long.compare(counts.getOrDefault(b, 0L), counts.getOrDefault(a, 0L)));
    Vocabulary vocabulary =
        new Vocabulary(
            words, words.stream().mapToLong(word -> counts.getOrDefault(word, 0L)).toArray());
    List<Integer> ids = new ArrayList<>();
    for (String sentence : sentences) {
      for (String word : sentence.split(" ")) {
        ids.add(vocabulary.id(word));
      }
      ids.add(TokenIds.SENTENCE_END);
    }
    int[] array = ids.stream().mapToInt(Integer::intValue).toArray();
    return new EncodedCorpus("toy", vocabulary, new ArrayTokenIds(array, array.length));
  }

  /** Sentences of random length over a vocabulary with a long tail, each on one of four topics. */
  static EncodedCorpus random(int types, int sentences, long seed) {
    Random random = new Random(seed);
    String[] lines = new String[sentences];
    for (int s = 0; s < sentences; s++) {
      StringBuilder line = new StringBuilder();
      int topic = random.nextInt(4);
      int length = 1 + random.nextInt(14);
      for (int i = 0; i < length; i++) {
        double x = random.nextDouble();
        line.append(i == 0 ? "" : " ").append("w").append((int) (types / 4 * x * x) * 4 + topic);
      }
      lines[s] = line.toString();
    }
    return corpus(lines);
  }
}
