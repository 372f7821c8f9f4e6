package org.vectarium.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.vectarium.embedding.format.VectorFormat;
import picocli.CommandLine.ITypeConverter;

/** {@code word2vec-text} for {@link VectorFormat#WORD2VEC_TEXT}. */
final class VectorFormatName implements ITypeConverter<VectorFormat> {
  @Override
  public VectorFormat convert(String name) {
    for (VectorFormat format : VectorFormat.values()) {
      if (format.toString().equals(name)) {
        return format;
      }
    }
    String known =
        Arrays.stream(VectorFormat.values())
            .map(VectorFormat::toString)
            .collect(Collectors.joining(", "));
    throw new UserError("the format " + name + " is not known; choose one of " + known);
  }
}
