package org.vectarium.ui.widget.sky;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A map of how many points lie where: counts in cells of {@value #CELL} × {@value #CELL} pixels,
 * smoothed by three passes of a box (nearly a Gaussian of 10 pixels), coloured by log(1 + n)
 * relative to the densest place on the screen. Free of any toolkit; one thread.
 */
final class DensityRaster {
  private static final int CELL = 4;

  /** Cells to each side of a box; three boxes of 5 cells have σ = √(3·(5² − 1)/12) = 2.4 cells. */
  private static final int REACH = 2;

  private static final int PARALLEL_FROM = 60_000;

  private int columns;
  private int rows;
  private float[] count = new float[0];
  private float[] spare = new float[0];
  private float most;

  /** Counts the points that lie on the screen. */
  void count(SkyPoints points, Camera camera) {
    columns = Math.ceilDiv((int) camera.width(), CELL) + 1;
    rows = Math.ceilDiv((int) camera.height(), CELL) + 1;
    if (count.length != columns * rows) {
      count = new float[columns * rows];
      spare = new float[count.length];
    } else {
      Arrays.fill(count, 0);
    }
    if (points.count() < PARALLEL_FROM) {
      count(points, camera, 0, points.count(), count);
    } else {
      float[] half = new float[count.length];
      int middle = points.count() / 2;
      IntStream.range(0, 2)
          .parallel()
          .forEach(part -> {
            boolean first = part == 0;
            int from = first ? 0 : middle;
            int to = first ? middle : points.count();
            count(points, camera, from, to, first ? count : half);
          });
      for (int i = 0; i < half.length; i++) {
        count[i] += half[i];
      }
    }
    for (int pass = 0; pass < 3; pass++) {
      blurRows();
      blurColumns();
    }
    most = 0;
    for (float n : count) {
      most = Math.max(most, n);
    }
  }

  private void count(SkyPoints points, Camera camera, int from, int to, float[] into) {
    float scale = (float) camera.scale() / CELL;
    float left = (float) (camera.width() / 2 / CELL - camera.centreX() * scale);
    float top = (float) (camera.height() / 2 / CELL + camera.centreY() * scale);
    float[] x = points.x();
    float[] y = points.y();
    for (int i = from; i < to; i++) {
      float column = x[i] * scale + left;
      float row = top - y[i] * scale;
      if (column >= 0 && row >= 0 && column < columns && row < rows) {
        into[(int) row * columns + (int) column]++;
      }
    }
  }

  private void blurRows() {
    IntStream.range(0, rows)
        .parallel()
        .forEach(row -> blur(count, spare, row * columns, 1, columns));
  }

  private void blurColumns() {
    IntStream.range(0, columns)
        .parallel()
        .forEach(column -> blur(spare, count, column, columns, rows));
  }

  /** A running mean over one line of {@code n} cells, {@code step} apart. */
  private static void blur(float[] from, float[] to, int start, int step, int n) {
    float sum = 0;
    for (int i = 0; i < Math.min(REACH, n); i++) {
      sum += from[start + i * step];
    }
    for (int i = 0; i < n; i++) {
      if (i + REACH < n) {
        sum += from[start + (i + REACH) * step];
      }
      if (i - REACH - 1 >= 0) {
        sum -= from[start + (i - REACH - 1) * step];
      }
      to[start + i * step] = Math.max(0, sum / (2 * REACH + 1));
    }
  }

  /** Paints rows [top, bottom) of the picture, between the cells' middles by straight lines. */
  void paint(int[] pixels, int width, int top, int bottom, int[] ramp) {
    double scale = most > 0 ? (ramp.length - 1) / Math.log1p(most) : 0;
    int[] cellRow = new int[width];
    float[] across = new float[width];
    for (int i = 0; i < width; i++) {
      float at = Math.max(0, (i + 0.5f) / CELL - 0.5f);
      cellRow[i] = Math.min(columns - 2, (int) at);
      across[i] = Math.min(1, at - cellRow[i]);
    }
    for (int row = top; row < bottom; row++) {
      float at = Math.max(0, (row + 0.5f) / CELL - 0.5f);
      int cell = Math.min(rows - 2, (int) at);
      float down = Math.min(1, at - cell);
      for (int i = 0; i < width; i++) {
        int upper = cell * columns + cellRow[i];
        float a = count[upper] + (count[upper + 1] - count[upper]) * across[i];
        int lower = upper + columns;
        float b = count[lower] + (count[lower + 1] - count[lower]) * across[i];
        float n = a + (b - a) * down;
        pixels[row * width + i] = ramp[n <= 0 ? 0 : (int) (log1p(n) * scale)];
      }
    }
  }

  /** ln(1 + n) to within 1 %, from the bits of the float: a colour step is coarser. */
  private static double log1p(float n) {
    int bits = Float.floatToRawIntBits(1 + n);
    int exponent = (bits >> 23) - 127;
    float mantissa = Float.intBitsToFloat(bits & 0x7FFFFF | 0x3F800000) - 1;
    // log2(1 + m) ≈ m + 0.3465·m·(1 − m): exact at both ends.
    return (exponent + mantissa + 0.3465f * mantissa * (1 - mantissa)) * 0.6931471805599453;
  }
}
