package org.vectarium.train;

/**
 * One update of GloVe, explained: e = w_iᵀw̃_j + b_i + b̃_j − log X_ij, J = f e², s = 2 f e, and
 * AdaGrad's steps, all from the values before the update. A step is what will be subtracted.
 *
 * @param update number of the update, from 0
 * @param learningRate η
 * @param loss f(X_ij) e²
 * @param centre i, the word of w and b
 * @param context j, the word of w̃ and b̃
 * @param count X_ij
 * @param weight f(X_ij)
 * @param dot w_iᵀw̃_j
 * @param centreBias b_i
 * @param contextBias b̃_j
 * @param error e
 * @param slope s: the gradient of both biases
 * @param centreGradient ∂J/∂w_i = s w̃_j, length d
 * @param contextGradient ∂J/∂w̃_j = s w_i, length d
 * @param centreStep η g / √(G + 10⁻⁸) for w_i
 * @param contextStep the same for w̃_j
 * @param centreBiasStep the same for b_i
 * @param contextBiasStep the same for b̃_j
 */
@SuppressWarnings("ArrayRecordComponent") // made fresh for each explanation
public record GloVeUpdate(
    long update,
    double learningRate,
    double loss,
    int centre,
    int context,
    double count,
    double weight,
    double dot,
    double centreBias,
    double contextBias,
    double error,
    double slope,
    float[] centreGradient,
    float[] contextGradient,
    float[] centreStep,
    float[] contextStep,
    double centreBiasStep,
    double contextBiasStep)
    implements UpdateExplanation {}
