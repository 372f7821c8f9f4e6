package org.vectarium.ui.explore;

import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.vectarium.projection.NeighbourGraph;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.explore.Plane.Kind;
import org.vectarium.ui.explore.Planes.Projected;

/**
 * How the space is laid out in the plane: which projection, how far a live layout has come, and how
 * many true neighbours the picture keeps.
 *
 * <p>Screen thread only; planes are computed off screen. Needs no toolkit.
 */
final class ProjectionModel {
  /** Words among which kept neighbours are counted, and how many neighbours of each. */
  static final int MEASURED_WORDS = 3000;

  static final int MEASURED_NEIGHBOURS = 10;

  private final AppContext context;
  private final ReadOnlyObjectProperty<@Nullable Space> space;
  private final ReadOnlyObjectProperty<@Nullable Sum> sum;
  private final Planes planes = new Planes();
  private final LayoutWorker layouts;
  private final ObjectProperty<Projection> wanted = new SimpleObjectProperty<>(Projection.FIRST);
  private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.PCA);
  private final StringProperty horizontal = new SimpleStringProperty("");
  private final ObjectProperty<LayoutSettings> layout =
      new SimpleObjectProperty<>(LayoutSettings.USUAL);
  private final ReadOnlyObjectWrapper<@Nullable Plane> plane = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Quality> quality = new ReadOnlyObjectWrapper<>(Quality.NONE);
  private final DoubleProperty layoutShare = new SimpleDoubleProperty(-1);
  private final BooleanProperty layoutPaused = new SimpleBooleanProperty(false);
  private @Nullable Projected shown;
  private @Nullable Space measured;
  private @Nullable NeighbourGraph graph;

  ProjectionModel(
      AppContext context,
      ReadOnlyObjectProperty<@Nullable Space> space,
      ReadOnlyObjectProperty<@Nullable Sum> sum) {
    this.context = context;
    this.space = space;
    this.sum = sum;
    this.layouts = new LayoutWorker(context.background(), planes, this::show);
    wanted.subscribe(now -> {
      kind.set(now.kind());
      horizontal.set(now.horizontal());
    });
    kind.subscribe((_, now) -> change(p -> p.withKind(now)));
    horizontal.subscribe((_, text) -> change(p -> p.withAxes(text, p.vertical())));
    wanted.subscribe(this::follow);
    layoutPaused.subscribe(layouts::setPaused);
    layout.subscribe((_, _) -> restart());
    space.subscribe(this::accept);
    sum.subscribe(this::follow);
  }

  private void follow(Projection before, Projection now) {
    if (!now.kind().live() || before.kind() != now.kind()) {
      project();
    }
  }

  private void accept(@Nullable Space before, @Nullable Space now) {
    boolean sameWords = now != null && now.continues(before);
    if (!sameWords) {
      // The old axes cannot hold the new vectors.
      plane.set(null);
    }
    if (!sameWords || !wanted.get().kind().live()) {
      project();
    }
  }

  private void follow(@Nullable Sum before, @Nullable Sum now) {
    boolean other = now != null && (before == null || !before.sameWords(now));
    if (wanted.get().kind() == Kind.SUM && other) {
      project();
    }
  }

  private void project() {
    Space now = space.get();
    if (now == null) {
      return;
    }
    Projection asked = wanted.get();
    layouts.stop();
    layoutShare.set(-1);
    if (asked.kind().live()) {
      restart();
      return;
    }
    Sum question = sum.get();
    Projected before = shown;
    boolean nothingShown = plane.get() == null;
    context
        .background()
        .run(
            () -> {
              Plane made = planes.of(now, asked, question, before);
              // Axes and sums of words that are not here would leave an empty sky.
              return made == null && nothingShown
                  ? planes.of(now, asked.withKind(Kind.PCA), null, null)
                  : made;
            },
            made -> {
              if (space.get() == now && wanted.get().equals(asked) && made != null) {
                shown = new Projected(now, asked.withKind(made.kind()), made);
                plane.set(made);
                measure(made);
              }
            },
            this::fail);
  }

  private void fail(Exception problem) {
    context.notices().problem(String.valueOf(problem.getMessage()));
  }

  /** Starts the live layout of the moment from the beginning. */
  void restart() {
    Space now = space.get();
    if (now != null && wanted.get().kind().live()) {
      layoutPaused.set(false);
      layoutShare.set(0);
      quality.set(Quality.NONE);
      layouts.start(now, wanted.get().kind(), layout.get(), this::fail);
    }
  }

  private void show(LayoutWorker.State state) {
    shown = null;
    plane.set(state.plane());
    layoutShare.set((double) state.iteration() / state.iterations());
    if (state.iteration() >= state.iterations()) {
      measure(state.plane());
    }
  }

  /** How many true neighbours a plane keeps, of the most frequent words. */
  private void measure(Plane made) {
    Space now = space.get();
    if (now == null || made.size() < 2 * MEASURED_NEIGHBOURS) {
      quality.set(Quality.NONE);
      return;
    }
    int n = Math.min(MEASURED_WORDS, made.size());
    NeighbourGraph known = measured == now && graph != null && graph.size() == n ? graph : null;
    context
        .background()
        .run(
            () -> {
              NeighbourGraph found =
                  known != null ? known : NeighbourGraph.of(now.search(), n, MEASURED_NEIGHBOURS);
              return new Measured(found, Quality.of(found, made));
            },
            result -> {
              measured = now;
              graph = result.graph;
              if (plane.get() == made) {
                quality.set(result.quality);
              }
            },
            this::fail);
  }

  private record Measured(NeighbourGraph graph, Quality quality) {}

  /** Asks for another projection. */
  void change(UnaryOperator<Projection> how) {
    wanted.set(how.apply(wanted.get()));
  }

  /** Which projection is wanted. */
  ObjectProperty<Projection> wantedProperty() {
    return wanted;
  }

  /** The kind of {@link #wantedProperty}, for whoever changes nothing else. */
  ObjectProperty<Kind> kindProperty() {
    return kind;
  }

  /** The horizontal custom axis of {@link #wantedProperty}, for whoever changes nothing else. */
  StringProperty horizontalProperty() {
    return horizontal;
  }

  /** How UMAP and t-SNE run; a change starts them anew. */
  ObjectProperty<LayoutSettings> layoutProperty() {
    return layout;
  }

  ReadOnlyObjectProperty<@Nullable Plane> planeProperty() {
    return plane.getReadOnlyProperty();
  }

  /** How many true neighbours the picture keeps. */
  ReadOnlyObjectProperty<Quality> qualityProperty() {
    return quality.getReadOnlyProperty();
  }

  /** How far UMAP or t-SNE has come, in [0, 1]; −1 for the other planes. */
  DoubleProperty layoutShareProperty() {
    return layoutShare;
  }

  BooleanProperty layoutPausedProperty() {
    return layoutPaused;
  }
}
