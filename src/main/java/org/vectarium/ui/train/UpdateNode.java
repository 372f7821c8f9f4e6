package org.vectarium.ui.train;

import java.util.Locale;
import org.vectarium.train.GloVeUpdate;
import org.vectarium.train.UpdateExplanation;

/** The nodes of one update in the order in which they are worked out, forward and then backward. */
enum UpdateNode {
  /** What is read: words and their rows; GloVe's count and weight. */
  INPUT,
  /** u·h of every row; GloVe's w·w̃. */
  SCORES,
  /** σ or softmax of the scores; GloVe's e. */
  PROBABILITIES,
  /** J. */
  LOSS,
  /** ∂J/∂s of every row; GloVe's 2 f e. */
  ERRORS,
  /** The gradients and the step; the next node applies it. */
  GRADIENT;

  static final UpdateNode LAST = GRADIENT;

  /** Whether this node is worked out once {@code reached} is. */
  boolean knownAt(UpdateNode reached) {
    return compareTo(reached) <= 0;
  }

  /** Whether it belongs to the backward pass. */
  boolean backward() {
    return this == ERRORS || this == GRADIENT;
  }

  /** Message key of what it is in an update of this kind. */
  String key(UpdateExplanation update) {
    String kind = update instanceof GloVeUpdate ? "cell" : "prediction";
    return "train.node." + kind + "." + name().toLowerCase(Locale.ROOT);
  }
}
