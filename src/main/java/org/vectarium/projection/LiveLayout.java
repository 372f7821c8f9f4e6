package org.vectarium.projection;

/**
 * A plane found by many small steps, to be watched while it is found. Owned by one thread at a
 * time.
 */
public interface LiveLayout {
  /** One iteration over all words; nothing once finished. */
  void step();

  /** Iterations done. */
  int iteration();

  /** Iterations of the whole run. */
  int iterations();

  default boolean finished() {
    return iteration() >= iterations();
  }

  /** A copy of the horizontal places, by word. */
  float[] x();

  /** A copy of the vertical places, by word. */
  float[] y();
}
