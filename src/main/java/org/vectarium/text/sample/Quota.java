package org.vectarium.text.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Two words and probes beside them in exact numbers, so that the ratios P(k | first) / P(k |
 * second) come out exactly. The numbers do not grow with the size of the corpus.
 *
 * @param words the two words, used nowhere else
 * @param frame with {@code {w}} for the word and {@code {p}} for the probe; without choices, so
 *     that every sentence has the same number of window cells
 */
record Quota(List<String> words, Frame frame, List<Probe> probes) {
  record Probe(String word, int withFirst, int withSecond) {}

  void addTo(Recipe.Sink urn) {
    for (Probe probe : probes) {
      urn.put(recipe(words.get(0), probe.word()), probe.withFirst());
      urn.put(recipe(words.get(1), probe.word()), probe.withSecond());
    }
  }

  private Recipe recipe(String word, String probe) {
    return random -> {
      List<String> out = new ArrayList<>();
      frame.write(slot -> slot.equals("w") ? word : probe, random, out);
      return new SampleSentence(out);
    };
  }
}
