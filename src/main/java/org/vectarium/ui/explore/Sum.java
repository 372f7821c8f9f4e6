package org.vectarium.ui.explore;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.Neighbour;
import org.vectarium.embedding.WordArithmetic.Scoring;
import org.vectarium.embedding.WordSum;

/**
 * A sum of words with its answers.
 *
 * @param written as it was asked
 * @param plus ids of the words added, in the order written
 * @param minus ids of the words taken away, in the order written
 * @param answers best first, as the switches stand
 * @param honest the word that comes first when the question's own words may answer
 * @param tip Σ⁺v − Σ⁻v of the raw vectors: where the exact polygon ends
 */
@SuppressWarnings("ArrayRecordComponent")
record Sum(
    WordSum written,
    List<Integer> plus,
    List<Integer> minus,
    List<Neighbour> answers,
    @Nullable Neighbour honest,
    float[] tip) {
  private static final int ANSWERS = 5;

  /** Asks the space. */
  static Sum of(Space space, WordSum written, Scoring scoring, boolean exclude) {
    List<Integer> plus = written.plus().stream().map(space::id).toList();
    List<Integer> minus = written.minus().stream().map(space::id).toList();
    List<Neighbour> answers = space.arithmetic().answers(plus, minus, scoring, !exclude, ANSWERS);
    List<Neighbour> all = space.arithmetic().answers(plus, minus, scoring, true, 1);
    float[] tip = new float[space.vectors().dimension()];
    plus.forEach(id -> add(tip, space.vectors().matrix().row(id), 1));
    minus.forEach(id -> add(tip, space.vectors().matrix().row(id), -1));
    return new Sum(written, plus, minus, answers, all.isEmpty() ? null : all.getFirst(), tip);
  }

  private static void add(float[] sum, float[] vector, int sign) {
    for (int c = 0; c < sum.length; c++) {
      sum[c] += sign * vector[c];
    }
  }

  /** The ids of all its words. */
  List<Integer> words() {
    return Stream.concat(plus.stream(), minus.stream()).toList();
  }

  /** Whether as many words are added as taken away, and one more: a chain of parallelograms. */
  boolean balanced() {
    return !minus.isEmpty() && plus.size() == minus.size() + 1;
  }

  boolean sameWords(Sum other) {
    return plus.equals(other.plus) && minus.equals(other.minus);
  }
}
