package org.vectarium.session;

/**
 * Points of a loss curve, oldest first.
 *
 * @param updates at which update each point was read; rising
 * @param losses the running mean there
 * @param smoothing how many updates the mean spans
 */
@SuppressWarnings("ArrayRecordComponent") // read-only series handed to the chart each frame
public record LossCurve(long[] updates, double[] losses, long smoothing) {
  /** A curve without points. */
  public static final LossCurve EMPTY = new LossCurve(new long[0], new double[0], 1);

  public int size() {
    return updates.length;
  }
}
