package org.vectarium.ui.explore;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vectarium.projection.LiveLayout;
import org.vectarium.projection.NeighbourGraph;
import org.vectarium.projection.Tsne;
import org.vectarium.projection.Umap;
import org.vectarium.ui.Background;
import org.vectarium.ui.explore.Plane.Kind;

/**
 * Runs UMAP or t-SNE off screen and shows the plane as it forms, newest picture first. At most one
 * run at a time.
 *
 * <p>Screen thread only; the listener is called there.
 */
final class LayoutWorker {
  /** The most frequent words take part; more would take minutes. */
  static final int MOST_WORDS = 5000;

  private static final long PICTURE_NANOS = 40_000_000;

  private final Background background;
  private final Consumer<State> listener;
  private @Nullable Run run;

  /**
   * What takes part and how.
   *
   * @param kind UMAP or t-SNE
   * @param neighbours UMAP's n_neighbors, t-SNE's perplexity
   * @param minDistance UMAP's min_dist
   */
  record Settings(Kind kind, int neighbours, double minDistance) {}

  /**
   * How far a run has come.
   *
   * @param space what is laid out
   * @param plane as it stands
   * @param iteration done
   * @param iterations of the run
   */
  record State(Space space, Plane plane, int iteration, int iterations) {}

  /** One run; its flags are written on the screen thread and read by the worker. */
  private static final class Run {
    volatile boolean stopped;
    volatile boolean paused;
    final AtomicReference<@Nullable State> latest = new AtomicReference<>();
  }

  LayoutWorker(Background background, Consumer<State> listener) {
    this.background = background;
    this.listener = listener;
  }

  /** Starts a run from the plane of the first two principal components; an older one ends. */
  void start(Space space, Settings settings, Consumer<Exception> failed) {
    stop();
    Run mine = new Run();
    run = mine;
    background.run(
        () -> {
          work(mine, space, settings);
          return mine;
        },
        _ -> deliver(mine),
        failed);
  }

  /** Ends the run; its last plane stays. */
  void stop() {
    if (run != null) {
      run.stopped = true;
      wake(run);
      run = null;
    }
  }

  boolean running() {
    return run != null;
  }

  /** Halts the run, or lets it go on. */
  void setPaused(boolean paused) {
    if (run != null) {
      run.paused = paused;
      wake(run);
    }
  }

  private static void wake(Run run) {
    synchronized (run) {
      run.notifyAll();
    }
  }

  private void work(Run mine, Space space, Settings settings) throws InterruptedException {
    int n = Math.min(MOST_WORDS, space.vectors().size());
    Plane start = Plane.pca(space, Kind.PCA_12, 0, 1);
    LiveLayout layout = layout(space, settings, n, start);
    long shown = 0;
    while (!mine.stopped && !layout.finished()) {
      synchronized (mine) {
        while (mine.paused && !mine.stopped) {
          mine.wait();
        }
      }
      layout.step();
      if (System.nanoTime() - shown > PICTURE_NANOS || layout.finished()) {
        shown = System.nanoTime();
        publish(mine, space, settings.kind, layout);
      }
    }
  }

  private static LiveLayout layout(Space space, Settings settings, int n, Plane start) {
    if (settings.kind == Kind.UMAP) {
      NeighbourGraph graph = NeighbourGraph.of(space.search(), n, settings.neighbours);
      return new Umap(graph, start.x(), start.y(), settings.minDistance, 300, 1);
    }
    NeighbourGraph graph = NeighbourGraph.of(space.search(), n, 3 * settings.neighbours);
    return new Tsne(graph, start.x(), start.y(), Math.min(settings.neighbours, n / 4.0 + 1.5), 600);
  }

  private void publish(Run mine, Space space, Kind kind, LiveLayout layout) {
    Plane plane = new Plane(kind, layout.x(), layout.y(), null, "", "");
    State state = new State(space, plane, layout.iteration(), layout.iterations());
    if (mine.latest.getAndSet(state) == null) {
      background.onScreen(() -> deliver(mine));
    }
  }

  private void deliver(Run mine) {
    State state = mine.latest.getAndSet(null);
    if (state != null && run == mine) {
      listener.accept(state);
    }
  }
}
