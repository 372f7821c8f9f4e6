package org.vectarium.ui.train;

import org.vectarium.session.Frame;
import org.vectarium.session.NonFinite;
import org.vectarium.ui.i18n.Messages;

/** Says where a run's first number arose that is not finite, and what to do. */
final class DivergenceText {
  private DivergenceText() {}

  static String of(Frame frame, Messages messages) {
    double blamed = frame.history().blamedRate();
    String rate = Double.isNaN(blamed) ? Numbers.rate(frame.settings()) : Numbers.rate(blamed);
    NonFinite found = frame.history().divergence();
    if (found == null) {
      return messages.format("train.diverged", rate);
    }
    String word = found.row() < 0 ? "" : frame.corpus().vocabulary().word(found.row());
    // The microscope counts the same update from 1.
    return messages.format(
            "train.diverged." + found.table(), Numbers.whole(found.update() + 1), word, rate)
        + (frame.position() == found.update() ? messages.get("train.diverged.here") : "")
        + "\n\n"
        + messages.get("train.diverged.remedy");
  }
}
