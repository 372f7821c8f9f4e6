package org.vectarium.ui.explore;

import java.util.List;
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
  private static final long PICTURE_NANOS = 40_000_000;

  private final Background background;
  private final Planes planes;
  private final Consumer<State> listener;
  private @Nullable Run run;

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

  LayoutWorker(Background background, Planes planes, Consumer<State> listener) {
    this.background = background;
    this.planes = planes;
    this.listener = listener;
  }

  /** Starts a run from the plane of the first two principal components; an older one ends. */
  void start(Space space, Kind kind, LayoutSettings settings, Consumer<Exception> failed) {
    stop();
    Run mine = new Run();
    run = mine;
    background.run(
        () -> {
          work(mine, space, kind, settings);
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

  private void work(Run mine, Space space, Kind kind, LayoutSettings settings)
      throws InterruptedException {
    int n = Math.min(settings.words(), space.vectors().size());
    float[] x = new float[n];
    float[] y = new float[n];
    planes.fit(space, true, 0).project(space.vectors().matrix(), x, y);
    LiveLayout layout = layout(space, kind, settings, x, y);
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
        publish(mine, space, kind, layout);
      }
    }
  }

  private static LiveLayout layout(
      Space space, Kind kind, LayoutSettings settings, float[] x, float[] y) {
    int n = x.length;
    if (kind == Kind.UMAP) {
      NeighbourGraph graph = NeighbourGraph.of(space.search(), n, settings.neighbours());
      return new Umap(graph, x, y, settings.minDistance(), settings.iterations(), 1);
    }
    NeighbourGraph graph = NeighbourGraph.of(space.search(), n, 3 * settings.neighbours());
    double perplexity = Math.min(settings.neighbours(), n / 4.0 + 1.5);
    return new Tsne(graph, x, y, perplexity, settings.iterations());
  }

  private void publish(Run mine, Space space, Kind kind, LiveLayout layout) {
    Plane plane = new Plane(kind, layout.x(), layout.y(), null, null, new double[0], List.of());
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
