package org.vectarium.ui.train;

import java.util.Locale;
import org.vectarium.train.GloVeUpdate;
import org.vectarium.train.SvdUpdate;
import org.vectarium.train.UpdateExplanation;

/** The nodes of one update in the order in which they are worked out, forward and then backward. */
enum UpdateNode {
  /** What is read: words and their rows; GloVe's count and weight; SVD's basis. */
  INPUT,
  /** u·h of every row; GloVe's w·w̃; SVD's XᵀXQ. */
  SCORES,
  /** σ or softmax of the scores; GloVe's e; SVD's wider basis. */
  PROBABILITIES,
  /** J; SVD's singular values. */
  LOSS,
  /** ∂J/∂s of every row; GloVe's 2 f e; SVD's residual. */
  ERRORS,
  /** The gradients and the step; the next node applies it; SVD's loss and vectors. */
  GRADIENT;

  static final UpdateNode LAST = GRADIENT;

  /** Whether it belongs to the backward pass, which a factorisation has not. */
  boolean backward(UpdateExplanation update) {
    return !(update instanceof SvdUpdate) && (this == ERRORS || this == GRADIENT);
  }

  /** Message key of what it is in an update of this kind. */
  String key(UpdateExplanation update) {
    String kind =
        switch (update) {
          case GloVeUpdate _ -> "cell";
          case SvdUpdate _ -> "stage";
          default -> "prediction";
        };
    return "train.node." + kind + "." + name().toLowerCase(Locale.ROOT);
  }
}
