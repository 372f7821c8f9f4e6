package org.vectarium.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.NearestWords;
import org.vectarium.embedding.WordVectors;
import org.vectarium.embedding.evaluation.AnalogyScorer;
import org.vectarium.embedding.evaluation.AnalogySet;
import org.vectarium.embedding.evaluation.SimilaritySet;
import org.vectarium.embedding.format.VectorFiles;
import org.vectarium.linalg.Kernels;
import org.vectarium.text.CorpusReader;
import org.vectarium.text.CorpusSource;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.ReadMonitor;
import org.vectarium.text.ReadOptions;
import org.vectarium.train.Method;
import org.vectarium.train.Objective;
import org.vectarium.train.PostProcessing;
import org.vectarium.train.Snapshot;
import org.vectarium.train.Trainer;
import org.vectarium.train.Trainers;
import org.vectarium.train.TrainingSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.ObjectMapper;

/**
 * {@code bench FILE}: our speed and quality beside fastText's and gensim's, where they are
 * installed. Every round runs each side once, so a slow minute of the machine is everybody's;
 * medians and their ratios are printed.
 */
@Command(
    name = "bench",
    description = "Measures training on a text file, beside fastText and gensim if installed.",
    mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {
  private static final int QUESTION_WORDS = 30_000;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private TrainOptions options = new TrainOptions();

  @Parameters(paramLabel = "FILE", description = "a text file")
  private Path text = Path.of("");

  @Option(names = "--rounds", paramLabel = "N", description = "runs of each side, default 3")
  private int rounds = 3;

  @Option(
      names = "--all",
      description =
          "every kind of work: skip-gram, threads, CBOW, hierarchical softmax, GloVe, counting,"
              + " reading, softmax")
  private boolean all;

  @Option(names = "--no-peers", description = "measure ours alone")
  private boolean noPeers;

  @Option(names = "--analogies", paramLabel = "FILE", description = "questions to answer")
  private @Nullable Path analogies;

  @Option(names = "--similarity", paramLabel = "FILE", description = "pairs and human scores")
  private List<Path> similarity = new ArrayList<>();

  @Option(names = "--json", description = "print one JSON object on the last line")
  private boolean json;

  private final Map<String, List<Double>> speeds = new LinkedHashMap<>();
  private final Map<String, WordVectors> results = new LinkedHashMap<>();

  @Override
  public Integer call() throws IOException {
    if (rounds < 1) {
      throw new UserError("--rounds is " + rounds + "; it must be at least 1");
    }
    Kernels.lanes();
    PrintWriter out = spec.commandLine().getOut();
    if (all) {
      measureAll(out);
      return 0;
    }
    TrainingSettings settings = options.settings();
    AnalogySet questions = analogies == null ? null : AnalogySet.read(analogies);
    long start = System.nanoTime();
    EncodedCorpus corpus =
        CorpusReader.read(
                CorpusSource.file(text),
                ReadOptions.DEFAULT.withMinCount(options.minCount),
                ReadMonitor.NONE)
            .corpus();
    double seconds = (System.nanoTime() - start) / 1e9;
    out.printf(
        Locale.ROOT,
        "%s: %,d tokens, %,d types, read at %.0f MB/s%n",
        corpus.name(),
        corpus.tokens(),
        corpus.vocabulary().size(),
        Files.size(text) / 1e6 / seconds);
    List<Peer> peers = noPeers ? List.of() : Peer.forSettings(settings);
    Path folder = Files.createTempDirectory("vectarium-bench");
    try {
      for (int round = 1; round <= rounds; round++) {
        runOnce(corpus, settings, peers, folder.resolve("vectors.txt"), out, round);
      }
    } finally {
      delete(folder);
    }
    report(out, settings, corpus, questions);
    return 0;
  }

  private void measureAll(PrintWriter out) throws IOException {
    BenchTable table = new BenchTable(text, options, !noPeers, out);
    Path folder = Files.createTempDirectory("vectarium-bench");
    try {
      table.warmUp();
      for (int round = 1; round <= rounds; round++) {
        table.round(round, folder.resolve("vectors.txt"));
      }
    } finally {
      delete(folder);
    }
    Map<String, Object> object = table.print();
    if (json) {
      out.println(new ObjectMapper().writeValueAsString(object));
    }
  }

  private void runOnce(
      EncodedCorpus corpus,
      TrainingSettings settings,
      List<Peer> peers,
      Path vectors,
      PrintWriter out,
      int round)
      throws IOException {
    TrainingSettings single = settings.with().threads(1).build();
    note(out, round, "Vectarium", train(corpus, single));
    if (settings.threads() > 1) {
      String name = "Vectarium, " + settings.threads() + " threads";
      note(out, round, name, train(corpus, settings));
    }
    for (Peer peer : peers) {
      note(out, round, peer.name(), peer.run(text, options.minCount, single, vectors));
      if (settings.method() != Method.GLOVE) {
        results.put(peer.name(), VectorFiles.read(vectors).vectors());
      }
    }
  }

  private void note(PrintWriter out, int round, String name, double speed) {
    speeds.computeIfAbsent(name, _ -> new ArrayList<>()).add(speed);
    out.printf(Locale.ROOT, "round %d  %-22s %,12.0f /s%n", round, name, speed);
    out.flush();
  }

  private double train(EncodedCorpus corpus, TrainingSettings settings) {
    Trainer trainer = Trainers.create(corpus, settings);
    long start = System.nanoTime();
    while (!trainer.finished()) {
      trainer.advanceFor(1_000_000_000);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    Snapshot snapshot = trainer.snapshot();
    if (settings.threads() == 1) {
      results.put(
          "Vectarium",
          settings.method() == Method.GLOVE
              ? PostProcessing.sum(snapshot.centre(), snapshot.outside())
              : snapshot.centre());
    }
    return trainer.progress().tokens() / seconds;
  }

  /** The middle one, or the mean of the two in the middle. */
  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private void report(
      PrintWriter out,
      TrainingSettings settings,
      EncodedCorpus corpus,
      @Nullable AnalogySet questions)
      throws IOException {
    Map<String, Object> object = new LinkedHashMap<>();
    double ours = median(speeds.getOrDefault("Vectarium", List.of(Double.NaN)));
    String unit = settings.method() == Method.GLOVE ? "cells" : "words";
    out.printf("%nmedian of %d      %12s/s   Vectarium against it%n", rounds, unit);
    speeds.forEach((name, values) -> {
      out.printf(
          Locale.ROOT, "%-22s %,10.0f   %.2f×%n", name, median(values), ours / median(values));
      object.put(name, Map.of("per_second", median(values), "ratio", ours / median(values)));
    });
    if (settings.objective() == Objective.NAIVE_SOFTMAX && settings.method() != Method.GLOVE) {
      reportSoftmax(out, settings, corpus);
    }
    results.forEach((name, vectors) -> reportQuality(out, name, vectors, questions));
    if (json) {
      out.println(new ObjectMapper().writeValueAsString(object));
    }
  }

  private void reportSoftmax(PrintWriter out, TrainingSettings settings, EncodedCorpus corpus) {
    SoftmaxSpeed speed = SoftmaxSpeed.measure(corpus, settings);
    out.printf(
        Locale.ROOT,
        "softmax: %.1f GFLOP/s, %.0f %% of this machine's %.1f GFLOP/s of fused multiply-adds%n",
        speed.gigaflops(),
        100 * speed.gigaflops() / speed.peak(),
        speed.peak());
  }

  private void reportQuality(
      PrintWriter out, String name, WordVectors vectors, @Nullable AnalogySet questions) {
    NearestWords search = new NearestWords(vectors);
    StringBuilder line = new StringBuilder(String.format("%-22s", name));
    if (questions != null) {
      var report = new AnalogyScorer(search, QUESTION_WORDS).score(questions);
      line.append(
          String.format(
              Locale.ROOT,
              " analogies %.2f %% (Sem %.2f, Syn %.2f)",
              100 * report.total(false).accuracy(),
              100 * report.semantic(false).accuracy(),
              100 * report.syntactic(false).accuracy()));
    }
    for (Path file : similarity) {
      try {
        double rho = SimilaritySet.read(file).score(search).rho();
        line.append(String.format(Locale.ROOT, "  %s ρ %.3f", file.getFileName(), rho));
      } catch (IOException e) {
        throw new UserError(String.valueOf(e.getMessage()));
      }
    }
    if (questions != null || !similarity.isEmpty()) {
      out.println(line);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
