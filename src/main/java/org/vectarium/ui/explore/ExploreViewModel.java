package org.vectarium.ui.explore;

import java.util.List;
import java.util.Objects;
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
import org.vectarium.embedding.Metric;
import org.vectarium.embedding.Neighbour;
import org.vectarium.embedding.WordArithmetic.Scoring;
import org.vectarium.projection.NeighbourGraph;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Model;
import org.vectarium.ui.explore.Plane.Kind;

/**
 * What the Explore room asks and answers. Lives as long as the app; answers are computed off screen
 * and the newest question wins.
 *
 * <p>Screen thread only. Needs no toolkit.
 */
public final class ExploreViewModel {
  /** Words among which kept neighbours are counted. */
  static final int MEASURED_WORDS = 3000;

  private final AppContext context;
  private final ReadOnlyObjectWrapper<@Nullable Space> space = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Plane> plane = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Neighbour>> neighbours =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable Sum> sum = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<Metric> metric = new SimpleObjectProperty<>(Metric.COSINE);
  private final IntegerProperty count = new SimpleIntegerProperty(10);
  private final StringProperty base = new SimpleStringProperty("king");
  private final StringProperty minus = new SimpleStringProperty("man");
  private final StringProperty plus = new SimpleStringProperty("woman");
  private final BooleanProperty excludeInputs = new SimpleBooleanProperty(true);
  private final ObjectProperty<Scoring> scoring = new SimpleObjectProperty<>(Scoring.ADD);
  private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.PCA_12);
  private final StringProperty horizontal = new SimpleStringProperty("");
  private final StringProperty vertical = new SimpleStringProperty("");
  private final ObjectProperty<Colouring> colouring = new SimpleObjectProperty<>(Colouring.CLUSTER);
  private final IntegerProperty shown = new SimpleIntegerProperty(Integer.MAX_VALUE);
  private final DoubleProperty kept = new SimpleDoubleProperty(Double.NaN);
  private final DoubleProperty layoutShare = new SimpleDoubleProperty(-1);
  private final BooleanProperty layoutPaused = new SimpleBooleanProperty(false);
  private final IntegerProperty layoutNeighbours = new SimpleIntegerProperty(15);
  private final LayoutWorker layouts;
  private @Nullable Space measured;
  private @Nullable NeighbourGraph graph;
  private boolean active;
  private boolean building;
  private long question;

  public ExploreViewModel(AppContext context) {
    this.context = context;
    this.layouts = new LayoutWorker(context.background(), this::show);
    context.modelProperty().subscribe(_ -> build());
    context.selectedWordProperty().subscribe(_ -> ask());
    metric.subscribe(_ -> ask());
    count.subscribe(_ -> ask());
    base.subscribe(_ -> askSum());
    minus.subscribe(_ -> askSum());
    plus.subscribe(_ -> askSum());
    excludeInputs.subscribe(_ -> askSum());
    scoring.subscribe(_ -> askSum());
    kind.subscribe(_ -> project());
    layoutPaused.subscribe(layouts::setPaused);
    layoutNeighbours.subscribe((_, _) -> restart());
    horizontal.subscribe(_ -> project());
    vertical.subscribe(_ -> project());
  }

  /** Whether the room is on screen: only then does it follow a model that changes. */
  void setActive(boolean now) {
    active = now;
    build();
  }

  private void build() {
    Model model = context.modelProperty().get();
    Space before = space.get();
    if (!active || building || model == null || (before != null && before.model() == model)) {
      return;
    }
    building = true;
    context
        .background()
        .run(
            () -> Space.of(model, before),
            built -> {
              building = false;
              accept(built);
              build();
            },
            problem -> {
              building = false;
              context.notices().problem(String.valueOf(problem.getMessage()));
            });
  }

  private void accept(Space built) {
    Space before = space.get();
    boolean sameWords = before != null && before.vectors().words() == built.vectors().words();
    if (!sameWords) {
      Suggestions.of(built).apply(this);
    }
    space.set(built);
    if (!sameWords || !isLive(kind.get())) {
      project();
    }
    ask();
    askSum();
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

  private void ask() {
    Space now = space.get();
    if (now == null) {
      return;
    }
    long number = ++question;
    String word = context.selectedWordProperty().get();
    int id = word.isEmpty() ? -1 : now.id(word);
    if (id < 0) {
      neighbours.set(List.of());
      return;
    }
    int k = count.get();
    Metric by = metric.get();
    context
        .background()
        .run(
            () -> now.search().nearest(id, k, by),
            found -> {
              if (number == question) {
                neighbours.set(found);
              }
            },
            problem -> context.notices().problem(String.valueOf(problem.getMessage())));
  }

  private void askSum() {
    Space now = space.get();
    if (now == null) {
      return;
    }
    int a = now.id(minus.get().strip());
    int b = now.id(base.get().strip());
    int c = now.id(plus.get().strip());
    if (Math.min(a, Math.min(b, c)) < 0) {
      sum.set(null);
      return;
    }
    Scoring by = scoring.get();
    boolean exclude = excludeInputs.get();
    context
        .background()
        .run(
            () -> sum(now, a, b, c, by, exclude),
            found -> {
              if (space.get() == now && exclude == excludeInputs.get() && by == scoring.get()) {
                Sum before = sum.get();
                sum.set(found);
                if (kind.get() == Kind.SUM && (before == null || !before.sameWords(found))) {
                  project();
                }
              }
            },
            problem -> context.notices().problem(String.valueOf(problem.getMessage())));
  }

  private static Sum sum(Space space, int a, int b, int c, Scoring scoring, boolean exclude) {
    List<Neighbour> answers = space.arithmetic().analogy(a, b, c, scoring, !exclude, 5);
    List<Neighbour> all = space.arithmetic().analogy(a, b, c, scoring, true, 1);
    float[] tip = new float[space.vectors().dimension()];
    for (int i = 0; i < tip.length; i++) {
      tip[i] =
          space.vectors().matrix().get(b, i)
              - space.vectors().matrix().get(a, i)
              + space.vectors().matrix().get(c, i);
    }
    return new Sum(a, b, c, answers, all.isEmpty() ? null : all.getFirst(), tip);
  }

  /** Selects a word in every room. */
  void select(String word) {
    context.selectedWordProperty().set(word);
  }

  /** Puts a word at the head of the sum: x − man + woman. */
  void compare(String word) {
    base.set(Objects.requireNonNull(word));
  }

  ReadOnlyObjectProperty<@Nullable Space> spaceProperty() {
    return space.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Plane> planeProperty() {
    return plane.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<Neighbour>> neighboursProperty() {
    return neighbours.getReadOnlyProperty();
  }

  /** The sum's answers; null while one of its words is unknown. */
  ReadOnlyObjectProperty<@Nullable Sum> sumProperty() {
    return sum.getReadOnlyProperty();
  }

  ObjectProperty<Metric> metricProperty() {
    return metric;
  }

  /** How many neighbours. */
  IntegerProperty countProperty() {
    return count;
  }

  /** b of b − a + c. */
  StringProperty baseProperty() {
    return base;
  }

  /** a of b − a + c. */
  StringProperty minusProperty() {
    return minus;
  }

  /** c of b − a + c. */
  StringProperty plusProperty() {
    return plus;
  }

  BooleanProperty excludeInputsProperty() {
    return excludeInputs;
  }

  ObjectProperty<Scoring> scoringProperty() {
    return scoring;
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

  ObjectProperty<Colouring> colouringProperty() {
    return colouring;
  }

  /** Only so many of the most frequent words are drawn. */
  IntegerProperty shownProperty() {
    return shown;
  }
}
