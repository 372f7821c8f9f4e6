package org.vectarium.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.vectarium.embedding.format.Counted;
import org.vectarium.embedding.format.LoadedVectors;
import org.vectarium.embedding.format.VectorFiles;
import org.vectarium.embedding.format.VectorFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code convert IN OUT --format F}: the same vectors in another format. */
@Command(name = "convert", description = "Write a vector file in another format.")
public final class ConvertCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private VectorOption source = new VectorOption();

  @Parameters(index = "1", paramLabel = "OUT", description = "compressed where it ends in .gz")
  private Path target = Path.of("");

  @Option(
      names = "--format",
      required = true,
      converter = FormatName.class,
      completionCandidates = FormatNames.class,
      description = "${COMPLETION-CANDIDATES}")
  private VectorFormat format = VectorFormat.WORD2VEC_TEXT;

  @Override
  public Integer call() throws IOException {
    LoadedVectors loaded = source.load(spec.commandLine().getErr());
    VectorFiles.write(loaded.vectors(), target, format);
    spec.commandLine()
        .getOut()
        .printf(
            "%s of %s, read as %s, written to %s as %s%n",
            Counted.of(loaded.vectors().size(), "word"),
            Counted.of(loaded.vectors().dimension(), "number"),
            loaded.format(),
            target,
            format);
    return 0;
  }

  /** Format names as the command line writes them. */
  public static final class FormatNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(VectorFormat.values()).map(VectorFormat::toString).iterator();
    }
  }

  /** Finds a format by its name. */
  public static final class FormatName implements ITypeConverter<VectorFormat> {
    @Override
    public VectorFormat convert(String name) {
      for (VectorFormat format : VectorFormat.values()) {
        if (format.toString().equalsIgnoreCase(name)) {
          return format;
        }
      }
      throw new TypeConversionException(
          "\"%s\" is no format; choose from %s"
              .formatted(name, String.join(", ", new FormatNames())));
    }
  }
}
