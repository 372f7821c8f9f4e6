package org.vectarium.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/** Writes pictures to files. */
public final class Pictures {
  private Pictures() {}

  /**
   * Writes an image as PNG, to a temporary file that is then moved into place. Any thread, once the
   * image no longer changes.
   */
  public static void writePng(Image image, Path target) throws IOException {
    BufferedImage picture = buffered(image);
    Path file = target.toAbsolutePath();
    if (Files.isDirectory(file)) {
      throw new IOException(target + " is a folder; name a PNG file");
    }
    Files.createDirectories(file.getParent());
    Path temporary = Files.createTempFile(file.getParent(), ".picture", ".png");
    try {
      ImageIO.write(picture, "png", temporary.toFile());
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
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
