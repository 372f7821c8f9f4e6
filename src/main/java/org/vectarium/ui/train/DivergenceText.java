package org.vectarium.ui.train;

import java.util.Locale;
import org.vectarium.session.Frame;
import org.vectarium.session.NonFinite;
import org.vectarium.ui.i18n.Messages;

/** Says where a run's first number arose that is not finite, and what to do. */
final class DivergenceText {
  private DivergenceText() {}

  static String of(Frame frame, Messages messages) {
    String rate = HyperParameter.LEARNING_RATE.format(frame.settings().learningRate());
    NonFinite found = frame.history().divergence();
    if (found == null) {
      return messages.format("train.diverged", rate);
    }
    String word = found.row() < 0 ? "" : frame.corpus().vocabulary().word(found.row());
    return messages.format(
            "train.diverged." + found.table(),
            String.format(Locale.ROOT, "%,d", found.update()),
            word,
            rate)
        + "\n\n"
        + messages.get("train.diverged.remedy");
  }
}
