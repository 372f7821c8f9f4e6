package org.vectarium.ui.explore;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vectarium.linalg.Scatter.RowSet;
import org.vectarium.projection.AlignedBasis;
import org.vectarium.projection.Basis;
import org.vectarium.projection.Pca;
import org.vectarium.ui.explore.Plane.Kind;

/**
 * Makes the planes that are computed at once, and keeps the last fit, since other components of the
 * same fit cost nothing. Safe for use by several threads.
 */
final class Planes {
  /** What a fit depends on. */
  private record Fit(Space space, boolean centred, int words) {}

  private @Nullable Fit fit;
  private @Nullable Basis fitted;

  /**
   * The plane wanted.
   *
   * @param sum for the plane of a sum
   * @param before the plane shown now: where its words and components are the same, the new axes
   *     are turned to lie near the old ones
   * @return null where the kind needs time (see the layout worker) or the axis names no direction
   */
  @Nullable Plane of(
      Space space, Projection wanted, @Nullable Sum sum, @Nullable Projected before) {
    return switch (wanted.kind()) {
      case PCA, SVD -> components(space, wanted, before);
      case CUSTOM -> custom(space, wanted);
      case SUM -> sum == null ? null : sum(space, sum);
      case UMAP, TSNE -> null;
    };
  }

  /**
   * A plane with what it was made from.
   *
   * @param space whose words it shows
   * @param projection as it was wanted
   * @param plane the places
   */
  record Projected(Space space, Projection projection, Plane plane) {}

  /** All components of a fit. */
  synchronized Basis fit(Space space, boolean centred, int fitOn) {
    int all = space.vectors().size();
    int words = fitOn == 0 ? all : Math.min(fitOn, all);
    Fit asked = new Fit(space, centred, words);
    Basis known = fitted;
    if (known != null && asked.equals(fit)) {
      return known;
    }
    RowSet rows = RowSet.first(words);
    int d = space.vectors().dimension();
    Basis made =
        centred
            ? Pca.fit(space.vectors().matrix(), rows, d)
            : Pca.fitUncentred(space.vectors().matrix(), rows, d);
    fit = asked;
    fitted = made;
    return made;
  }

  private Plane components(Space space, Projection wanted, @Nullable Projected before) {
    Basis all = fit(space, wanted.kind() == Kind.PCA, wanted.fitOn());
    int axes = Math.min(wanted.threeAxes() ? 3 : 2, all.size());
    int[] which = new int[axes];
    for (int i = 0; i < axes; i++) {
      which[i] = Math.min(wanted.components().get(i), all.size()) - 1;
    }
    Basis basis = all.select(which);
    Basis old = before == null ? null : before.plane().basis();
    if (before != null
        && old != null
        && before.space() != space
        && space.continues(before.space())
        && before.projection().equals(wanted)) {
      basis = new AlignedBasis(old, 0).aligned(basis).basis();
    }
    String[] titles = new String[axes];
    for (int i = 0; i < axes; i++) {
      titles[i] =
          String.format(
              Locale.ROOT,
              "%s %d · %.1f %%",
              wanted.kind() == Kind.PCA ? "PC" : "SV",
              which[i] + 1,
              100 * basis.explained()[i]);
    }
    return linear(space, wanted.kind(), basis, all.explained(), List.of(titles));
  }

  /**
   * The plane of a sum: for b − a + c, across it c − a, up it b − a. For other sums, across it the
   * way from the first word to the second, up it the way to the end.
   */
  private static @Nullable Plane sum(Space space, Sum sum) {
    boolean pair = sum.balanced();
    int second = sum.words().get(Math.min(1, sum.words().size() - 1));
    int start = pair ? sum.minus().getFirst() : sum.words().getFirst();
    int end = pair ? sum.plus().get(1) : second;
    float[] from = space.vectors().matrix().row(start);
    float[] across = space.vectors().matrix().row(end);
    float[] up = pair ? space.vectors().matrix().row(sum.plus().getFirst()) : sum.tip().clone();
    for (int i = 0; i < from.length; i++) {
      across[i] -= from[i];
      up[i] -= from[i];
    }
    Basis basis = Pca.spanning(space.vectors().matrix(), List.of(across, up));
    String title = space.vectors().word(start) + " → " + space.vectors().word(end);
    return basis.size() < 2
        ? null
        : linear(space, Kind.SUM, basis, new double[0], List.of(title, "⟂ " + title));
  }

  private static Plane linear(
      Space space, Kind kind, Basis basis, double[] spectrum, List<String> titles) {
    float[] x = new float[space.vectors().size()];
    float[] y = new float[x.length];
    float[] z = basis.size() > 2 ? new float[x.length] : null;
    basis.select(0, 1).project(space.vectors().matrix(), x, y);
    if (z != null) {
      basis.project(space.vectors().matrix(), 2, z);
    }
    return new Plane(kind, x, y, z, basis, spectrum, titles);
  }

  /** The plane of two directions between words; upright the first component where none is named. */
  private @Nullable Plane custom(Space space, Projection wanted) {
    WordAxis x = WordAxis.parse(wanted.horizontal(), space);
    WordAxis y = WordAxis.parse(wanted.vertical(), space);
    if (x == null) {
      return null;
    }
    if (y != null) {
      return new Plane(
          Kind.CUSTOM,
          x.places(space),
          y.places(space),
          null,
          null,
          new double[0],
          List.of(x.title(), y.title()));
    }
    float[] second = new float[space.vectors().size()];
    fit(space, true, 0).project(space.vectors().matrix(), 0, second);
    return new Plane(
        Kind.CUSTOM,
        x.places(space),
        second,
        null,
        null,
        new double[0],
        List.of(x.title(), "PC 1"));
  }
}
