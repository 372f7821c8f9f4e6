package org.vectarium.session;

import org.vectarium.train.TrainingSettings;

/**
 * A future that was left behind: how the loss went on before someone went back and changed
 * something.
 *
 * @param from where the run branched off: updates applied before it
 * @param settings of the old run
 * @param losses its curve after that point
 */
public record GhostCurve(long from, TrainingSettings settings, LossCurve losses) {}
