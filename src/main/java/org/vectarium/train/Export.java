package org.vectarium.train;

import org.vectarium.embedding.WordVectors;

/** Which of a run's two tables become the word vectors that are kept. */
public enum Export {
  /** v, GloVe's w. */
  CENTRE,
  /** u, GloVe's w̃. */
  OUTSIDE,
  /** v + u, as GloVe publishes its vectors. */
  SUM;

  /** What is customary for the method: the sum for GloVe, v otherwise. */
  public static Export usual(Method method) {
    return method == Method.GLOVE ? SUM : CENTRE;
  }

  /** The vectors of a snapshot; a new table for the sum, the snapshot's own otherwise. */
  public WordVectors of(Snapshot snapshot) {
    return switch (this) {
      case CENTRE -> snapshot.centre();
      case OUTSIDE -> snapshot.outside();
      case SUM -> PostProcessing.sum(snapshot.centre(), snapshot.outside());
    };
  }
}
