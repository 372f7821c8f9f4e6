package org.vectarium.ui.backprop;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.SnapshotParameters;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.vectarium.playback.Grain;
import org.vectarium.playback.Timeline;

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
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.prepareWriteSequence(null);
      each(
          graph,
          viewModel,
          full -> {
            BufferedImage image =
                new BufferedImage(full.getWidth(), full.getHeight(), BufferedImage.TYPE_INT_RGB);
            image.createGraphics().drawImage(full, 0, 0, null);
            writer.writeToSequence(new IIOImage(image, null, timing(writer, image)), null);
          });
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /**
   * One PNG file for each node, forward and backward, numbered in the order of the run.
   *
   * @param first the file that is named; {@code graph.png} gives {@code graph-001.png}, …
   * @return how many were written
   */
  static int sequence(GraphView graph, BackpropViewModel viewModel, Path first)
      throws IOException {
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
    try {
      int position = 0;
      while (true) {
        graph.show(
            new BackpropViewModel.Moment(
                viewModel.specimen(), timeline.frame(position), Map.of()),
            -1);
        taker.take(picture(graph));
        if (position == timeline.length()) {
          return;
        }
        position = timeline.next(position, Grain.NODE);
      }
    } finally {
      graph.show(viewModel.momentProperty().get(), viewModel.pinnedProperty().get());
    }
  }

  private static IIOMetadata timing(ImageWriter writer, BufferedImage image) throws IOException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
    String format = metadata.getNativeMetadataFormatName();
    IIOMetadataNode root = new IIOMetadataNode(format);
    IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
    control.setAttribute("disposalMethod", "none");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("transparentColorIndex", "0");
    control.setAttribute("delayTime", Integer.toString(DELAY));
    root.appendChild(control);
    IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
    IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
    loop.setAttribute("applicationID", "NETSCAPE");
    loop.setAttribute("authenticationCode", "2.0");
    loop.setUserObject(new byte[] {1, 0, 0});
    extensions.appendChild(loop);
    root.appendChild(extensions);
    metadata.mergeTree(format, root);
    return metadata;
  }
}
