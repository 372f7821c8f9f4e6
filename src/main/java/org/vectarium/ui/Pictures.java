package org.vectarium.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;
import org.vectarium.embedding.format.SafeFile;

/** Writes pictures to files. */
public final class Pictures {
  private Pictures() {}

  /**
   * Writes an image as PNG, to a temporary file that is then moved into place. Any thread, once the
   * image no longer changes.
   */
  public static void writePng(Image image, Path target) throws IOException {
    BufferedImage picture = buffered(image);
    Path folder = target.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    SafeFile.write(target, out -> ImageIO.write(picture, "png", out));
  }

  /** The same picture for the classes that write files. Any thread, as above. */
  public static BufferedImage buffered(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] argb = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    picture.setRGB(0, 0, width, height, argb, 0, width);
    return picture;
  }
}
