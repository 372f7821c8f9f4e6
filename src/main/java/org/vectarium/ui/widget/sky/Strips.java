package org.vectarium.ui.widget.sky;

/**
 * Points sorted into horizontal strips of the world, so that a band of the screen meets only the
 * points that can fall into it, and neighbouring points are neighbours in memory. Within a strip
 * the order of importance stays. Immutable by agreement.
 *
 * @param x by strip
 * @param y by strip
 * @param category by strip; empty where there is only one
 * @param starts strip s holds [starts[s], starts[s + 1])
 * @param bottom world y where strip 0 begins
 * @param height of a strip in world units
 */
@SuppressWarnings("ArrayRecordComponent")
record Strips(float[] x, float[] y, byte[] category, int[] starts, double bottom, double height) {
  private static final int COUNT = 256;

  /** One strip with the points as they are. */
  static Strips unsorted(SkyPoints points) {
    byte[] category = points.category();
    return new Strips(
        points.x(),
        points.y(),
        category == null ? new byte[0] : category,
        new int[] {0, points.count()},
        Double.NEGATIVE_INFINITY,
        Double.POSITIVE_INFINITY);
  }

  /** Counting sort: three passes. Points whose y is not finite are left out. */
  static Strips sorted(SkyPoints points) {
    int n = points.count();
    float low = Float.POSITIVE_INFINITY;
    float high = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      float y = points.y()[i];
      if (Float.isFinite(y)) {
        low = Math.min(low, y);
        high = Math.max(high, y);
      }
    }
    double height = Math.max((double) high - low, 1e-30) / COUNT * 1.000001;
    int[] starts = new int[COUNT + 1];
    short[] strip = new short[n];
    for (int i = 0; i < n; i++) {
      float y = points.y()[i];
      strip[i] = (short) (Float.isFinite(y) ? Math.clamp((int) ((y - low) / height), 0, 255) : -1);
      if (strip[i] >= 0) {
        starts[strip[i] + 1]++;
      }
    }
    for (int s = 0; s < COUNT; s++) {
      starts[s + 1] += starts[s];
    }
    int[] next = starts.clone();
    byte[] from = points.category();
    float[] x = new float[starts[COUNT]];
    float[] y = new float[x.length];
    byte[] category = new byte[from == null ? 0 : x.length];
    for (int i = 0; i < n; i++) {
      if (strip[i] >= 0) {
        int at = next[strip[i]]++;
        x[at] = points.x()[i];
        y[at] = points.y()[i];
        if (from != null) {
          category[at] = from[i];
        }
      }
    }
    return new Strips(x, y, category, starts, low, height);
  }

  /** The first point that can lie in rows [top, bottom) of the screen, or a little around them. */
  int from(Camera camera, int bottomRow) {
    return starts[strip(camera.worldY(bottomRow + 2.0))];
  }

  /** One past the last point that can. */
  int to(Camera camera, int topRow) {
    int strip = strip(camera.worldY(topRow - 2.0));
    return starts[Math.min(starts.length - 1, strip + 1)];
  }

  private int strip(double worldY) {
    if (starts.length == 2) {
      return 0;
    }
    return Math.clamp((int) Math.floor((worldY - bottom) / height), 0, starts.length - 2);
  }
}
