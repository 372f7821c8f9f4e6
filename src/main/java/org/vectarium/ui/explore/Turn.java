package org.vectarium.ui.explore;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a solid is turned before it is looked at from the front: screen = R·(x, y, z), seen without
 * perspective, so that equal steps of a component stay equal on the screen. Immutable by agreement.
 *
 * @param rows of the rotation matrix R: rightwards, upwards, towards the viewer
 */
@SuppressWarnings("ArrayRecordComponent")
record Turn(double[][] rows) {
  /** The first two axes on the screen, the third towards the viewer. */
  static final Turn FRONT = new Turn(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});

  /** A little from the right and from above, so that all three axes show. */
  static final Turn ASLANT = FRONT.by(-0.6, 0.35);

  private static final int TASK = 1 << 14;

  /** What rounding in a file and many small turns may leave of exactness. */
  private static final double TOLERANCE = 1e-6;

  /**
   * The turn of nine numbers.
   *
   * @param numbers as {@link #numbers} gives them
   * @throws IllegalArgumentException unless they are a rotation: R·Rᵀ = 1 and det R = 1
   */
  static Turn of(List<Double> numbers) {
    double[] flat = numbers.stream().mapToDouble(n -> n == null ? Double.NaN : n).toArray();
    double[][] rows = new double[3][];
    boolean rotation = flat.length == 9;
    for (int i = 0; rotation && i < 3; i++) {
      rows[i] = Arrays.copyOfRange(flat, 3 * i, 3 * i + 3);
    }
    // Each row is one long and the vector product of the next two.
    for (int i = 0; rotation && i < 3; i++) {
      double[] product = cross(rows[(i + 1) % 3], rows[(i + 2) % 3]);
      double square = 0;
      for (int k = 0; k < 3; k++) {
        square += rows[i][k] * rows[i][k];
        rotation &= Math.abs(rows[i][k] - product[k]) <= TOLERANCE;
      }
      rotation &= Math.abs(square - 1) <= TOLERANCE;
    }
    if (!rotation) {
      throw new IllegalArgumentException("turn " + numbers + " is no rotation");
    }
    return new Turn(rows);
  }

  private static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }

  /** R row by row. */
  List<Double> numbers() {
    return Arrays.stream(rows).flatMapToDouble(Arrays::stream).boxed().toList();
  }

  /** Turned further: about the screen's upright axis, then about its horizontal one, in radians. */
  Turn by(double right, double down) {
    double c = Math.cos(right);
    double s = Math.sin(right);
    double e = Math.cos(down);
    double f = Math.sin(down);
    double[][] further = {{c, 0, s}, {f * s, e, -f * c}, {-e * s, f, e * c}};
    double[][] product = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        for (int k = 0; k < 3; k++) {
          product[i][j] += further[i][k] * rows[k][j];
        }
      }
    }
    return new Turn(product);
  }

  /** Where a point of the solid comes to lie: right, up, towards the viewer. */
  double[] apply(double x, double y, double z) {
    double[] place = new double[3];
    for (int i = 0; i < 3; i++) {
      place[i] = rows[i][0] * x + rows[i][1] * y + rows[i][2] * z;
    }
    return place;
  }

  /** One coordinate of many points: 0 right, 1 up, 2 towards the viewer. On all cores. */
  float[] coordinate(int which, float[] x, float[] y, float[] z) {
    float a = (float) rows[which][0];
    float b = (float) rows[which][1];
    float c = (float) rows[which][2];
    float[] out = new float[x.length];
    IntStream.range(0, Math.ceilDiv(out.length, TASK))
        .parallel()
        .forEach(task -> {
          int to = Math.min(out.length, (task + 1) * TASK);
          for (int i = task * TASK; i < to; i++) {
            out[i] = a * x[i] + b * y[i] + c * z[i];
          }
        });
    return out;
  }
}
