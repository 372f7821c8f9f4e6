package org.vectarium.session;

import java.util.Arrays;

/**
 * Gathers a loss curve of bounded length: when it is full, every second point goes and from then on
 * points are taken half as often. A run that stops wherever {@link #toNext} says has the same curve
 * however it was cut into slices. Owned by the worker thread.
 */
final class LossRecorder {
  private static final int MOST = 2048;

  private long[] updates = new long[MOST];
  private double[] losses = new double[MOST];
  private int size;
  private long spacing = 1;
  private long smoothing = 1;

  /** Notes the running mean at an update, if it is far enough from the last point. */
  void add(long update, double loss, long window) {
    smoothing = window;
    if (update == 0 || early(update)) {
      return;
    }
    if (size == MOST) {
      for (int i = 0; i < MOST / 2; i++) {
        updates[i] = updates[2 * i + 1];
        losses[i] = losses[2 * i + 1];
      }
      size = MOST / 2;
      spacing = Math.max(2 * spacing, (updates[size - 1] - updates[0]) / (size - 1));
      if (early(update)) {
        return;
      }
    }
    updates[size] = update;
    losses[size++] = loss;
  }

  private boolean early(long update) {
    return size > 0 && update - updates[size - 1] < spacing;
  }

  /** Updates to the next point that is due, at least 1. */
  long toNext(long update) {
    return size == 0 ? 1 : Math.max(1, updates[size - 1] + spacing - update);
  }

  /** Forgets what comes after an update and returns it, with the last point before it. */
  LossCurve cutAfter(long update) {
    int keep = size;
    while (keep > 0 && updates[keep - 1] > update) {
      keep--;
    }
    int from = Math.max(0, keep - 1);
    LossCurve rest =
        new LossCurve(
            Arrays.copyOfRange(updates, from, size),
            Arrays.copyOfRange(losses, from, size),
            smoothing);
    size = keep;
    return rest;
  }

  LossCurve curve() {
    return new LossCurve(Arrays.copyOf(updates, size), Arrays.copyOf(losses, size), smoothing);
  }
}
