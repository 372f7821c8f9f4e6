package org.vectarium.graph;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

/**
 * A kind of mistake. Its sentence is English; by its name a screen finds the same sentence in
 * another language and fills in the same arguments.
 */
public interface Fault {
  /** Unique among all faults of formulas and shapes. */
  String name();

  /** The sentence as a {@link MessageFormat} pattern. */
  String english();

  /** The sentence with its arguments filled in; numbers with a fraction in full. */
  default String sentence(List<Object> arguments) {
    Object[] filled =
        arguments.stream().map(a -> a instanceof Double d ? Double.toString(d) : a).toArray();
    return new MessageFormat(english(), Locale.ENGLISH).format(filled);
  }
}
