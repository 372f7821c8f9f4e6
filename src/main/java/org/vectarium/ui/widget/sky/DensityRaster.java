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

  /** log(1 + n) of every cell, 1 in the densest. */
  private float[] level = new float[0];

  /** Counts the points that lie on the screen. */
  void count(Strips points, Camera camera) {
    columns = Math.ceilDiv((int) camera.width(), CELL) + 1;
    rows = Math.ceilDiv((int) camera.height(), CELL) + 1;
    if (count.length != columns * rows) {
      count = new float[columns * rows];
      spare = new float[count.length];
      level = new float[count.length];
    } else {
      Arrays.fill(count, 0);
    }
    int from = points.from(camera, rows * CELL);
    int to = points.to(camera, 0);
    if (to - from < PARALLEL_FROM) {
      count(points, camera, from, to, count);
    } else {
      // The spare cells are free until the counts are smoothed.
      Arrays.fill(spare, 0);
      int middle = (from + to) >>> 1;
      IntStream.range(0, 2)
          .parallel()
          .forEach(part -> {
            boolean first = part == 0;
            count(
                points, camera, first ? from : middle, first ? middle : to, first ? count : spare);
          });
      for (int i = 0; i < spare.length; i++) {
        count[i] += spare[i];
      }
    }
    for (int pass = 0; pass < 3; pass++) {
      blurRows();
      blurColumns();
    }
    float most = 0;
    for (float n : count) {
      most = Math.max(most, n);
    }
    float scale = most > 0 ? (float) (1 / Math.log1p(most)) : 0;
    for (int i = 0; i < count.length; i++) {
      level[i] = Math.min(1, log1p(count[i]) * scale);
    }
  }

  private void count(Strips points, Camera camera, int from, int to, float[] into) {
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
    int[] cell = new int[width];
    float[] across = new float[width];
    for (int i = 0; i < width; i++) {
      float at = Math.max(0, (i + 0.5f) / CELL - 0.5f);
      cell[i] = Math.min(columns - 2, (int) at);
      across[i] = Math.min(1, at - cell[i]);
    }
    float[] line = new float[columns];
    for (int row = top; row < bottom; row++) {
      float at = Math.max(0, (row + 0.5f) / CELL - 0.5f);
      int upper = Math.min(rows - 2, (int) at);
      float down = Math.min(1, at - upper);
      for (int c = 0; c < columns; c++) {
        float above = level[upper * columns + c];
        line[c] = (ramp.length - 1) * (above + (level[(upper + 1) * columns + c] - above) * down);
      }
      for (int i = 0; i < width; i++) {
        float left = line[cell[i]];
        pixels[row * width + i] = ramp[(int) (left + (line[cell[i] + 1] - left) * across[i])];
      }
    }
  }

  /** ln(1 + n) to within 1 %, from the bits of the float: a colour step is coarser. */
  private static float log1p(float n) {
    int bits = Float.floatToRawIntBits(1 + n);
    int exponent = (bits >> 23) - 127;
    float mantissa = Float.intBitsToFloat(bits & 0x7FFFFF | 0x3F800000) - 1;
    // log2(1 + m) ≈ m + 0.3465·m·(1 − m): exact at both ends.
    return (exponent + mantissa + 0.3465f * mantissa * (1 - mantissa)) * 0.6931472f;
  }
}
