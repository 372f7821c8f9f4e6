package org.vectarium.ui.backprop;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.SnapshotParameters;
import javax.imageio.ImageIO;
import org.vectarium.playback.Grain;
import org.vectarium.playback.Timeline;
import org.vectarium.ui.GifFilm;

/** The drawing as PNG; the whole run as a GIF or as numbered PNG files. Screen thread only. */
final class GraphPictures {
  /** Hundredths of a second for each node. */
  private static final int DELAY = 80;

  private GraphPictures() {}

  static byte[] png(GraphView graph) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture(graph), "png", out);
    return out.toByteArray();
  }

  private static BufferedImage picture(GraphView graph) {
    graph.layout();
    return SwingFXUtils.fromFXImage(graph.snapshot(new SnapshotParameters(), null), null);
  }

  /** One picture for each node, forward and backward, as a film that begins again at its end. */
  static byte[] gif(GraphView graph, BackpropViewModel viewModel) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GifFilm film = new GifFilm(out)) {
      each(graph, viewModel, image -> film.add(image, DELAY));
    }
    return out.toByteArray();
  }

  /**
   * One PNG file for each node, forward and backward, numbered in the order of the run.
   *
   * @param first the file that is named; {@code graph.png} gives {@code graph-001.png}, …
   * @return how many were written
   */
  static int sequence(GraphView graph, BackpropViewModel viewModel, Path first) throws IOException {
    String name = String.valueOf(first.getFileName()).replaceFirst("(?i)\\.png$", "");
    int[] count = {0};
    each(
        graph,
        viewModel,
        image -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          ImageIO.write(image, "png", out);
          String numbered = String.format(Locale.ROOT, "%s-%03d.png", name, ++count[0]);
          ExportMenu.write(first.resolveSibling(numbered), out.toByteArray());
        });
    return count[0];
  }

  /** Takes one picture. */
  @FunctionalInterface
  private interface Taker {
    void take(BufferedImage image) throws IOException;
  }

  /** Plays the whole run before the camera; the room stays where it was. */
  private static void each(GraphView graph, BackpropViewModel viewModel, Taker taker)
      throws IOException {
    Timeline timeline = viewModel.frame().timeline();
    graph.setStill(true);
    try {
      int position = 0;
      while (true) {
        graph.show(new Moment(viewModel.specimen(), timeline.frame(position), Map.of()), -1);
        taker.take(picture(graph));
        if (position == timeline.length()) {
          return;
        }
        position = timeline.next(position, Grain.NODE);
      }
    } finally {
      graph.setStill(false);
      graph.show(viewModel.momentProperty().get(), viewModel.pinnedProperty().get());
    }
  }
}
