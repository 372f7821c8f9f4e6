package org.vectarium.train;

/**
 * One step of the block Lanczos iteration of an SVD run, explained: the newest block Q of the basis
 * V is multiplied, XᵀXQ, what is orthogonal to V joins it, and the singular values are read from
 * VᵀXᵀXV. There is no gradient and no learning rate.
 *
 * @param update number of the step, from 0
 * @param loss ‖X − L_dΣ_dR_dᵀ‖_F / ‖X‖_F before the step
 * @param lossAfter the same after it
 * @param columns of V before the step
 * @param kept of these columns, the strongest that the step keeps; all but where V is too wide
 * @param block columns of Q
 * @param residual how far the singular vectors are from being some, before the step
 * @param residualAfter the same after it
 * @param values σ_1 ≥ … ≥ σ_d before the step
 * @param valuesAfter the same after it
 * @param moved how far each word's vector v goes, by id
 */
@SuppressWarnings("ArrayRecordComponent") // made fresh for each explanation
public record SvdUpdate(
    long update,
    double loss,
    double lossAfter,
    int columns,
    int kept,
    int block,
    double residual,
    double residualAfter,
    double[] values,
    double[] valuesAfter,
    double[] moved)
    implements UpdateExplanation {

  /** NaN: a factorisation has none. */
  @Override
  public double learningRate() {
    return Double.NaN;
  }
}
