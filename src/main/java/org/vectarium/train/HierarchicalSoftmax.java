package org.vectarium.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Hierarchical softmax (Morin and Bengio 2005; curriculum #21). A word's way through the Huffman
 * tree passes the inner nodes j₁…j_L with bits β_l, labels t_l = 1 − β_l and node vectors a_j:
 *
 * <pre>
 * P(w | h) = Π_l σ((1 − 2β_l) a_{j_l}ᵀh)       sums to 1 over the vocabulary
 * J        = −log P(w | h)
 * ∂J/∂a_j  = (σ(a_jᵀh) − t_j) h
 * ∂J/∂h    = Σ_l (σ(a_{j_l}ᵀh) − t_l) a_{j_l}
 * </pre>
 */
public final class HierarchicalSoftmax {
  private HierarchicalSoftmax() {}

  /**
   * J and all its gradients; one term for each node on the way.
   *
   * @param a the vectors of the inner nodes
   */
  public static OutputGradient gradient(
      double[] h, IntFunction<double[]> a, HuffmanTree tree, int target) {
    List<OutputTerm> terms = new ArrayList<>();
    for (int step = 0; step < tree.length(target); step++) {
      int node = tree.node(target, step);
      double score = OutputGradient.dot(a.apply(node), h);
      terms.add(OutputTerm.logistic(node, 1, tree.bit(target, step) ? 0 : 1, score));
    }
    return OutputGradient.of(terms, a, h.length);
  }
}
