package org.vectarium.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.vectarium.embedding.GeneratedVectors;
import org.vectarium.embedding.Metric;
import org.vectarium.embedding.NearestWords;
import org.vectarium.embedding.WordVectors;
import org.vectarium.embedding.format.VectorFiles;
import org.vectarium.embedding.format.VectorFormat;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.projection.Basis;
import org.vectarium.projection.Pca;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.ObjectMapper;

/**
 * {@code bench-vectors}: how long a large space takes to load, to project and to search. The space
 * is made from a seed, so everybody measures the same; its variances fall with the dimension, as
 * those of real vectors do.
 */
@Command(
    name = "bench-vectors",
    description = "Measures loading, PCA and neighbours on 400,000 vectors made from a seed.",
    mixinStandardHelpOptions = true)
public final class VectorBenchCommand implements Callable<Integer> {
  private static final int QUERIES = 60;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--words", defaultValue = "400000", description = "default: ${DEFAULT-VALUE}")
  private int words = 400_000;

  @Option(names = "--dim", defaultValue = "100", description = "default: ${DEFAULT-VALUE}")
  private int dimension = 100;

  @Option(names = "--rounds", defaultValue = "3", description = "default: ${DEFAULT-VALUE}")
  private int rounds = 3;

  @Option(names = "--no-files", description = "leave out writing and loading")
  private boolean noFiles;

  @Option(names = "--json", description = "print one JSON object on the last line")
  private boolean json;

  private final Map<String, Double> results = new LinkedHashMap<>();

  /** Work that may fail with a file. */
  @FunctionalInterface
  private interface Work {
    Object run() throws IOException;
  }

  @Override
  public Integer call() throws IOException {
    if (words < 100 || dimension < 2 || rounds < 1) {
      throw new UserError(
          "%d words of %d numbers in %d rounds: at least 100 words, 2 numbers and 1 round"
              .formatted(words, dimension, rounds));
    }
    WordVectors vectors = GeneratedVectors.of(words, dimension);
    if (!noFiles) {
      measureFiles(vectors);
    }
    measureQuestions(vectors);
    if (json) {
      spec.commandLine().getOut().println(new ObjectMapper().writeValueAsString(results));
    }
    return 0;
  }

  private void measureFiles(WordVectors vectors) throws IOException {
    Path folder = Files.createTempDirectory("vectarium-bench");
    try {
      for (VectorFormat format :
          List.of(VectorFormat.WORD2VEC_TEXT, VectorFormat.WORD2VEC_BINARY)) {
        boolean text = format == VectorFormat.WORD2VEC_TEXT;
        Path file = folder.resolve(text ? "vectors.txt" : "vectors.bin");
        String name = text ? "text" : "binary";
        measure(
            "write " + name,
            1,
            0,
            () -> {
              VectorFiles.write(vectors, file, format);
              return file;
            });
        measure("load " + name, rounds, text ? 8000 : 2000, () -> VectorFiles.read(file));
        Files.delete(file);
      }
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void measureQuestions(WordVectors vectors) throws IOException {
    FloatMatrix matrix = vectors.matrix();
    Basis[] basis = new Basis[1];
    measure("PCA, all components", rounds, 1500, () -> basis[0] = Pca.fit(matrix, dimension));
    float[] x = new float[words];
    float[] y = new float[words];
    measure(
        "project on two axes",
        5 * rounds,
        0,
        () -> {
          basis[0].project(matrix, x, y);
          return x;
        });
    NearestWords search = new NearestWords(vectors);
    int[] next = {0};
    for (Metric metric : Metric.values()) {
      measure(
          "10 neighbours, " + metric.name().toLowerCase(Locale.ROOT),
          QUERIES,
          30,
          () -> search.nearest(next[0]++ % words, 10, metric));
    }
  }

  /** The median of some rounds; a first one is run before them where there are several. */
  private void measure(String what, int times, double goal, Work work) throws IOException {
    List<Double> millis = new ArrayList<>();
    for (int i = times > 1 ? -1 : 0; i < times; i++) {
      long start = System.nanoTime();
      Object result = work.run();
      if (i >= 0 && result != null) {
        millis.add((System.nanoTime() - start) / 1e6);
      }
    }
    double[] sorted = millis.stream().mapToDouble(m -> m).toArray();
    Arrays.sort(sorted);
    double median = sorted[sorted.length / 2];
    results.put(what, median);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%-24s %,d × %d: median %,9.1f ms, worst %,9.1f ms%s%n",
        what,
        words,
        dimension,
        median,
        sorted[sorted.length - 1],
        goal > 0 ? String.format(Locale.ROOT, "  (goal ≤ %,.0f ms)", goal) : "");
    out.flush();
  }
}
