package org.vectarium.train;

/**
 * The whole arithmetic of one update, before it is applied. Each family of models has its own
 * record: {@link PredictionUpdate} for skip-gram and CBOW, {@link GloVeUpdate}, {@link SvdUpdate}.
 */
public interface UpdateExplanation {
  /** Number of the update, from 0: as many were applied before it. */
  long update();

  /** η of this update. */
  double learningRate();

  /** The loss of this update under the parameters before it. */
  double loss();
}
