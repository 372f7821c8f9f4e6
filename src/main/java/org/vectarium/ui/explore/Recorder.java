package org.vectarium.ui.explore;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.vectarium.embedding.format.SafeFile;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.GifFilm;
import org.vectarium.ui.Pictures;
import org.vectarium.ui.widget.SkyView;

/**
 * Films the sky as it changes, whatever moves it: a training run, a layout, a turn, a tween. Takes
 * ten pictures a second at most and leaves out those in which nothing changed; a film ends by
 * itself after {@value #MOST_FRAMES} pictures.
 *
 * <p>Screen thread only; pictures are written as they come by a thread of its own, and never wait
 * for it: one too many is left out.
 */
final class Recorder {
  private static final int MOST_FRAMES = 600;
  private static final long EACH_NANOS = 100_000_000;
  private static final int HUNDREDTHS = 10;
  private static final int QUEUE = 8;

  /** Ends the film. */
  private static final BufferedImage END = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);

  private final AppContext context;
  private final SkyView sky;
  private final ReadOnlyBooleanWrapper recording = new ReadOnlyBooleanWrapper(false);
  private final BooleanProperty changed = new SimpleBooleanProperty(true);
  private BlockingQueue<BufferedImage> waiting = new ArrayBlockingQueue<>(QUEUE);
  private int frames;

  private final AnimationTimer timer =
      new AnimationTimer() {
        private long last;

        @Override
        public void handle(long now) {
          if (now - last >= EACH_NANOS && changed.get()) {
            last = now;
            take();
          }
        }
      };

  Recorder(AppContext context, SkyView sky) {
    this.context = context;
    this.sky = sky;
    sky.surface()
        .needsLayoutProperty()
        .subscribe(now -> {
          if (now) {
            changed.set(true);
          }
        });
  }

  /** Whether a film is being made. */
  ReadOnlyBooleanProperty recordingProperty() {
    return recording.getReadOnlyProperty();
  }

  /**
   * Begins a film.
   *
   * @param done called with the number of pictures once the file is in place
   * @param failed called with what went wrong
   */
  void start(Path file, Consumer<Integer> done, Consumer<Exception> failed) {
    BlockingQueue<BufferedImage> queue = new ArrayBlockingQueue<>(QUEUE);
    waiting = queue;
    frames = 0;
    changed.set(true);
    recording.set(true);
    Thread writer = new Thread(() -> write(queue, file, done, failed), "vectarium-film");
    writer.setDaemon(true);
    writer.start();
    timer.start();
  }

  /** Ends the film; what was taken is written. */
  void stop() {
    if (recording.get()) {
      timer.stop();
      recording.set(false);
      waiting.add(END);
    }
  }

  private void take() {
    changed.set(false);
    // The last place is kept for the end.
    if (waiting.remainingCapacity() > 1) {
      waiting.add(Pictures.buffered(sky.surface().print().pixels(1)));
      if (++frames >= MOST_FRAMES) {
        stop();
      }
    }
  }

  private void write(
      BlockingQueue<BufferedImage> queue,
      Path file,
      Consumer<Integer> done,
      Consumer<Exception> failed) {
    try {
      int[] count = {0};
      SafeFile.write(
          file,
          out -> {
            try (GifFilm film = new GifFilm(out)) {
              BufferedImage next = next(queue);
              while (next != END) {
                film.add(next, HUNDREDTHS);
                count[0]++;
                next = next(queue);
              }
            }
          });
      context.background().onScreen(() -> done.accept(count[0]));
    } catch (IOException | RuntimeException e) {
      context
          .background()
          .onScreen(() -> {
            stop();
            failed.accept(e);
          });
    }
  }

  private static BufferedImage next(BlockingQueue<BufferedImage> queue) throws IOException {
    try {
      BufferedImage next = queue.poll(10, TimeUnit.MINUTES);
      return next == null ? END : next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the film was interrupted", e);
    }
  }
}
