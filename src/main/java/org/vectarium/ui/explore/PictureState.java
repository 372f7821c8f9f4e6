package org.vectarium.ui.explore;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.explore.Plane.Kind;

/**
 * How the space is shown: projection, layout, colours and layers, as part of a view. Immutable.
 *
 * <p>A part that is null (an older file leaves it out) stays as it is when the view is opened.
 *
 * @param projection the kind of plane
 * @param components on the three axes, from 1
 * @param solid whether three axes show
 * @param fitOn words the axes are fitted on; 0 for all
 * @param horizontal a custom axis
 * @param vertical another
 * @param layoutWords words of UMAP and t-SNE
 * @param layoutNeighbours of UMAP; the perplexity of t-SNE
 * @param layoutDistance the least distance of UMAP
 * @param layoutIterations of UMAP and t-SNE
 * @param colouring what a point's colour means
 * @param shown only so many of the most frequent words
 * @param points whether points show
 * @param density whether the density shows
 * @param labels whether labels show
 * @param lines whether lines run to the true nearest words
 */
record PictureState(
    @Nullable Kind projection,
    @Nullable List<Integer> components,
    @Nullable Boolean solid,
    @Nullable Integer fitOn,
    @Nullable String horizontal,
    @Nullable String vertical,
    @Nullable Integer layoutWords,
    @Nullable Integer layoutNeighbours,
    @Nullable Double layoutDistance,
    @Nullable Integer layoutIterations,
    @Nullable Colouring colouring,
    @Nullable Integer shown,
    @Nullable Boolean points,
    @Nullable Boolean density,
    @Nullable Boolean labels,
    @Nullable Boolean lines) {

  /**
   * @throws IllegalArgumentException with a sentence if a number makes no sense
   */
  PictureState {
    if (components != null) {
      components = List.copyOf(components);
      if (components.size() != 3) {
        throw new IllegalArgumentException("components are " + components + "; name three of them");
      }
      components.forEach(c -> check("components", c, 1, 1_000_000));
    }
    check("fitOn", fitOn, 0, Integer.MAX_VALUE);
    check("layoutWords", layoutWords, 2, 1_000_000);
    check("layoutNeighbours", layoutNeighbours, 2, 200);
    check("layoutIterations", layoutIterations, 1, 100_000);
    check("shown", shown, 1, Integer.MAX_VALUE);
    if (layoutDistance != null && !(layoutDistance >= 0 && layoutDistance < 1)) {
      throw new IllegalArgumentException(
          "layoutDistance is " + layoutDistance + "; it must be from 0 to below 1");
    }
  }

  private static void check(String name, @Nullable Integer value, int least, int most) {
    if (value != null && (value < least || value > most)) {
      String range = most == Integer.MAX_VALUE ? "at least " + least : least + " to " + most;
      throw new IllegalArgumentException(name + " is " + value + "; it must be " + range);
    }
  }

  /** What is shown now. */
  static PictureState of(ProjectionModel projection, LookModel look) {
    Projection wanted = projection.wantedProperty().get();
    LayoutSettings layout = projection.layoutProperty().get();
    return new PictureState(
        wanted.kind(),
        wanted.components(),
        wanted.solid(),
        wanted.fitOn(),
        wanted.horizontal(),
        wanted.vertical(),
        layout.words(),
        layout.neighbours(),
        layout.minDistance(),
        layout.iterations(),
        look.colouringProperty().get(),
        look.shownProperty().get(),
        look.pointsProperty().get(),
        look.densityProperty().get(),
        look.labelsProperty().get(),
        look.linesProperty().get());
  }

  /** The projection this asks for, everything it leaves out as it was. */
  Projection over(Projection now) {
    return new Projection(
        or(projection, now.kind()),
        or(components, now.components()),
        or(solid, now.solid()),
        or(fitOn, now.fitOn()),
        or(horizontal, now.horizontal()),
        or(vertical, now.vertical()));
  }

  /** Shows this. */
  void put(ProjectionModel projectionModel, LookModel look) {
    LayoutSettings layout = projectionModel.layoutProperty().get();
    projectionModel
        .layoutProperty()
        .set(
            new LayoutSettings(
                or(layoutWords, layout.words()),
                or(layoutNeighbours, layout.neighbours()),
                or(layoutDistance, layout.minDistance()),
                or(layoutIterations, layout.iterations())));
    projectionModel.change(this::over);
    look.colouringProperty().set(or(colouring, look.colouringProperty().get()));
    look.shownProperty().set(or(shown, look.shownProperty().get()));
    look.pointsProperty().set(or(points, look.pointsProperty().get()));
    look.densityProperty().set(or(density, look.densityProperty().get()));
    look.labelsProperty().set(or(labels, look.labelsProperty().get()));
    look.linesProperty().set(or(lines, look.linesProperty().get()));
  }

  private static <T> T or(@Nullable T value, T otherwise) {
    return value == null ? otherwise : value;
  }
}
