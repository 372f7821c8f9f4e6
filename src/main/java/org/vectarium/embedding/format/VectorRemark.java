package org.vectarium.embedding.format;

import java.io.Serializable;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

/**
 * Something said about a file of vectors. Immutable.
 *
 * @param fault what
 * @param arguments as the fault names them: texts, whole numbers, and where one fault tells of
 *     another its {@link VectorFileException}
 */
public record VectorRemark(VectorFault fault, List<Serializable> arguments)
    implements Serializable {
  public VectorRemark {
    arguments = List.copyOf(arguments);
  }

  static VectorRemark of(VectorFault fault, Serializable... arguments) {
    return new VectorRemark(fault, List.of(arguments));
  }

  /** The sentence in English, without a full stop. */
  public String sentence() {
    Object[] filled =
        arguments.stream()
            .map(a -> a instanceof VectorFileException e ? String.valueOf(e.getMessage()) : a)
            .toArray();
    return new MessageFormat(fault.english(), Locale.ENGLISH).format(filled);
  }
}
