package org.vectarium.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Loss and gradient of one prediction from an input vector h.
 *
 * @param loss J
 * @param input ∂J/∂h = Σ e·u over the terms, d numbers
 * @param terms the output rows touched; the gradient of each is e·h
 * @param rows u of each term, as it was read; empty where there are more than {@value #MOST_ROWS}
 */
@SuppressWarnings("ArrayRecordComponent") // made fresh for each explanation
public record OutputGradient(
    double loss, double[] input, List<OutputTerm> terms, List<double[]> rows) {
  /** Naive softmax touches the whole table, which nobody wants copied for every look. */
  private static final int MOST_ROWS = 64;

  /** Without the rows themselves. */
  public OutputGradient(double loss, double[] input, List<OutputTerm> terms) {
    this(loss, input, terms, List.of());
  }

  /** Adds up the terms of one prediction. */
  static OutputGradient of(List<OutputTerm> terms, IntFunction<double[]> u, int dimension) {
    double loss = 0;
    double[] input = new double[dimension];
    List<double[]> rows = new ArrayList<>();
    for (OutputTerm term : terms) {
      loss += term.loss();
      double[] row = u.apply(term.row());
      if (terms.size() <= MOST_ROWS) {
        rows.add(row.clone());
      }
      for (int d = 0; d < dimension; d++) {
        input[d] += term.error() * row[d];
      }
    }
    return new OutputGradient(loss, input, terms, List.copyOf(rows));
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += a[d] * b[d];
    }
    return sum;
  }
}
