package org.vectarium.text.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vectarium.text.SplitMix64;

/**
 * A word with several senses, and for each sense a reference word that has only this one.
 *
 * @param count sentences with the word at size 1
 * @param referenceCount sentences with each reference word at size 1
 */
record Polysemy(String word, int count, int referenceCount, List<Sense> senses) {
  /**
   * @param percent of the word's sentences
   */
  record Sense(int percent, String reference, List<String> context) {}

  void addTo(Recipe.Sink urn, List<Frame> frames, double scale) {
    for (int s = 0; s < senses.size(); s++) {
      Sense sense = senses.get(s);
      int number = s;
      for (Frame frame : frames) {
        double each = scale / frames.size();
        urn.put(
            random -> new SampleSentence(fill(frame, word, sense, random), word, number),
            Math.round(count * sense.percent() / 100.0 * each));
        urn.put(
            random -> new SampleSentence(fill(frame, sense.reference(), sense, random)),
            Math.round(referenceCount * each));
      }
    }
  }

  private static List<String> fill(Frame frame, String word, Sense sense, SplitMix64 random) {
    List<String> left = new ArrayList<>(sense.context());
    Map<String, String> chosen = new HashMap<>();
    List<String> out = new ArrayList<>();
    frame.write(
        slot ->
            slot.equals("w")
                ? word
                : chosen.computeIfAbsent(slot, s -> left.remove(random.nextInt(left.size()))),
        random,
        out);
    return out;
  }
}
