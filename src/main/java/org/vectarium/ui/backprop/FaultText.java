package org.vectarium.ui.backprop;

import java.util.List;
import java.util.Locale;
import org.vectarium.graph.Fault;
import org.vectarium.graph.Finding;
import org.vectarium.graph.ShapeFault;
import org.vectarium.graph.ValueFault;
import org.vectarium.graph.expression.ExpressionException;
import org.vectarium.playback.drawing.Numbers;
import org.vectarium.ui.i18n.Messages;

/**
 * What is wrong with a formula or remarkable about a value, in the language of the screen. Pure.
 */
final class FaultText {
  private FaultText() {}

  static String of(Messages messages, ExpressionException wrong) {
    return messages.format(
        "backprop.fault.at", wrong.column(), sentence(messages, wrong.fault(), wrong.arguments()));
  }

  static String of(Messages messages, Finding finding) {
    return sentence(messages, finding.fault(), finding.arguments());
  }

  private static String sentence(Messages messages, Fault fault, List<Object> arguments) {
    Object[] filled =
        arguments.stream().map(a -> a instanceof Double d ? Numbers.text(d) : a).toArray();
    return messages.format(key(fault), filled);
  }

  /** The key of a fault's sentence, which is filled in like {@link Fault#english}. */
  static String key(Fault fault) {
    String group =
        switch (fault) {
          case ShapeFault _ -> "shape.";
          case ValueFault _ -> "value.";
          default -> "formula.";
        };
    return "backprop.fault." + group + fault.name().toLowerCase(Locale.ROOT);
  }
}
