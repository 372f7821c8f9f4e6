package org.vectarium.ui.explore;

/**
 * Asks the Explore room for a plane: pca, pca-2-3, sum, custom, umap or tsne.
 *
 * @param name as on a command line
 */
public record ShowPlane(String name) {
  Plane.Kind kind() {
    return switch (name) {
      case "pca" -> Plane.Kind.PCA_12;
      case "pca-2-3" -> Plane.Kind.PCA_23;
      case "sum" -> Plane.Kind.SUM;
      case "custom" -> Plane.Kind.CUSTOM;
      case "umap" -> Plane.Kind.UMAP;
      case "tsne" -> Plane.Kind.TSNE;
      default ->
          throw new IllegalArgumentException(
              "\"" + name + "\" is no projection; choose pca, pca-2-3, sum, custom, umap or tsne");
    };
  }
}
