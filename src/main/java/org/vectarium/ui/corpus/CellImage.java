package org.vectarium.ui.corpus;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/**
 * A picture of rectangles that is drawn in one go. Two buffers take turns, since the one drawn last
 * may still be on its way to the screen. Screen thread only.
 */
final class CellImage {
  private final @Nullable Page[] pages = new Page[2];
  private int turn;
  private Page page = new Page(1, 1);

  /** A buffer with its image. */
  private static final class Page {
    final int width;
    final int height;
    final int[] pixels;
    final PixelBuffer<IntBuffer> buffer;
    final WritableImage image;

    Page(int width, int height) {
      this.width = width;
      this.height = height;
      this.pixels = new int[width * height];
      this.buffer =
          new PixelBuffer<>(
              width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
      this.image = new WritableImage(buffer);
    }
  }

  /** Starts an empty picture. */
  void begin(int width, int height) {
    turn = 1 - turn;
    Page next = pages[turn];
    if (next == null || next.width != width || next.height != height) {
      next = new Page(width, height);
      pages[turn] = next;
    } else {
      Arrays.fill(next.pixels, 0);
    }
    page = next;
  }

  /** Fills [x0, x1) × [y0, y1) as far as it lies inside. */
  void fill(int x0, int y0, int x1, int y1, int argb) {
    int left = Math.max(0, x0);
    int right = Math.min(page.width, x1);
    for (int y = Math.max(0, y0); y < Math.min(page.height, y1) && left < right; y++) {
      Arrays.fill(page.pixels, y * page.width + left, y * page.width + right, argb);
    }
  }

  void draw(GraphicsContext g) {
    page.buffer.updateBuffer(_ -> null);
    g.drawImage(page.image, 0, 0);
  }
}
