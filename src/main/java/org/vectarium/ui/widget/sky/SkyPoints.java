package org.vectarium.ui.widget.sky;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a sky shows: points in the plane, most important first (word ids in order of frequency are
 * just that). Knows nothing of training.
 *
 * <p>The arrays are kept, not copied, and read on the JavaFX thread; give new arrays for a new
 * frame.
 *
 * @param x world coordinates, in the order of importance
 * @param y world coordinates, of the same length
 * @param count how many of them are shown, from the first
 * @param category each point's place in {@link SkyColours#points()}; null: all are 0
 * @param label the text of a point
 */
@SuppressWarnings("ArrayRecordComponent")
public record SkyPoints(
    float[] x, float[] y, int count, byte @Nullable [] category, IntFunction<String> label) {
  /** A sky without points. */
  public static final SkyPoints NONE =
      new SkyPoints(new float[0], new float[0], 0, null, Integer::toString);

  /**
   * @throws IllegalArgumentException if the arrays are shorter than the count
   */
  public SkyPoints {
    if (count < 0
        || x.length < count
        || y.length < count
        || (category != null && category.length < count)) {
      throw new IllegalArgumentException(
          count + " points were given " + x.length + " x and " + y.length + " y coordinates");
    }
  }

  /** Whether the point can be drawn: it is shown and its coordinates are numbers. */
  public boolean drawable(int id) {
    return id >= 0 && id < count && Float.isFinite(x[id]) && Float.isFinite(y[id]);
  }
}
