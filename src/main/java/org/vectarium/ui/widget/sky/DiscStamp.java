package org.vectarium.ui.widget.sky;

/**
 * How much of each pixel a small disc covers, for sixteen positions of its centre within a pixel.
 * Immutable, free of any toolkit.
 */
final class DiscStamp {
  /** Samples along each side of a pixel. */
  private static final int SAMPLES = 8;

  private final int size;
  private final byte[][] cover = new byte[16][];

  /**
   * @param radius in pixels, from 0.5 to 32
   */
  DiscStamp(double radius) {
    double r = Math.clamp(radius, 0.5, 32);
    this.size = 2 * ((int) Math.ceil(r + 0.5)) + 1;
    for (int position = 0; position < cover.length; position++) {
      double cx = size / 2 + (position % 4 + 0.5) / 4;
      double cy = size / 2 + (position / 4 + 0.5) / 4;
      cover[position] = coverage(cx, cy, r);
    }
  }

  /** Pixels along each side; odd. */
  int size() {
    return size;
  }

  /** Coverage 0…255, row by row, for a centre in this quarter of its pixel, 0…3 each way. */
  byte[] at(int quarterX, int quarterY) {
    return cover[(quarterY & 3) * 4 + (quarterX & 3)];
  }

  private byte[] coverage(double cx, double cy, double r) {
    byte[] result = new byte[size * size];
    for (int j = 0; j < size; j++) {
      for (int i = 0; i < size; i++) {
        int inside = 0;
        for (int sample = 0; sample < SAMPLES * SAMPLES; sample++) {
          double dx = i + (sample % SAMPLES + 0.5) / SAMPLES - cx;
          double dy = j + (sample / SAMPLES + 0.5) / SAMPLES - cy;
          if (dx * dx + dy * dy <= r * r) {
            inside++;
          }
        }
        result[j * size + i] = (byte) (inside * 255 / (SAMPLES * SAMPLES));
      }
    }
    return result;
  }
}
