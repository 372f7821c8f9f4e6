package org.vectarium.ui.train;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vectarium.train.Objective;
import org.vectarium.train.OutputTerm;
import org.vectarium.train.PredictionUpdate;
import org.vectarium.train.UpdateExplanation;

/**
 * How far an update is worked out: scores, predictions and errors one scalar at a time, word by
 * word in the order of the table, and the words that have no line of their own together at the end;
 * every other node at once.
 *
 * @param node under way
 * @param row of its scalars that was worked out last
 * @param rows how many steps this node takes
 */
record UpdateStep(UpdateNode node, int row, int rows) {
  private static final int MOST_ROWS = 8;

  static final UpdateStep FIRST = new UpdateStep(UpdateNode.INPUT, 0, 1);
  static final UpdateStep LAST = new UpdateStep(UpdateNode.LAST, 0, 1);

  /** The output rows that have a line of their own: the true one first, then by size of error. */
  static List<OutputTerm> lines(PredictionUpdate update) {
    List<OutputTerm> terms = update.predictions().getFirst().gradient().terms();
    return update.objective() == Objective.HIERARCHICAL_SOFTMAX
        ? terms
        : terms.stream()
            .sorted(
                Comparator.comparingInt((OutputTerm t) -> -t.positives())
                    .thenComparing(t -> -Math.abs(t.error())))
            .limit(MOST_ROWS)
            .toList();
  }

  private static int rows(UpdateNode node, UpdateExplanation update) {
    if (!(update instanceof PredictionUpdate prediction)) {
      return 1;
    }
    return switch (node) {
      case INPUT, LOSS, GRADIENT -> 1;
      case SCORES, PROBABILITIES, ERRORS ->
          Math.min(
              lines(prediction).size() + 1,
              prediction.predictions().getFirst().gradient().terms().size());
    };
  }

  /** The step after this one; null after the last. */
  @Nullable UpdateStep next(UpdateExplanation update) {
    if (row + 1 < rows) {
      return new UpdateStep(node, row + 1, rows);
    }
    if (node == UpdateNode.LAST) {
      return null;
    }
    UpdateNode next = UpdateNode.values()[node.ordinal() + 1];
    return new UpdateStep(next, 0, rows(next, update));
  }

  /** The step before this one; null before the first. */
  @Nullable UpdateStep previous(UpdateExplanation update) {
    if (row > 0) {
      return new UpdateStep(node, row - 1, rows);
    }
    if (node == UpdateNode.INPUT) {
      return null;
    }
    UpdateNode before = UpdateNode.values()[node.ordinal() - 1];
    int count = rows(before, update);
    return new UpdateStep(before, count - 1, count);
  }

  /** Whether all of a node is worked out. */
  boolean knows(UpdateNode asked) {
    return knows(asked, rows - 1);
  }

  /** Whether this scalar of a node is worked out. */
  boolean knows(UpdateNode asked, int line) {
    return asked.compareTo(node) < 0 || (asked == node && line <= row);
  }

  /** Its number among all steps of the update, from 1. */
  int number(UpdateExplanation update) {
    int before = 0;
    for (UpdateNode earlier : UpdateNode.values()) {
      before += earlier.compareTo(node) < 0 ? rows(earlier, update) : 0;
    }
    return before + row + 1;
  }

  /** How many steps the update has. */
  static int count(UpdateExplanation update) {
    return LAST.number(update);
  }

  /** The output row whose scalar has just been worked out; null where it is no single one. */
  @Nullable OutputTerm term(UpdateExplanation update) {
    if (rows == 1 || !(update instanceof PredictionUpdate prediction)) {
      return null;
    }
    List<OutputTerm> lines = lines(prediction);
    return row < lines.size() ? lines.get(row) : null;
  }
}
