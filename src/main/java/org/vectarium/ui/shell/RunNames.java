package org.vectarium.ui.shell;

import org.vectarium.train.Method;
import org.vectarium.train.TrainingSettings;
import org.vectarium.ui.i18n.Messages;

/** Short names of runs, such as {@code Skip-gram NEG 5}. */
final class RunNames {
  private RunNames() {}

  static String model(Messages messages, TrainingSettings settings) {
    String method = messages.get("shell.method." + settings.method());
    if (settings.method() == Method.GLOVE || settings.method() == Method.SVD) {
      return method;
    }
    return method
        + " "
        + messages.format("shell.objective." + settings.objective(), settings.negatives());
  }
}
