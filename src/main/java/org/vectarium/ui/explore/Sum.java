package org.vectarium.ui.explore;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.Neighbour;

/**
 * A question b − a + c with its answers.
 *
 * @param a id of the word taken away
 * @param b id of the first word added
 * @param c id of the second word added
 * @param answers best first, as the switches stand
 * @param honest the word that comes first when the question's own words may answer
 * @param tip v_b − v_a + v_c of the raw vectors: where the exact parallelogram ends
 */
@SuppressWarnings("ArrayRecordComponent")
record Sum(int a, int b, int c, List<Neighbour> answers, @Nullable Neighbour honest, float[] tip) {

  boolean sameWords(Sum other) {
    return a == other.a && b == other.b && c == other.c;
  }
}
