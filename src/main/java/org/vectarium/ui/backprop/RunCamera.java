package org.vectarium.ui.backprop;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;
import javafx.scene.image.Image;
import org.vectarium.playback.Grain;
import org.vectarium.playback.Timeline;

/**
 * Takes one picture for each node of a run, forward and backward, from a view of its own: the one
 * on the screen stays where it is and may be played meanwhile.
 *
 * <p>Screen thread only, but for {@link #forEach}, which another thread calls. At most one picture
 * is taken a pulse, and none while {@value #AHEAD} wait to be written.
 */
final class RunCamera extends AnimationTimer {
  private static final int AHEAD = 4;

  private final Specimen specimen;
  private final Timeline timeline;
  private final GraphView view;
  private final DoubleConsumer progress;

  /** Pictures, and after the last one an empty place. */
  private final BlockingQueue<Optional<Image>> taken = new ArrayBlockingQueue<>(AHEAD + 1);

  private volatile boolean cancelled;
  private int position;
  private boolean ended;

  /**
   * @param progress told the share of the run that has been taken
   */
  RunCamera(Moment moment, GraphView graph, DoubleConsumer progress) {
    this.specimen = moment.specimen();
    this.timeline = moment.frame().timeline();
    this.view = graph.twin();
    this.progress = progress;
  }

  @Override
  public void handle(long now) {
    if (ended || taken.size() >= AHEAD) {
      return;
    }
    view.show(new Moment(specimen, timeline.frame(position), Map.of(), -1));
    Image picture = view.picture();
    if (!view.isCurrent()) {
      return;
    }
    taken.add(Optional.of(picture));
    progress.accept((double) position / timeline.length());
    if (position == timeline.length()) {
      taken.add(Optional.empty());
      ended = true;
    } else {
      position = timeline.next(position, Grain.NODE);
    }
  }

  /** Takes no more pictures; whoever writes them is interrupted. */
  void cancel() {
    ended = true;
    cancelled = true;
    taken.clear();
    taken.add(Optional.empty());
  }

  /** Does something with a picture. */
  @FunctionalInterface
  interface Use {
    void accept(Image picture) throws IOException;
  }

  /**
   * Hands out every picture as it comes.
   *
   * @throws CancellationException after {@link #cancel}
   */
  void forEach(Use use) throws IOException {
    try {
      Optional<Image> next = taken.take();
      while (next.isPresent()) {
        use.accept(next.get());
        next = taken.take();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("the film was interrupted").initCause(e);
    }
    if (cancelled) {
      throw new CancellationException();
    }
  }
}
