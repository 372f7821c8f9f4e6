package org.vectarium.linalg;

/**
 * Orthonormal columns Q that span the columns of a block Y, strongest direction first: YᵀY = V S²
 * Vᵀ, Q = Y V S⁻¹, so that Y = Q S Vᵀ.
 *
 * <p>Directions that are rounding noise become zero columns. Immutable by agreement.
 *
 * @param vectors Q, of Y's size
 * @param scales the diagonal of S, not increasing; 0 for noise
 * @param rotation V
 */
@SuppressWarnings("ArrayRecordComponent")
record OrthonormalBlock(FloatMatrix vectors, double[] scales, double[][] rotation) {
  /** Directions weaker than this against the strongest are rounding noise in floats. */
  static final double NOISE = 1e-6;

  /** Noise is told by the block's own strongest direction. */
  static OrthonormalBlock of(FloatMatrix block) {
    return of(block, 0);
  }

  /**
   * @param strength what the block was made from was at least so strong: noise is told by that
   */
  static OrthonormalBlock of(FloatMatrix block, double strength) {
    SymmetricEigen eigen = SymmetricEigen.of(SparseProducts.gram(block));
    int b = block.columns();
    double[] scales = new double[b];
    double[][] rotation = new double[b][b];
    double[][] whitening = new double[b][b];
    for (int c = 0; c < b; c++) {
      double scale = Math.sqrt(Math.max(0, eigen.values()[c]));
      boolean signal = scale > NOISE * Math.max(strength, scales[0]);
      scales[c] = signal ? scale : 0;
      for (int p = 0; p < b; p++) {
        rotation[p][c] = eigen.vectors()[c][p];
        whitening[p][c] = signal ? rotation[p][c] / scale : 0;
      }
    }
    FloatMatrix vectors = SparseProducts.multiply(block, whitening);
    return new OrthonormalBlock(
        SparseProducts.multiply(vectors, polish(vectors)), scales, rotation);
  }

  /** (QᵀQ)^−½ ≈ (3I − QᵀQ)/2 for Q that is orthonormal up to rounding: turns nothing round. */
  private static double[][] polish(FloatMatrix nearlyOrthonormal) {
    double[][] g = SparseProducts.gram(nearlyOrthonormal);
    for (int i = 0; i < g.length; i++) {
      for (int j = 0; j < g.length; j++) {
        g[i][j] = ((i == j ? 3 : 0) - g[i][j]) / 2;
      }
    }
    return g;
  }

  /** How many columns are not zero. */
  int rank() {
    int rank = 0;
    while (rank < scales.length && scales[rank] > 0) {
      rank++;
    }
    return rank;
  }

  /** S Vᵀ: what Q is multiplied by to give the block back. */
  double[][] coupling() {
    int b = scales.length;
    double[][] product = new double[b][b];
    for (int c = 0; c < b; c++) {
      for (int p = 0; p < b; p++) {
        product[c][p] = scales[c] * rotation[p][c];
      }
    }
    return product;
  }
}
