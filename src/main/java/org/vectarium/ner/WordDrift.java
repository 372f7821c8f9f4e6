package org.vectarium.ner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far fine-tuning has moved a word: lecture 3's hazard. Words that stand in a training window
 * move with the loss; their neighbours that happen to be missing there stay where they were.
 *
 * @param word lower-cased
 * @param seen whether it stands in the training sentences
 * @param before v_w as given, of length ‖v‖ = 2
 * @param after v_w now; equal to {@code before} when vectors are frozen
 */
@SuppressWarnings("ArrayRecordComponent") // copies, made for one look
public record WordDrift(String word, boolean seen, float[] before, float[] after) {

  /** ‖after − before‖. */
  public double moved() {
    double square = 0;
    for (int i = 0; i < before.length; i++) {
      square += Math.pow((double) after[i] - before[i], 2);
    }
    return Math.sqrt(square);
  }

  /**
   * The mean of {@link #moved} over the words that training has seen, or over the others; NaN where
   * there are none.
   */
  public static double mean(List<WordDrift> drift, boolean seen) {
    return drift.stream()
        .filter(d -> d.seen() == seen)
        .mapToDouble(WordDrift::moved)
        .average()
        .orElse(Double.NaN);
  }

  /**
   * The names of a class that are one word long, in alphabetical order.
   *
   * @param type such as LOC
   */
  public static List<String> names(List<LabelledSentence> sentences, String type) {
    Set<String> names = new TreeSet<>();
    for (LabelledSentence sentence : sentences) {
      for (int i = 0; i < sentence.length(); i++) {
        boolean goes = i + 1 < sentence.length() && sentence.tags().get(i + 1).equals("I-" + type);
        if (sentence.tags().get(i).equals("B-" + type) && !goes) {
          names.add(sentence.words().get(i).toLowerCase(Locale.ROOT));
        }
      }
    }
    return new ArrayList<>(names);
  }
}
