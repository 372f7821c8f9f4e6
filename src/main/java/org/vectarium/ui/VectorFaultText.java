package org.vectarium.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.vectarium.embedding.format.VectorFault;
import org.vectarium.embedding.format.VectorFileException;
import org.vectarium.embedding.format.VectorRemark;
import org.vectarium.ui.i18n.Messages;

/** What is wrong with a file of vectors, in the language of the screen. Pure. */
public final class VectorFaultText {
  private VectorFaultText() {}

  /** The fault with its file and place. */
  public static String of(Messages messages, VectorFileException problem) {
    String text = of(messages, problem.remark());
    return in(messages, problem.file(), problem.line(), problem.column(), text);
  }

  /** What was left out of a file, all in one line. */
  public static String of(Messages messages, String file, List<VectorRemark> remarks) {
    String all =
        remarks.stream()
            .map(remark -> of(messages, remark))
            .collect(Collectors.joining(messages.get("errors.vectors.and")));
    return in(messages, file, 0, 0, all);
  }

  private static String in(Messages messages, String file, long line, int column, String text) {
    String finest = line == 0 ? "file" : column == 0 ? "line" : "column";
    return messages.format(
        "errors.vectors.in." + finest, file, Long.toString(line), Integer.toString(column), text);
  }

  /** Without a place. */
  public static String of(Messages messages, VectorRemark remark) {
    Object[] filled =
        remark.arguments().stream()
            .map(a -> a instanceof VectorFileException e ? of(messages, e) : a)
            .toArray();
    return messages.format(key(remark.fault()), filled);
  }

  /** The key of a fault's sentence, which is filled in like {@link VectorFault#english}. */
  static String key(VectorFault fault) {
    return "errors.vectors." + fault.name().toLowerCase(Locale.ROOT);
  }
}
