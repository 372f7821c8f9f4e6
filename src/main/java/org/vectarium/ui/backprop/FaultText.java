package org.vectarium.ui.backprop;

import java.util.Locale;
import org.vectarium.graph.Fault;
import org.vectarium.graph.ShapeFault;
import org.vectarium.graph.expression.ExpressionException;
import org.vectarium.ui.i18n.Messages;

/** What is wrong with a formula, in the language of the screen. Pure. */
final class FaultText {
  private FaultText() {}

  static String of(Messages messages, ExpressionException wrong) {
    return messages.format(
        "backprop.fault.at",
        wrong.column(),
        messages.format(key(wrong.fault()), wrong.arguments().toArray()));
  }

  /** The key of a fault's sentence, which is filled in like {@link Fault#english}. */
  static String key(Fault fault) {
    return (fault instanceof ShapeFault ? "backprop.fault.shape." : "backprop.fault.formula.")
        + fault.name().toLowerCase(Locale.ROOT);
  }
}
