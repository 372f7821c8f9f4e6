package org.vectarium.projection;

import org.vectarium.linalg.DenseSvd;
import org.vectarium.linalg.FloatMatrix;

/**
 * Principal axes for a picture that moves: fitted only when asked, and each new fit is turned
 * within its own plane to lie as near the previous one as it can, so that axes never spin or flip.
 *
 * <p>With new axes B and old axes A (k × d), the axes shown are R·B with R = argmin ‖R·B − A‖ over
 * orthogonal R (Procrustes). R turns the plane onto itself: the plane, and the variance it shows,
 * stay those of the principal components; only the share of each single axis changes.
 *
 * <p>Immutable; fit on any thread.
 *
 * @param basis the axes to project on
 * @param generation 0 for the first fit, then 1, 2, …
 */
public record AlignedBasis(Basis basis, int generation) {

  /** The first fit: plain principal components. */
  public static AlignedBasis fit(FloatMatrix matrix, int components) {
    return new AlignedBasis(Pca.fit(matrix, components), 0);
  }

  /** A new fit, aligned to this one. */
  public AlignedBasis refit(FloatMatrix matrix) {
    return aligned(Pca.fit(matrix, basis.size()));
  }

  /** The given principal axes, aligned to this basis. */
  public AlignedBasis aligned(Basis fresh) {
    if (fresh.dimension() != basis.dimension() || fresh.size() != basis.size()) {
      return new AlignedBasis(fresh, 0);
    }
    double[][] turn = DenseSvd.procrustes(fresh.axes(), basis.axes());
    int k = fresh.size();
    double[][] axes = new double[k][fresh.dimension()];
    double[] explained = new double[k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        // Principal components are uncorrelated, so variances mix with the squares.
        explained[i] += turn[i][j] * turn[i][j] * fresh.explained()[j];
        for (int c = 0; c < fresh.dimension(); c++) {
          axes[i][c] += turn[i][j] * fresh.axes()[j][c];
        }
      }
    }
    return new AlignedBasis(new Basis(fresh.origin(), axes, explained), generation + 1);
  }

  /**
   * How far the best plane has moved away from the one shown: the largest principal angle between
   * the two, in degrees from 0 to 90. cos θ is the smallest singular value of A·Bᵀ.
   */
  public double driftDegrees(Basis fresh) {
    int k = basis.size();
    double[][] product = new double[k][fresh.size()];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < fresh.size(); j++) {
        for (int c = 0; c < basis.dimension(); c++) {
          product[i][j] += basis.axes()[i][c] * fresh.axes()[j][c];
        }
      }
    }
    double[] cosines = DenseSvd.of(product).values();
    double smallest = Math.clamp(cosines[Math.min(k, fresh.size()) - 1], -1, 1);
    return Math.toDegrees(Math.acos(smallest));
  }
}
