package org.vectarium.train;

/**
 * One output row's part in an update: s = uᵀh, its probability, and e = ∂J/∂s, so that ∂J/∂u = e·h
 * and the row adds e·u to ∂J/∂h.
 *
 * @param row of the output table: a word (softmax, negative sampling) or an inner node of the
 *     Huffman tree (hierarchical softmax)
 * @param occurrences r: how often the row is among the answers, true and noise; repeats accumulate
 * @param positives t: how often it is the true answer; for a Huffman node 1 when the path turns
 *     left (bit 0)
 * @param score s
 * @param probability σ(s), or ŷ for softmax
 * @param error e: rσ(s) − t, or ŷ − y
 * @param loss this row's part of J
 */
public record OutputTerm(
    int row,
    int occurrences,
    int positives,
    double score,
    double probability,
    double error,
    double loss) {

  /** The logistic term t·softplus(−s) + (r − t)·softplus(s), with its derivative rσ(s) − t. */
  static OutputTerm logistic(int row, int occurrences, int positives, double score) {
    double sigma = sigma(score);
    double loss = positives * softplus(-score) + (occurrences - positives) * softplus(score);
    return new OutputTerm(
        row, occurrences, positives, score, sigma, occurrences * sigma - positives, loss);
  }

  /** σ(x) = 1 / (1 + e⁻ˣ), without overflow. */
  static double sigma(double x) {
    double e = Math.exp(-Math.abs(x));
    return x >= 0 ? 1 / (1 + e) : e / (1 + e);
  }

  /** softplus(x) = log(1 + eˣ) = −log σ(−x), without overflow (curriculum #18). */
  static double softplus(double x) {
    return Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)));
  }
}
