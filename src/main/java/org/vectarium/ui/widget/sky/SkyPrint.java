package org.vectarium.ui.widget.sky;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.function.Consumer;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.Pictures;
import org.vectarium.ui.widget.sky.Brush.Stroke;

/**
 * The sky's picture of the moment for a page: everything is drawn anew, not enlarged. JavaFX thread
 * only; to be used before the sky changes.
 */
public final class SkyPrint {
  /** With more discs than this a drawing holds a picture of them: no program can edit so many. */
  static final int MOST_DISCS = 50_000;

  private static final double MOST_PIXELS = 1e8;
  private static final int TILE = 2048;

  /** Pixels for a logical pixel of what a drawing holds as a picture. */
  private static final double FINE = 2;

  private final SkyPainter painter;
  private final double width;
  private final double height;
  private final Consumer<Brush> caption;

  SkyPrint(SkyPainter painter, double width, double height, Consumer<Brush> caption) {
    this.painter = painter;
    this.width = width;
    this.height = height;
    this.caption = caption;
  }

  private void over(Brush brush) {
    painter.over(brush);
    caption.accept(brush);
  }

  /**
   * As pixels.
   *
   * @param scale pixels for a logical pixel
   * @throws IllegalArgumentException if it would have more than 100 million pixels
   */
  public WritableImage pixels(double scale) {
    WritableImage result = points(scale, painter.style(scale, false));
    // In tiles: a canvas can be no larger than a texture.
    SnapshotParameters clear = new SnapshotParameters();
    clear.setFill(Color.TRANSPARENT);
    Canvas tile = new Canvas();
    for (int top = 0; top < (int) result.getHeight(); top += TILE) {
      for (int left = 0; left < (int) result.getWidth(); left += TILE) {
        tile.setWidth(Math.min(TILE, result.getWidth() - left));
        tile.setHeight(Math.min(TILE, result.getHeight() - top));
        GraphicsContext g = tile.getGraphicsContext2D();
        g.clearRect(0, 0, TILE, TILE);
        g.save();
        g.translate(-left, -top);
        g.scale(scale, scale);
        over(new CanvasBrush(g));
        g.restore();
        blend(tile.snapshot(clear, null), result, left, top);
      }
    }
    return result;
  }

  private WritableImage points(double scale, PointRaster.@Nullable Style style) {
    double pixels = width * height * scale * scale;
    if (!(scale > 0) || !(pixels >= 1) || pixels > MOST_PIXELS) {
      throw new IllegalArgumentException(
          "a picture of %.0f × %.0f at scale %s; choose another scale"
              .formatted(width, height, Double.toString(scale)));
    }
    int columns = (int) Math.round(width * scale);
    int rows = (int) Math.round(height * scale);
    PointRaster own = new PointRaster();
    own.resize(columns, rows);
    painter.points(own, scale, style);
    WritableImage result = new WritableImage(columns, rows);
    result
        .getPixelWriter()
        .setPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), own.pixels(), 0, columns);
    return result;
  }

  /** Lays a picture with transparent parts over an opaque one. */
  private static void blend(WritableImage over, WritableImage onto, int left, int top) {
    int width = (int) over.getWidth();
    int height = (int) over.getHeight();
    int[] above = new int[width * height];
    int[] below = new int[width * height];
    var format = PixelFormat.getIntArgbPreInstance();
    over.getPixelReader().getPixels(0, 0, width, height, format, above, 0, width);
    onto.getPixelReader().getPixels(left, top, width, height, format, below, 0, width);
    for (int i = 0; i < above.length; i++) {
      int rest = 255 - (above[i] >>> 24);
      int result = 0xFF;
      for (int shift = 16; shift >= 0; shift -= 8) {
        int channel = (above[i] >> shift & 0xFF) + ((below[i] >> shift & 0xFF) * rest + 127) / 255;
        result = result << 8 | Math.min(255, channel);
      }
      below[i] = result;
    }
    onto.getPixelWriter().setPixels(left, top, width, height, format, below, 0, width);
  }

  /**
   * As SVG: text stays text, discs and lines stay what they are. The density map, and points beyond
   * {@value #MOST_DISCS}, are pictures in it.
   */
  public String svg() {
    SvgBrush brush = new SvgBrush(width, height);
    SkySurface.Picture picture = painter.picture();
    PointRaster.Style style = painter.style(1, false);
    boolean asPicture = style != null && visible() > MOST_DISCS;
    if (asPicture || picture.showDensity()) {
      brush.image(
          width, height, base64(points(FINE, asPicture ? painter.style(FINE, false) : null)));
    } else {
      brush.rectangle(0, 0, width, height, SkyPainter.color(picture.colours().background()));
      grid(brush);
    }
    if (style != null && !asPicture) {
      discs(brush, style);
    }
    over(brush);
    return brush.toString();
  }

  private void grid(Brush brush) {
    SkySurface.Picture picture = painter.picture();
    if (picture.showGrid()) {
      Stroke quiet = new Stroke(SkyPainter.color(picture.colours().grid()), 1);
      PointRaster.Grid lines = GridLines.of(picture.camera());
      for (int column : lines.columns()) {
        brush.line(column + .5, 0, column + .5, height, quiet);
      }
      for (int row : lines.rows()) {
        brush.line(0, row + .5, width, row + .5, quiet);
      }
    }
  }

  /** The least important first, so that the others lie over them. */
  private void discs(Brush brush, PointRaster.Style style) {
    SkySurface.Picture picture = painter.picture();
    SkyPoints points = picture.points();
    byte[] category = points.category();
    Color[] fills = new Color[256];
    for (int i = 0; i < fills.length; i++) {
      Color opaque = SkyPainter.color(picture.colours().point(i));
      fills[i] = opaque.deriveColor(0, 1, 1, style.opacity());
    }
    for (int id = points.count() - 1; id >= 0; id--) {
      if (visible(id)) {
        brush.disc(
            picture.camera().screenX(points.x()[id]),
            picture.camera().screenY(points.y()[id]),
            style.radius(),
            fills[category == null ? 0 : category[id] & 0xFF]);
      }
    }
  }

  private int visible() {
    int count = 0;
    for (int id = 0; id < painter.picture().points().count(); id++) {
      count += visible(id) ? 1 : 0;
    }
    return count;
  }

  private boolean visible(int id) {
    SkySurface.Picture picture = painter.picture();
    if (!picture.points().drawable(id)) {
      return false;
    }
    double x = picture.camera().screenX(picture.points().x()[id]);
    double y = picture.camera().screenY(picture.points().y()[id]);
    return x >= 0 && y >= 0 && x <= width && y <= height;
  }

  private static String base64(WritableImage image) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(Pictures.buffered(image), "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException("a picture in memory could not be written", e);
    }
    return Base64.getEncoder().encodeToString(png.toByteArray());
  }
}
