package org.vectarium.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.vectarium.embedding.format.ReaderFuzz;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.ObjectMapper;

/** {@code fuzz}: damaged files over every reader of vectors. */
@Command(
    name = "fuzz",
    description = "Reads damaged files with every reader: no crash, no hang, at most 512 MB.",
    mixinStandardHelpOptions = true)
public final class FuzzCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--files", defaultValue = "100000", description = "default: ${DEFAULT-VALUE}")
  private int files = 100_000;

  @Option(names = "--seed", defaultValue = "2", description = "default: ${DEFAULT-VALUE}")
  private long seed = 2;

  @Option(names = "--json", description = "print one JSON object on the last line")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (files < 1) {
      throw new UserError("--files is " + files + "; it must be at least 1");
    }
    PrintWriter out = spec.commandLine().getOut();
    Path folder = Files.createTempDirectory("vectarium-fuzz");
    try {
      ReaderFuzz.Report report =
          ReaderFuzz.run(
              folder,
              files,
              seed,
              done -> {
                if (done % 10_000 == 0) {
                  out.printf(Locale.ROOT, "%,d files%n", done);
                  out.flush();
                }
              });
      out.printf(
          Locale.ROOT,
          "%,d damaged files: %,d read, %,d refused with a sentence; at most %.1f MB and %.0f ms"
              + " for one%n",
          report.files(),
          report.read(),
          report.refused(),
          report.mostBytes() / 1e6,
          report.mostNanos() / 1e6);
      if (json) {
        out.println(new ObjectMapper().writeValueAsString(report));
      }
      return 0;
    } catch (ReaderFuzz.Failure e) {
      out.println(e.getMessage());
      return 1;
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
