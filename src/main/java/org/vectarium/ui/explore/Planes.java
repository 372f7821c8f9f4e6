package org.vectarium.ui.explore;

import org.jspecify.annotations.Nullable;
import org.vectarium.ui.explore.Plane.Kind;

/** Makes the planes that are computed at once. Stateless. */
final class Planes {
  private Planes() {}

  /**
   * The plane of a kind.
   *
   * @param sum for the plane of a sum
   * @param horizontal for a custom plane, as "he > she"
   * @param vertical for a custom plane; without it the first principal component
   * @return null where the kind needs time (see the embedding worker) or the axis names no
   *     direction
   */
  static @Nullable Plane of(
      Space space, Kind kind, @Nullable Sum sum, String horizontal, String vertical) {
    return switch (kind) {
      case PCA_12 -> Plane.pca(space, kind, 0, 1);
      case PCA_23 -> Plane.pca(space, kind, 1, 2);
      case CUSTOM -> {
        WordAxis x = WordAxis.parse(horizontal, space);
        WordAxis y = WordAxis.parse(vertical, space);
        if (x == null) {
          yield null;
        }
        if (y != null) {
          yield Plane.custom(space, x, y);
        }
        float[] second = new float[space.vectors().size()];
        space.axes().basis().project(space.vectors().matrix(), 0, second);
        yield new Plane(kind, x.places(space), second, null, x.title(), "PC 1");
      }
      case SUM -> sum == null ? null : Plane.sum(space, sum);
      case UMAP, TSNE -> null;
    };
  }
}
