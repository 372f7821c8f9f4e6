package org.vectarium.ui.explore;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vectarium.projection.Basis;

/**
 * Where every word lies in the picture. Immutable by agreement.
 *
 * @param kind how the places were found
 * @param x by id
 * @param y by id
 * @param z by id: towards the viewer; null for a plane
 * @param basis the axes of a linear projection; null for the others
 * @param spectrum the share of the variance along every component of the fit; empty without one
 * @param titles of the axes; empty without any
 */
@SuppressWarnings("ArrayRecordComponent")
record Plane(
    Kind kind,
    float[] x,
    float[] y,
    float @Nullable [] z,
    @Nullable Basis basis,
    double[] spectrum,
    List<String> titles) {

  /** The ways to a picture. */
  enum Kind {
    /** Principal components. */
    PCA,
    /** Right singular vectors of the table as it is, without taking the mean away. */
    SVD,
    /** Directions between words. */
    CUSTOM,
    /** The plane in which a sum's parallelogram lies whole. */
    SUM,
    UMAP,
    TSNE;

    /** Whether it is found by many small steps. */
    boolean live() {
      return this == UMAP || this == TSNE;
    }

    /** Whether it is made of components fitted on the words. */
    boolean fitted() {
      return this == PCA || this == SVD;
    }
  }

  /** How many words have a place. */
  int size() {
    return x.length;
  }
}
