package org.vectarium.ui.explore;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.vectarium.projection.NeighbourGraph;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.explore.Plane.Kind;

/**
 * How the space is laid out in the plane: which projection, its parameters, how far a live layout
 * has come, and how many true neighbours the plane keeps.
 *
 * <p>Screen thread only; planes are computed off screen. Needs no toolkit.
 */
final class ProjectionModel {
  /** Words among which kept neighbours are counted. */
  static final int MEASURED_WORDS = 3000;

  private final AppContext context;
  private final ReadOnlyObjectProperty<@Nullable Space> space;
  private final ReadOnlyObjectProperty<@Nullable Sum> sum;
  private final ReadOnlyObjectWrapper<@Nullable Plane> plane = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.PCA_12);
  private final StringProperty horizontal = new SimpleStringProperty("");
  private final StringProperty vertical = new SimpleStringProperty("");
  private final DoubleProperty kept = new SimpleDoubleProperty(Double.NaN);
  private final DoubleProperty layoutShare = new SimpleDoubleProperty(-1);
  private final BooleanProperty layoutPaused = new SimpleBooleanProperty(false);
  private final IntegerProperty layoutNeighbours = new SimpleIntegerProperty(15);
  private final LayoutWorker layouts;
  private @Nullable Space measured;
  private @Nullable NeighbourGraph graph;

  ProjectionModel(
      AppContext context,
      ReadOnlyObjectProperty<@Nullable Space> space,
      ReadOnlyObjectProperty<@Nullable Sum> sum) {
    this.context = context;
    this.space = space;
    this.sum = sum;
    this.layouts = new LayoutWorker(context.background(), this::show);
    kind.subscribe(_ -> project());
    layoutPaused.subscribe(layouts::setPaused);
    layoutNeighbours.subscribe((_, _) -> restart());
    horizontal.subscribe(_ -> project());
    vertical.subscribe(_ -> project());
    space.subscribe(this::accept);
    sum.subscribe(this::follow);
  }

  private void accept(@Nullable Space before, @Nullable Space now) {
    boolean sameWords =
        before != null && now != null && before.vectors().words() == now.vectors().words();
    if (!sameWords || !isLive(kind.get())) {
      project();
    }
  }

  private void follow(@Nullable Sum before, @Nullable Sum now) {
    boolean other = now != null && (before == null || !before.sameWords(now));
    if (kind.get() == Kind.SUM && other) {
      project();
    }
  }

  private void project() {
    Space now = space.get();
    if (now == null) {
      return;
    }
    Kind wanted = kind.get();
    layouts.stop();
    layoutShare.set(-1);
    if (isLive(wanted)) {
      restart();
      return;
    }
    Sum asked = sum.get();
    String x = horizontal.get();
    String y = vertical.get();
    context
        .background()
        .run(
            () -> Planes.of(now, wanted, asked, x, y),
            made -> {
              if (space.get() == now && kind.get() == wanted && made != null) {
                plane.set(made);
                measure(made);
              }
            },
            problem -> context.notices().problem(String.valueOf(problem.getMessage())));
  }

  private static boolean isLive(Kind kind) {
    return kind == Kind.UMAP || kind == Kind.TSNE;
  }

  /** Starts the live layout of the moment from the beginning. */
  void restart() {
    Space now = space.get();
    if (now != null && isLive(kind.get())) {
      layoutPaused.set(false);
      layoutShare.set(0);
      kept.set(Double.NaN);
      layouts.start(
          now,
          new LayoutWorker.Settings(kind.get(), layoutNeighbours.get(), 0.1),
          problem -> context.notices().problem(String.valueOf(problem.getMessage())));
    }
  }

  private void show(LayoutWorker.State state) {
    plane.set(state.plane());
    layoutShare.set((double) state.iteration() / state.iterations());
    if (state.iteration() >= state.iterations()) {
      measure(state.plane());
    }
  }

  /** How many true neighbours a plane keeps, of the most frequent words. */
  private void measure(Plane made) {
    Space now = space.get();
    if (now == null || now.vectors().size() < 20) {
      return;
    }
    NeighbourGraph known = measured == now ? graph : null;
    context
        .background()
        .run(
            () -> {
              int n = Math.min(MEASURED_WORDS, now.vectors().size());
              return known != null ? known : NeighbourGraph.of(now.search(), n, 10);
            },
            found -> {
              measured = now;
              graph = found;
              if (plane.get() == made) {
                kept.set(found.keptBy(made.x(), made.y(), 200));
              }
            },
            problem -> context.notices().problem(String.valueOf(problem.getMessage())));
  }

  ReadOnlyObjectProperty<@Nullable Plane> planeProperty() {
    return plane.getReadOnlyProperty();
  }

  ObjectProperty<Kind> kindProperty() {
    return kind;
  }

  /** The horizontal custom axis, as "he > she". */
  StringProperty horizontalProperty() {
    return horizontal;
  }

  /** The vertical custom axis. */
  StringProperty verticalProperty() {
    return vertical;
  }

  /** The share of the ten true neighbours that the plane keeps; NaN while unknown. */
  DoubleProperty keptProperty() {
    return kept;
  }

  /** How far UMAP or t-SNE has come, in [0, 1]; −1 for the other planes. */
  DoubleProperty layoutShareProperty() {
    return layoutShare;
  }

  BooleanProperty layoutPausedProperty() {
    return layoutPaused;
  }

  /** UMAP's number of neighbours and t-SNE's perplexity. */
  IntegerProperty layoutNeighboursProperty() {
    return layoutNeighbours;
  }
}
