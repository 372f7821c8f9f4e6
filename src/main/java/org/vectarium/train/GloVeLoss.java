package org.vectarium.train;

/**
 * GloVe's weighted least squares (Pennington 2014, eqs. 8 and 9; curriculum #29):
 *
 * <pre>
 * J = Σ_{X_ij &gt; 0} f(X_ij) e_ij²       e_ij = w_iᵀw̃_j + b_i + b̃_j − log X_ij
 * f(x) = min(1, (x / x_max)^α)
 * ∂J/∂w_i = Σ_j 2 f e w̃_j    ∂J/∂w̃_j = Σ_i 2 f e w_i    ∂J/∂b_i = Σ_j 2 f e    ∂J/∂b̃_j = Σ_i 2 f e
 * </pre>
 *
 * @param xMax counts from here on weigh 1; above 0
 * @param alpha how fast smaller counts lose weight
 */
public record GloVeLoss(double xMax, double alpha) {
  /** f(x), for x &gt; 0. */
  public double weight(double count) {
    return count < xMax ? Math.pow(count / xMax, alpha) : 1;
  }

  /** e of a cell: how far dot product and biases are from the log count. */
  public double error(double dot, double bias, double contextBias, double logCount) {
    return dot + bias + contextBias - logCount;
  }

  /** f e²: what one cell adds to J. */
  public double loss(double weight, double error) {
    return weight * error * error;
  }

  /**
   * 2 f e = ∂(f e²)/∂e: the cell's gradient for b and b̃, and the factor of w̃ and w in the others.
   */
  public double slope(double weight, double error) {
    return 2 * weight * error;
  }
}
