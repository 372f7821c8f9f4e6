package org.vectarium.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vectarium.embedding.Metric;
import org.vectarium.embedding.NearestWords;
import org.vectarium.embedding.Neighbour;
import org.vectarium.embedding.WordVectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.ObjectMapper;

/** {@code neighbours VECTORS WORD}: the words nearest to a word. */
@Command(name = "neighbours", description = "Print the words nearest to a word.")
public final class NeighboursCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private VectorOption source = new VectorOption();

  @Parameters(index = "1", paramLabel = "WORD")
  private String word = "";

  @Option(names = "-k", paramLabel = "K", description = "how many words (10)")
  private int k = 10;

  @Option(names = "--metric", description = "cosine, dot or euclid (cosine)")
  private Metric metric = Metric.COSINE;

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (k < 1) {
      throw new UserError("-k is " + k + "; it must be at least 1");
    }
    WordVectors vectors = source.load(spec.commandLine().getErr()).vectors();
    int id = VectorOption.id(vectors, word);
    List<Neighbour> found = new NearestWords(vectors).nearest(id, k, metric);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("word", vectors.word(id));
      object.put("metric", metric.name().toLowerCase(Locale.ROOT));
      object.put("neighbours", found);
      out.println(new ObjectMapper().writeValueAsString(object));
    } else {
      print(out, found);
    }
    return 0;
  }

  /** A line a word: rank, score, word. */
  static void print(PrintWriter out, List<Neighbour> found) {
    int rank = 1;
    for (Neighbour neighbour : found) {
      out.printf("%4d  %9.6f  %s%n", rank++, neighbour.score(), neighbour.word());
    }
  }
}
