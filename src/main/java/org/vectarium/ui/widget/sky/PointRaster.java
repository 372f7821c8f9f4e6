package org.vectarium.ui.widget.sky;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws points into an {@code int[]} picture of opaque ARGB pixels. Free of any toolkit.
 *
 * <p>Three ways, by how many points there are and whether the picture moves:
 *
 * <ul>
 *   <li>anti-aliased discs from ready-made stamps at quarter-pixel positions;
 *   <li>soft dots: the point's light shared between the four pixels it touches;
 *   <li>single pixels, for a million points in motion.
 * </ul>
 *
 * The picture is cut into horizontal bands, one a core; a point belongs to the band of its centre
 * and bands do not share pixels, so the result does not depend on the number of cores.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class PointRaster {
  private static final int PARALLEL_FROM = 60_000;

  private final int mostBands;
  private int width = 1;
  private int height = 1;
  private int[] pixels = new int[1];
  private final DensityRaster density = new DensityRaster();
  private SkyPoints lastPoints = SkyPoints.NONE;
  private Strips strips = Strips.unsorted(SkyPoints.NONE);
  private boolean sorted;

  /** Draws on all cores. */
  public PointRaster() {
    this(Math.min(4, Runtime.getRuntime().availableProcessors()));
  }

  /** Draws on so many cores at most. */
  PointRaster(int mostBands) {
    this.mostBands = mostBands;
  }

  /** The ways of drawing a point, slowest first. */
  public enum Mark {
    DISC,
    SOFT_DOT,
    SINGLE_PIXEL
  }

  /**
   * How a point is drawn.
   *
   * @param mark the way
   * @param radius of a disc in pixels
   * @param opacity in (0, 1]
   */
  public record Style(Mark mark, double radius, double opacity) {}

  /**
   * Lines behind the points.
   *
   * @param columns pixel columns of vertical lines
   * @param rows pixel rows of horizontal lines
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Grid(int[] columns, int[] rows) {
    /** No lines. */
    public static final Grid NONE = new Grid(new int[0], new int[0]);
  }

  /** Makes the picture this large; its contents are lost when the size changes. */
  public void resize(int newWidth, int newHeight) {
    if (newWidth < 1 || newHeight < 1) {
      throw new IllegalArgumentException("a picture of " + newWidth + " × " + newHeight);
    }
    if (newWidth != width || newHeight != height) {
      width = newWidth;
      height = newHeight;
      pixels = new int[newWidth * newHeight];
    }
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** Row by row from the top, 0xFFRRGGBB; the storage itself. */
  public int[] pixels() {
    return pixels;
  }

  /**
   * Clears the picture and draws all points, least important first.
   *
   * @param camera whose width and height are in pixels of this picture
   * @param colours opaque; a point's colour is mixed with what lies below
   * @param grid lines behind the points
   * @param style how a point is drawn; null for no points
   * @param density paint how many points lie where, under the points
   */
  public void draw(
      SkyPoints points,
      Camera camera,
      SkyColours colours,
      Grid grid,
      @Nullable Style style,
      boolean density) {
    int count = points.count();
    int bands = count >= PARALLEL_FROM ? mostBands : 1;
    int[] table = new int[256];
    for (int c = 0; c < table.length; c++) {
      table[c] = colours.point(c);
    }
    arrange(points);
    if (density) {
      this.density.count(strips, camera);
    }
    int alpha = style == null ? 0 : (int) Math.round(256 * style.opacity);
    Pass pass = new Pass(strips, camera, table, alpha);
    DiscStamp stamp = style != null && style.mark == Mark.DISC ? new DiscStamp(style.radius) : null;
    IntStream.range(0, bands)
        .parallel()
        .forEach(band -> {
          int top = height * band / bands;
          int bottom = height * (band + 1) / bands;
          if (density) {
            this.density.paint(pixels, width, top, bottom, colours.density());
          } else {
            Arrays.fill(pixels, top * width, bottom * width, colours.background());
          }
          lines(colours, grid, top, bottom);
          if (stamp != null) {
            discs(pass, stamp, top, bottom);
          } else if (style == null) {
            return;
          } else if (style.mark == Mark.SOFT_DOT) {
            softDots(pass, top, bottom);
          } else {
            singlePixels(pass, top, bottom);
          }
        });
  }

  /** Sorts many points once they are drawn a second time: a tween's are drawn only once. */
  private void arrange(SkyPoints points) {
    if (points != lastPoints) {
      lastPoints = points;
      strips = Strips.unsorted(points);
      sorted = false;
    } else if (!sorted && points.count() >= PARALLEL_FROM) {
      strips = Strips.sorted(points);
      sorted = true;
    }
  }

  private void lines(SkyColours colours, Grid grid, int top, int bottom) {
    for (int row : grid.rows) {
      if (row >= top && row < bottom) {
        Arrays.fill(pixels, row * width, (row + 1) * width, colours.grid());
      }
    }
    for (int column : grid.columns) {
      for (int row = top; row < bottom && column >= 0 && column < width; row++) {
        pixels[row * width + column] = colours.grid();
      }
    }
  }

  private record Pass(Strips strips, Camera camera, int[] table, int alpha) {
    float ax() {
      return (float) (camera.width() / 2 - camera.centreX() * camera.scale());
    }

    float ay() {
      return (float) (camera.height() / 2 + camera.centreY() * camera.scale());
    }

    int colour(int i) {
      byte[] category = strips.category();
      return table[category.length == 0 ? 0 : category[i] & 0xFF];
    }
  }

  private void discs(Pass pass, DiscStamp stamp, int top, int bottom) {
    float[] x = pass.strips.x();
    float[] y = pass.strips.y();
    float s = (float) pass.camera.scale();
    float ax = pass.ax();
    float ay = pass.ay();
    int size = stamp.size();
    int half = size / 2;
    int from = pass.strips.from(pass.camera, bottom);
    for (int i = pass.strips.to(pass.camera, top) - 1; i >= from; i--) {
      float px = x[i] * s + ax;
      float py = ay - y[i] * s;
      if (!(px > -half && px < width + half && py > top - half && py < bottom + half)) {
        continue;
      }
      int left = (int) Math.floor(px);
      int up = (int) Math.floor(py);
      byte[] cover = stamp.at((int) ((px - left) * 4), (int) ((py - up) * 4));
      stamp(cover, size, left - half, up - half, pass.colour(i), pass.alpha, top, bottom);
    }
  }

  private void stamp(
      byte[] cover, int size, int left, int up, int colour, int alpha, int top, int bottom) {
    int fromX = Math.max(0, -left);
    int toX = Math.min(size, width - left);
    int toY = Math.min(size, bottom - up);
    for (int j = Math.max(0, top - up); j < toY; j++) {
      int at = (up + j) * width + left;
      for (int i = fromX; i < toX; i++) {
        int a = (cover[j * size + i] & 0xFF) * alpha >> 8;
        pixels[at + i] = mix(pixels[at + i], colour, a);
      }
    }
  }

  private void softDots(Pass pass, int top, int bottom) {
    float[] x = pass.strips.x();
    float[] y = pass.strips.y();
    float s = (float) pass.camera.scale();
    float ax = pass.ax() - 0.5f;
    float ay = pass.ay() - 0.5f;
    int from = pass.strips.from(pass.camera, bottom);
    for (int i = pass.strips.to(pass.camera, top) - 1; i >= from; i--) {
      float px = x[i] * s + ax;
      float py = ay - y[i] * s;
      if (!(px >= 0 && px < width - 1 && py >= top - 1 && py < bottom)) {
        continue;
      }
      int left = (int) px;
      int up = (int) Math.floor(py);
      int fx = (int) ((px - left) * 256);
      int fy = (int) ((py - up) * 256);
      int colour = pass.colour(i);
      int at = up * width + left;
      if (up >= top) {
        int upper = (256 - fy) * pass.alpha >> 8;
        pixels[at] = mix(pixels[at], colour, (256 - fx) * upper >> 8);
        pixels[at + 1] = mix(pixels[at + 1], colour, fx * upper >> 8);
      }
      if (up + 1 < bottom) {
        int lower = fy * pass.alpha >> 8;
        pixels[at + width] = mix(pixels[at + width], colour, (256 - fx) * lower >> 8);
        pixels[at + width + 1] = mix(pixels[at + width + 1], colour, fx * lower >> 8);
      }
    }
  }

  private void singlePixels(Pass pass, int top, int bottom) {
    float[] x = pass.strips.x();
    float[] y = pass.strips.y();
    float s = (float) pass.camera.scale();
    float ax = pass.ax();
    float ay = pass.ay();
    int from = pass.strips.from(pass.camera, bottom);
    for (int i = pass.strips.to(pass.camera, top) - 1; i >= from; i--) {
      float px = x[i] * s + ax;
      float py = ay - y[i] * s;
      if (px >= 0 && px < width && py >= top && py < bottom) {
        int at = (int) py * width + (int) px;
        pixels[at] = mix(pixels[at], pass.colour(i), pass.alpha);
      }
    }
  }

  /** (1 − a/256)·below + a/256·above for each channel; the result is opaque. */
  static int mix(int below, int above, int a) {
    int rb = below & 0xFF00FF;
    int g = below & 0x00FF00;
    rb += ((above & 0xFF00FF) - rb) * a >> 8;
    g += ((above & 0x00FF00) - g) * a >> 8;
    return 0xFF000000 | (rb & 0xFF00FF) | (g & 0x00FF00);
  }
}
