package org.vectarium.train;

import java.util.Arrays;

/**
 * How few of the parameters one update of skip-gram or CBOW moves: rows of the two tables, of
 * {@code dimension} numbers each. The tables hold 2V rows; with a Huffman tree V + (V − 1), since
 * it has an inner node less than words.
 *
 * @param inputs rows of the centre table, each counted once
 * @param outputs rows of the outside table, or nodes of the tree
 * @param all rows of both tables
 * @param dimension numbers in a row
 */
public record TouchedRows(long inputs, long outputs, long all, int dimension) {

  /**
   * @param types V, the words of the vocabulary
   */
  public static TouchedRows of(PredictionUpdate update, int types) {
    long inputs =
        update.predictions().stream()
            .flatMapToInt(prediction -> Arrays.stream(prediction.inputs()))
            .distinct()
            .count();
    PredictionUpdate.Prediction first = update.predictions().getFirst();
    boolean tree = update.objective() == Objective.HIERARCHICAL_SOFTMAX;
    return new TouchedRows(
        inputs,
        first.gradient().terms().size(),
        tree ? 2L * types - 1 : 2L * types,
        first.h().length);
  }

  /** Parameters that move. */
  public long parameters() {
    return (inputs + outputs) * dimension;
  }

  /** Parameters there are. */
  public long allParameters() {
    return all * dimension;
  }
}
