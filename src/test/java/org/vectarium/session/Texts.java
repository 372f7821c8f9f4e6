package org.vectarium.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.vectarium.text.ArrayTokenIds;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.TokenIds;
import org.vectarium.text.Vocabulary;
import org.vectarium.train.Method;
import org.vectarium.train.Objective;
import org.vectarium.train.Optimiser;
import org.vectarium.train.TrainingSettings;
import org.vectarium.train.TrainingSettingsBuilder;

/** Random texts and every kind of run there is, for tests. */
final class Texts {
  private Texts() {}

  /** Sentences of 2 to 20 words over a vocabulary whose counts fall as 1 / rank. */
  static EncodedCorpus zipf(int types, int tokens, long seed) {
    Random random = new Random(seed);
    double[] cumulated = new double[types];
    double total = 0;
    for (int r = 0; r < types; r++) {
      total += 1.0 / (r + 1);
      cumulated[r] = total;
    }
    int[] text = new int[2 * tokens + 2];
    long[] counts = new long[types];
    int size = 0;
    int left = 0;
    for (int i = 0; i < tokens; i++) {
      if (left == 0) {
        left = 2 + random.nextInt(19);
        if (i > 0) {
          text[size++] = TokenIds.SENTENCE_END;
        }
      }
      double x = random.nextDouble() * total;
      int at = java.util.Arrays.binarySearch(cumulated, x);
      // The first tokens are all types once, so that none has the count 0.
      int id = i < types ? i : Math.min(types - 1, at < 0 ? -at - 1 : at);
      text[size++] = id;
      counts[id]++;
      left--;
    }
    text[size++] = TokenIds.SENTENCE_END;
    return byCount(text, size, counts);
  }

  private static EncodedCorpus byCount(int[] text, int size, long[] counts) {
    List<Integer> order = new ArrayList<>();
    for (int id = 0; id < counts.length; id++) {
      order.add(id);
    }
    order.sort((a, b) -> Long.compare(counts[b], counts[a]));
    int[] rank = new int[counts.length];
    long[] sorted = new long[counts.length];
    List<String> words = new ArrayList<>();
    for (int r = 0; r < rank.length; r++) {
      rank[order.get(r)] = r;
      sorted[r] = counts[order.get(r)];
      words.add("w" + r);
    }
    for (int i = 0; i < size; i++) {
      text[i] = text[i] == TokenIds.SENTENCE_END ? text[i] : rank[text[i]];
    }
    return new EncodedCorpus("zipf", new Vocabulary(words, sorted), new ArrayTokenIds(text, size));
  }

  /** Methods × objectives × optimisers × batches × ways to draw negatives that can be trained. */
  static List<TrainingSettings> everyKind() {
    List<TrainingSettings> kinds = new ArrayList<>();
    kinds.add(small(Method.GLOVE).build());
    kinds.add(small(Method.SVD).epochs(30).build());
    for (Method method : new Method[] {Method.SKIP_GRAM, Method.CBOW}) {
      for (Objective objective : Objective.values()) {
        for (Optimiser optimiser : Optimiser.values()) {
          for (int batch : new int[] {1, 7}) {
            for (boolean shared : new boolean[] {false, true}) {
              if (!shared || (method == Method.SKIP_GRAM && batch == 1)) {
                kinds.add(
                    small(method)
                        .objective(objective)
                        .optimiser(optimiser)
                        .batch(batch)
                        .sharedNegatives(shared)
                        .build());
              }
            }
          }
        }
      }
    }
    return kinds;
  }

  /** Every kind, and the whole corpus as one batch. */
  static List<TrainingSettings> everyKindAndFullBatch() {
    List<TrainingSettings> kinds = new ArrayList<>(everyKind());
    for (TrainingSettings kind : everyKind()) {
      if (kind.batch() == 7) {
        kinds.add(kind.with().batch(0).build());
      }
    }
    return kinds;
  }

  static TrainingSettingsBuilder small(Method method) {
    return TrainingSettings.defaults(method)
        .with()
        .dimension(9)
        .window(3)
        .negatives(3)
        .epochs(3)
        .dynamicWindow(true)
        .seed(5);
  }
}
