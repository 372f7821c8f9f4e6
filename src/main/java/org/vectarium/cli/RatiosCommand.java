package org.vectarium.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vectarium.cooc.CooccurrenceCounter;
import org.vectarium.cooc.CountingOptions;
import org.vectarium.cooc.ProbabilityRatios;
import org.vectarium.cooc.WindowWeight;
import org.vectarium.text.EncodedCorpus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code ratios}: P(k|a), P(k|b) and their ratio, from a corpus. */
@Command(
    name = "ratios",
    description = "Prints co-occurrence probabilities of probe words and their ratios.",
    mixinStandardHelpOptions = true)
final class RatiosCommand implements Callable<Integer> {
  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Parameters(paramLabel = "CORPUS", description = CorpusArgument.DESCRIPTION)
  private String corpus = "";

  @Option(
      names = "--words",
      split = ",",
      defaultValue = "ice,steam",
      description = "the two words compared; default ${DEFAULT-VALUE}")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--probes",
      split = ",",
      defaultValue = "solid,gas,water,fashion",
      description = "probe words k; default ${DEFAULT-VALUE}")
  private List<String> probes = new ArrayList<>();

  @Option(
      names = "--window",
      defaultValue = "4",
      description = "words on each side; default ${DEFAULT-VALUE}")
  private int window;

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (words.size() != 2) {
      throw new UserError(
          "--words takes two words with a comma, such as ice,steam; given " + words);
    }
    EncodedCorpus text = CorpusArgument.open(corpus, 1, reading, spec.commandLine().getErr());
    ProbabilityRatios ratios =
        ProbabilityRatios.of(
            CooccurrenceCounter.count(
                text, CountingOptions.symmetric(window, WindowWeight.UNIFORM)),
            text.vocabulary(),
            words.get(0),
            words.get(1),
            probes);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(asJson(ratios)));
    } else {
      print(ratios, out);
    }
    return 0;
  }

  private static void print(ProbabilityRatios ratios, PrintWriter out) {
    String a = "P(k|" + ratios.first() + ")";
    String b = "P(k|" + ratios.second() + ")";
    out.println(String.format(Locale.ROOT, "%-12s %14s %14s %10s", "k", a, b, "ratio"));
    for (ProbabilityRatios.Row row : ratios.rows()) {
      out.println(
          String.format(
              Locale.ROOT,
              "%-12s %14.3e %14.3e %10.6g",
              row.probe(),
              row.firstProbability(),
              row.secondProbability(),
              row.ratio()));
    }
  }

  /** A ratio with nothing below it is null: JSON has no infinity. */
  private static Map<String, @Nullable Object> asJson(ProbabilityRatios ratios) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (ProbabilityRatios.Row row : ratios.rows()) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      object.put("probe", row.probe());
      object.put("counts", List.of(row.firstCount(), row.secondCount()));
      object.put("probabilities", List.of(row.firstProbability(), row.secondProbability()));
      object.put("ratio", Double.isFinite(row.ratio()) ? row.ratio() : null);
      rows.add(object);
    }
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("words", List.of(ratios.first(), ratios.second()));
    object.put("totals", List.of(ratios.firstTotal(), ratios.secondTotal()));
    object.put("rows", rows);
    return object;
  }
}
