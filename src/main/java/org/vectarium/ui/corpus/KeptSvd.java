package org.vectarium.ui.corpus;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.vectarium.linalg.BlockKrylovSvd;
import org.vectarium.linalg.SparseMatrix;
import org.vectarium.linalg.TruncatedSvd;

/** The SVD of one matrix, kept for the next who asks. Not synchronised. */
final class KeptSvd {
  /** Singular values worked out for the scree. */
  private static final int RANK = 100;

  private static final int STEPS = 12;
  private static final double TOLERANCE = 2e-3;

  private @Nullable SparseMatrix of;
  private @Nullable TruncatedSvd svd;

  /**
   * @param wanted asked between steps
   * @return null if it is not wanted any more
   */
  @Nullable TruncatedSvd of(SparseMatrix matrix, BooleanSupplier wanted) {
    if (of == matrix) {
      return svd;
    }
    BlockKrylovSvd iteration = new BlockKrylovSvd(matrix, Math.min(RANK, matrix.rows()), 1);
    while (iteration.steps() < STEPS && iteration.residual() > TOLERANCE) {
      if (!wanted.getAsBoolean()) {
        return null;
      }
      iteration.step();
    }
    of = matrix;
    svd = iteration.result();
    return svd;
  }
}
