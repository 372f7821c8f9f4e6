package org.vectarium.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Naive softmax (curriculum #9, #11). For an input vector h and a true word o:
 *
 * <pre>
 * ŷ_w     = exp(u_wᵀh) / Σ_x exp(u_xᵀh)
 * J       = −log ŷ_o
 * ∂J/∂h   = Uᵀ(ŷ − y) = Σ_w ŷ_w u_w − u_o        expected − observed
 * ∂J/∂u_w = (ŷ_w − y_w) h                         every row of U, every time
 * </pre>
 */
public final class NaiveSoftmax {
  private NaiveSoftmax() {}

  /** J and all its gradients; V terms. */
  public static OutputGradient gradient(
      double[] h, IntFunction<double[]> u, int types, int target) {
    double[] scores = new double[types];
    double max = Double.NEGATIVE_INFINITY;
    for (int w = 0; w < types; w++) {
      scores[w] = OutputGradient.dot(u.apply(w), h);
      max = Math.max(max, scores[w]);
    }
    double z = 0;
    for (double score : scores) {
      z += Math.exp(score - max);
    }
    double logZ = max + Math.log(z);
    List<OutputTerm> terms = new ArrayList<>(types);
    for (int w = 0; w < types; w++) {
      double probability = Math.exp(scores[w] - logZ);
      int y = w == target ? 1 : 0;
      double loss = y == 1 ? logZ - scores[w] : 0;
      terms.add(new OutputTerm(w, 1, y, scores[w], probability, probability - y, loss));
    }
    return OutputGradient.of(terms, u, h.length);
  }
}
