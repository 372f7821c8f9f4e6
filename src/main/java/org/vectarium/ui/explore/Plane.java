package org.vectarium.ui.explore;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vectarium.projection.Basis;
import org.vectarium.projection.Pca;

/**
 * Where every word lies in the picture. Immutable by agreement.
 *
 * @param kind how the places were found
 * @param x by id
 * @param y by id
 * @param basis the two axes of a linear projection; null for the others
 * @param xTitle of the horizontal axis; empty without one
 * @param yTitle of the vertical axis; empty without one
 */
@SuppressWarnings("ArrayRecordComponent")
record Plane(Kind kind, float[] x, float[] y, @Nullable Basis basis, String xTitle, String yTitle) {

  /** The ways to a picture. */
  enum Kind {
    PCA_12,
    PCA_23,
    CUSTOM,
    /** The plane in which a sum's parallelogram lies whole. */
    SUM,
    UMAP,
    TSNE
  }

  /** The plane of principal components a and b, from 0. */
  static Plane pca(Space space, Kind kind, int a, int b) {
    Basis all = space.axes().basis();
    int last = all.size() - 1;
    Basis basis = all.select(Math.min(a, last), Math.min(b, last));
    float[] x = new float[space.vectors().size()];
    float[] y = new float[x.length];
    basis.project(space.vectors().matrix(), x, y);
    return new Plane(kind, x, y, basis, "", "");
  }

  /**
   * The plane of a sum: for b − a + c, across it c − a, up it b − a. For other sums, across it the
   * way from the first word to the second, up it the way to the end.
   */
  static @Nullable Plane sum(Space space, Sum sum) {
    boolean pair = sum.balanced();
    int start = pair ? sum.minus().getFirst() : sum.words().getFirst();
    float[] from = space.vectors().matrix().row(start);
    float[] across =
        pair
            ? space.vectors().matrix().row(sum.plus().get(1))
            : space.vectors().matrix().row(sum.words().get(Math.min(1, sum.words().size() - 1)));
    float[] up =
        pair ? space.vectors().matrix().row(sum.plus().getFirst()) : sum.tip().clone();
    for (int i = 0; i < from.length; i++) {
      across[i] -= from[i];
      up[i] -= from[i];
    }
    Basis basis = Pca.spanning(space.vectors().matrix(), List.of(across, up));
    if (basis.size() < 2) {
      return null;
    }
    float[] x = new float[space.vectors().size()];
    float[] y = new float[x.length];
    basis.project(space.vectors().matrix(), x, y);
    return new Plane(Kind.SUM, x, y, basis, "", "");
  }

  /** The plane of two directions between words. */
  static Plane custom(Space space, WordAxis horizontal, WordAxis vertical) {
    return new Plane(
        Kind.CUSTOM,
        horizontal.places(space),
        vertical.places(space),
        null,
        horizontal.title(),
        vertical.title());
  }

  /** The place a fraction t of the way to another plane: for a tween that keeps identity. */
  static float between(float from, float to, double t) {
    return (float) (from + (to - from) * t);
  }
}
