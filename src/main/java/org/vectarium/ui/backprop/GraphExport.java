package org.vectarium.ui.backprop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.format.SafeFile;
import org.vectarium.playback.PlaybackFrame;
import org.vectarium.playback.export.GraphSvg;
import org.vectarium.playback.export.GraphTexts;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.GifFilm;
import org.vectarium.ui.Pictures;

/**
 * Writes the graph, or its whole run, to files in the background while the room stays in use. One
 * export at a time; it outlives the views. Screen thread only.
 */
final class GraphExport {
  /** What a file can hold. */
  enum Format {
    SVG,
    PNG,
    GIF,
    /** Numbered PNG files. */
    SEQUENCE,
    DOT,
    CSV,
    TEX;

    /** Without the dot. */
    String suffix() {
      return this == SEQUENCE ? "png" : name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What an export has left behind.
   *
   * @param file the one that was named; numbered files stand beside it
   * @param files how many were written
   */
  record Saved(Path file, int files) {}

  /** Hundredths of a second that each picture of a film stays. */
  private static final int DELAY = 80;

  private static final double IDLE = -1;

  private final AppContext context;
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", IDLE);
  private final ReadOnlyObjectWrapper<@Nullable Saved> saved =
      new ReadOnlyObjectWrapper<>(this, "saved");
  private @Nullable RunCamera camera;

  GraphExport(AppContext context) {
    this.context = context;
  }

  /** The share that is done, from 0 to 1; −1 while nothing is being exported. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** What the last export wrote; null before the first, and while one is under way. */
  ReadOnlyObjectProperty<@Nullable Saved> savedProperty() {
    return saved.getReadOnlyProperty();
  }

  /**
   * Begins; does nothing while another export is under way.
   *
   * @param moment what is shown now; a film shows its whole run
   * @param graph the view whose size, colours and zoom the pictures take
   */
  void start(Format format, Path file, Moment moment, GraphView graph) {
    if (progress.get() != IDLE) {
      return;
    }
    saved.set(null);
    progress.set(0);
    PlaybackFrame frame = moment.frame();
    switch (format) {
      case SVG -> text(file, () -> GraphSvg.of(frame, GraphSvg.Colours.PAPER));
      case DOT -> text(file, () -> GraphTexts.dot(frame));
      case CSV -> text(file, () -> GraphTexts.csv(frame));
      case TEX -> text(file, () -> GraphTexts.latex(frame));
      case PNG -> {
        Image picture = graph.picture();
        work(file, () -> png(picture, file));
      }
      case GIF, SEQUENCE -> {
        RunCamera made = new RunCamera(moment, graph, progress::set);
        camera = made;
        work(file, () -> format == Format.GIF ? gif(made, file) : sequence(made, file));
        made.start();
      }
    }
  }

  /** Stops a film; a file that is not finished is not left behind. */
  void cancel() {
    if (camera != null) {
      camera.cancel();
    }
  }

  private void text(Path file, Supplier<String> content) {
    work(
        file,
        () -> {
          byte[] bytes = content.get().getBytes(StandardCharsets.UTF_8);
          SafeFile.write(file, out -> out.write(bytes));
          return 1;
        });
  }

  private void work(Path file, Callable<Integer> writing) {
    context
        .background()
        .run(
            writing,
            files -> {
              end();
              saved.set(new Saved(file, files));
            },
            problem -> {
              end();
              if (!(problem instanceof CancellationException)) {
                context
                    .notices()
                    .problem(context.messages().format("backprop.export.failed", file.toString()));
              }
            });
  }

  private void end() {
    if (camera != null) {
      camera.stop();
      camera = null;
    }
    progress.set(IDLE);
  }

  private static int png(Image picture, Path file) throws IOException {
    SafeFile.write(file, out -> ImageIO.write(Pictures.buffered(picture), "png", out));
    return 1;
  }

  /** One picture for each node, forward and backward, as a film that begins again at its end. */
  private static int gif(RunCamera camera, Path file) throws IOException {
    SafeFile.write(
        file,
        out -> {
          try (GifFilm film = new GifFilm(out)) {
            camera.forEach(picture -> film.add(Pictures.buffered(picture), DELAY));
          }
        });
    return 1;
  }

  /** {@code graph.png} gives {@code graph-001.png}, … in the order of the run. */
  private static int sequence(RunCamera camera, Path file) throws IOException {
    String name = String.valueOf(file.getFileName()).replaceFirst("(?i)\\.png$", "");
    int[] count = {0};
    camera.forEach(picture -> {
      String numbered = String.format(Locale.ROOT, "%s-%03d.png", name, ++count[0]);
      png(picture, file.resolveSibling(numbered));
    });
    return count[0];
  }
}
