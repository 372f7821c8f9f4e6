package org.vectarium.session;

import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.WordVectors;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.linalg.Scatter.RowSet;
import org.vectarium.projection.AlignedBasis;
import org.vectarium.projection.Basis;
import org.vectarium.projection.Pca;
import org.vectarium.train.Progress;

/**
 * The plane in which a stretch of a run is shown: principal axes of the centre vectors as they were
 * at its beginning, aligned to the plane before. Immutable.
 *
 * @param basis what to project on
 * @param progress where the run stood when they were fitted
 * @param turned degrees between this plane and the one before; 0 for the first
 */
public record Plane(AlignedBasis basis, Progress progress, double turned) {
  /** Rows that take part in a fit: enough for the axes, few enough for some 10 ms. */
  private static final int FIT_ROWS = 20_000;

  /**
   * The plane of these vectors.
   *
   * @param before the plane to align to; null for none
   */
  public static Plane fit(@Nullable Plane before, WordVectors vectors, Progress progress) {
    FloatMatrix matrix = vectors.matrix();
    RowSet rows = RowSet.first(Math.min(matrix.rows(), FIT_ROWS));
    Basis fresh = Pca.fit(matrix, rows, Math.min(2, matrix.columns()));
    return before == null
        ? new Plane(new AlignedBasis(fresh, 0), progress, 0)
        : new Plane(before.basis.aligned(fresh), progress, before.basis.driftDegrees(fresh));
  }
}
