package org.vectarium.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Negative sampling (Mikolov 2013b, eq. 4; curriculum #19). For an input vector h, a true word o
 * and noise words n₁…n_k drawn from P(w) = U(w)^a / Z:
 *
 * <pre>
 * J       = −log σ(u_oᵀh) − Σᵢ log σ(−u_{nᵢ}ᵀh)
 * ∂J/∂h   = (σ(u_oᵀh) − 1) u_o + Σᵢ σ(u_{nᵢ}ᵀh) u_{nᵢ}
 * ∂J/∂u_w = ([w = o](σ(u_oᵀh) − 1) + r_w σ(u_wᵀh)) h        r_w: how often w was drawn
 * </pre>
 *
 * <p>Skip-gram has h = v_c; CBOW has h = v̄. This is the form that tests check against golden
 * numbers and differences, and that explains an update; training runs the same sums in single
 * precision on {@link org.vectarium.linalg.RowBlock}, and a test holds the two together.
 */
public final class NegativeSampling {
  private NegativeSampling() {}

  /**
   * J and all its gradients.
   *
   * @param u the output vectors by word
   */
  public static OutputGradient gradient(
      double[] h, IntFunction<double[]> u, int target, int... negatives) {
    List<OutputTerm> terms = new ArrayList<>();
    for (int j = -1; j < negatives.length; j++) {
      int word = j < 0 ? target : negatives[j];
      if (terms.stream().noneMatch(term -> term.row() == word)) {
        int positives = word == target ? 1 : 0;
        int occurrences = positives + count(word, negatives);
        double score = OutputGradient.dot(u.apply(word), h);
        terms.add(OutputTerm.logistic(word, occurrences, positives, score));
      }
    }
    return OutputGradient.of(terms, u, h.length);
  }

  private static int count(int word, int[] words) {
    int count = 0;
    for (int other : words) {
      count += other == word ? 1 : 0;
    }
    return count;
  }
}
