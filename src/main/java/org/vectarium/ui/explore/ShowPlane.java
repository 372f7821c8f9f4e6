package org.vectarium.ui.explore;

import org.vectarium.ui.explore.Plane.Kind;

/**
 * Asks the Explore room for a projection: pca, pca-2-3, pca-3d, svd, sum, custom, umap or tsne.
 *
 * @param name as on a command line
 */
public record ShowPlane(String name) {
  /** The projection wanted, everything else as it was. */
  Projection apply(Projection now) {
    return switch (name) {
      case "pca" -> now.withKind(Kind.PCA).withComponents(1, 2, 3).withSolid(false);
      case "pca-2-3" -> now.withKind(Kind.PCA).withComponents(2, 3, 1).withSolid(false);
      case "pca-3d" -> now.withKind(Kind.PCA).withComponents(1, 2, 3).withSolid(true);
      case "svd" -> now.withKind(Kind.SVD).withComponents(1, 2, 3).withSolid(false);
      case "sum" -> now.withKind(Kind.SUM);
      case "custom" -> now.withKind(Kind.CUSTOM);
      case "umap" -> now.withKind(Kind.UMAP);
      case "tsne" -> now.withKind(Kind.TSNE);
      default ->
          throw new IllegalArgumentException(
              "\""
                  + name
                  + "\" is no projection; choose pca, pca-2-3, pca-3d, svd, sum, custom, umap or"
                  + " tsne");
    };
  }
}
