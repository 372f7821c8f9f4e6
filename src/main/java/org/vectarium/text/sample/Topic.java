package org.vectarium.text.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vectarium.text.SplitMix64;

/**
 * A field of everyday life: classes of words, the commonest first.
 *
 * @param count sentences at size 1
 * @param classes words by class name, such as {@code noun}
 */
record Topic(String name, int count, Map<String, List<String>> classes) {

  /** A sentence of this topic; no word stands in two slots. */
  private SampleSentence sentence(Frame frame, List<Topic> all, double stray, SplitMix64 random) {
    Set<String> used = new HashSet<>();
    List<String> words = new ArrayList<>();
    frame.write(slot -> word(slot, all, stray, used, random), random, words);
    return new SampleSentence(words);
  }

  void addTo(Recipe.Sink urn, List<Frame> frames, List<Topic> all, double stray, double scale) {
    for (Frame frame : frames) {
      urn.put(
          random -> sentence(frame, all, stray, random), Math.round(count * scale / frames.size()));
    }
  }

  private String word(
      String slot, List<Topic> all, double stray, Set<String> used, SplitMix64 random) {
    Topic from = random.chance(stray) ? all.get(random.nextInt(all.size())) : this;
    List<String> words = from.classes.get(slot);
    if (words == null) {
      throw new IllegalArgumentException(
          "the topic " + from.name + " has no words \"" + slot + "\"");
    }
    String word = words.get(zipf(words.size(), random));
    while (!used.add(word)) {
      word = words.get(random.nextInt(words.size()));
    }
    return word;
  }

  /** Rank r from 0 with P(r) ∝ 1 / (r + 1). */
  private static int zipf(int n, SplitMix64 random) {
    double z = 0;
    for (int r = 1; r <= n; r++) {
      z += 1.0 / r;
    }
    double u = random.nextDouble() * z;
    int r = 0;
    while (r < n - 1 && (u -= 1.0 / (r + 1)) >= 0) {
      r++;
    }
    return r;
  }
}
