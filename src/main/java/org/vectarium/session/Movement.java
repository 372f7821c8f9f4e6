package org.vectarium.session;

import java.util.List;
import org.vectarium.train.UpdateExplanation;

/**
 * Why a word moved: the updates of a stretch of training that moved its centre vector most.
 *
 * <p>With D = v(to) − v(from), the update with step δ has the share δᵀD / DᵀD of the way. Under
 * plain SGD the shares of all updates add up to 1; a negative one pulled the word back.
 *
 * @param word the word
 * @param from first update of the stretch
 * @param to the update after its last
 * @param distance ‖D‖
 * @param touches how many updates had a gradient for the word
 * @param sum of the shares of all of them, those not listed included
 * @param causes those with the largest shares either way, largest first
 */
public record Movement(
    int word, long from, long to, double distance, long touches, double sum, List<Cause> causes) {
  /**
   * One update.
   *
   * @param share of the whole way
   * @param length ‖δ‖
   * @param explanation of the update
   */
  public record Cause(double share, double length, UpdateExplanation explanation) {}
}
