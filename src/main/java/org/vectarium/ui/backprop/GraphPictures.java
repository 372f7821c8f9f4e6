package org.vectarium.ui.backprop;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

/** The drawing as PNG, and the whole run as an animated GIF. Screen thread only. */
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

  /** One picture for each node, forward and backward; the room stays where it was. */
  static byte[] gif(GraphView graph, BackpropViewModel viewModel) throws IOException {
    Timeline timeline = viewModel.frame().timeline();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.prepareWriteSequence(null);
      int position = 0;
      do {
        graph.show(
            new BackpropViewModel.Moment(viewModel.specimen(), timeline.frame(position)), -1);
        BufferedImage full = picture(graph);
        BufferedImage image =
            new BufferedImage(full.getWidth(), full.getHeight(), BufferedImage.TYPE_INT_RGB);
        image.createGraphics().drawImage(full, 0, 0, null);
        writer.writeToSequence(new IIOImage(image, null, timing(writer, image)), null);
        position = position == timeline.length() ? -1 : timeline.next(position, Grain.NODE);
      } while (position >= 0);
      writer.endWriteSequence();
    } finally {
      writer.dispose();
      graph.show(viewModel.momentProperty().get(), viewModel.pinnedProperty().get());
    }
    return out.toByteArray();
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
