package org.vectarium.ui.train;

import org.vectarium.embedding.Symmetry;
import org.vectarium.ui.i18n.Messages;

/** Says that a start has given all words the same, so that no gradient can tell them apart. */
final class SymmetryText {
  private SymmetryText() {}

  /** Empty where the words differ. */
  static String of(Symmetry symmetry, Messages messages) {
    return switch (symmetry) {
      case BROKEN -> "";
      case PARALLEL -> messages.get("train.symmetry.parallel");
      case EQUAL -> messages.get("train.symmetry.equal");
    };
  }
}
