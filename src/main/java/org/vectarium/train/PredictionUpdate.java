package org.vectarium.train;

import java.util.List;

/**
 * One update of skip-gram or CBOW, explained. Every parameter θ it touches moves by −η ∂J/∂θ, all
 * gradients taken before anything moves.
 *
 * @param update number of the update, from 0
 * @param learningRate η
 * @param loss J summed over the update's predictions
 * @param method skip-gram or CBOW
 * @param objective what J is
 * @param window the words in reading order, as ids, after subsampling
 * @param centre place of the centre word in {@code window}
 * @param partner place of the outside word of this pair, or −1 when the update is the whole window
 * @param target the word predicted
 * @param negatives the noise words in the order drawn, repeats included; empty for other objectives
 * @param predictions one for each input vector: v_c for a pair, each outside word's for a window
 *     with shared negatives, v̄ for CBOW
 */
@SuppressWarnings("ArrayRecordComponent") // made fresh for each explanation
public record PredictionUpdate(
    long update,
    double learningRate,
    double loss,
    Method method,
    Objective objective,
    int[] window,
    int centre,
    int partner,
    int target,
    int[] negatives,
    List<Prediction> predictions)
    implements UpdateExplanation {

  /**
   * One input vector's prediction of the target.
   *
   * @param inputs rows of the centre table that make up h: one for skip-gram, with repeats for CBOW
   * @param weight how often the same input stands in the window: its prediction counts as often
   * @param inputShare each entry of {@code inputs} moves by −η times this part of ∂J/∂h
   * @param h the input vector: v of the one row, or v̄, the mean over the rows
   * @param gradient of one such prediction
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Prediction(
      int[] inputs, int weight, double inputShare, double[] h, OutputGradient gradient) {}
}
