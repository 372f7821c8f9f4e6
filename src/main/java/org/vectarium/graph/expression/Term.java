package org.vectarium.graph.expression;

import java.util.List;

/**
 * One value of a formula. A formula is a list of terms in which every term only uses earlier ones,
 * so that nothing that works on it needs recursion, however deeply it is nested.
 *
 * @param kind what makes the value
 * @param text the name, the number, the function or the operator
 * @param inputs indices of earlier terms
 * @param column where it stands, from 1
 * @param constant whether no name has any part in it
 */
record Term(Kind kind, String text, List<Integer> inputs, int column, boolean constant) {
  enum Kind {
    NUMBER,
    NAME,
    /** + - * ∘ / ^ and {@code neg}. */
    OPERATOR,
    FUNCTION
  }
}
