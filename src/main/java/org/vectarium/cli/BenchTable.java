package org.vectarium.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vectarium.cooc.CooccurrenceCounter;
import org.vectarium.cooc.CountingOptions;
import org.vectarium.cooc.WindowWeight;
import org.vectarium.linalg.SparseMatrix;
import org.vectarium.text.CorpusReader;
import org.vectarium.text.CorpusSource;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.ReadMonitor;
import org.vectarium.text.ReadOptions;
import org.vectarium.train.GloVeTrainer;
import org.vectarium.train.Method;
import org.vectarium.train.Objective;
import org.vectarium.train.Trainer;
import org.vectarium.train.Trainers;
import org.vectarium.train.TrainingSettings;

/**
 * {@code bench --all}: every kind of work there is, in turn, round after round, so that a slow
 * minute of the machine is everybody's; medians and the ratios between them.
 */
final class BenchTable {
  private static final int SOFTMAX_TYPES = 5_000;
  private static final int SOFTMAX_DIMENSION = 50;
  private static final int GLOVE_WINDOW = 10;
  private static final int WARM_UPS = 5;
  private static final String FASTTEXT = "fastText skip-gram";
  private static final String GENSIM_CBOW = "gensim CBOW";
  private static final String FASTTEXT_TREE = "fastText skip-gram, hierarchical softmax";
  private static final String SKIP_GRAM = "skip-gram";
  private static final String THREADS = "skip-gram, 2 threads";
  private static final String CBOW = "CBOW";
  private static final String TREE = "skip-gram, hierarchical softmax";
  private static final String CELLS = "GloVe, cells";
  private static final String COUNTING = "co-occurrence counting, tokens";
  private static final String SPILLING = "counting within 1 MiB, tokens";
  private static final String READING = "vocabulary pass, bytes";
  private static final String SOFTMAX = "naive softmax, operations";
  private static final String PEAK = "fused multiply-adds, operations";

  private final Path text;
  private final TrainOptions options;
  private final boolean peers;
  private final PrintWriter out;
  private final Map<String, List<Double>> speeds = new LinkedHashMap<>();

  BenchTable(Path text, TrainOptions options, boolean peers, PrintWriter out) {
    this.text = text;
    this.options = options;
    this.peers = peers;
    this.out = out;
  }

  /**
   * Reads the text a few times, unmeasured: the file is in memory for all sides alike, and our
   * reader is compiled as the peers are.
   */
  void warmUp() throws IOException {
    for (int time = 0; time < WARM_UPS; time++) {
      read(options.minCount);
    }
  }

  /** Does everything once. */
  void round(int number, Path vectors) throws IOException {
    long start = System.nanoTime();
    EncodedCorpus corpus = read(options.minCount);
    note(number, READING, Files.size(text) / seconds(start));
    TrainingSettings skipGram =
        options.settings().with().method(Method.SKIP_GRAM).epochs(epochs()).threads(1).build();
    skipGram = keep(skipGram);
    TrainingSettings cbow = skipGram.with().method(Method.CBOW).epochs(epochs()).build();
    cbow = keep(cbow).with().learningRate(2 * skipGram.learningRate()).build();
    TrainingSettings tree = skipGram.with().objective(Objective.HIERARCHICAL_SOFTMAX).build();
    note(number, SKIP_GRAM, training(corpus, skipGram));
    note(number, THREADS, training(corpus, skipGram.with().threads(2).build()));
    peer(number, "fastText", FASTTEXT, skipGram, vectors);
    peer(number, "gensim", "gensim skip-gram", skipGram, vectors);
    note(number, CBOW, training(corpus, cbow));
    peer(number, "gensim", GENSIM_CBOW, cbow, vectors);
    note(number, TREE, training(corpus, tree));
    peer(number, "fastText", FASTTEXT_TREE, tree, vectors);
    countAndFactor(number, corpus);
    softmax(number);
  }

  private int epochs() {
    return options.epochs == null ? 5 : options.epochs;
  }

  /** The terminal's settings for words, which a change of method has put back. */
  private TrainingSettings keep(TrainingSettings settings) {
    return settings.with().subsample(options.sample).build();
  }

  private void countAndFactor(int number, EncodedCorpus corpus) {
    CountingOptions roomy = CountingOptions.symmetric(GLOVE_WINDOW, WindowWeight.INVERSE_DISTANCE);
    long start = System.nanoTime();
    SparseMatrix counts = CooccurrenceCounter.count(corpus, roomy);
    note(number, COUNTING, corpus.tokens() / seconds(start));
    start = System.nanoTime();
    SparseMatrix spilled =
        CooccurrenceCounter.count(
            corpus,
            new CountingOptions(
                GLOVE_WINDOW, roomy.weight(), false, CountingOptions.SMALLEST_BUDGET));
    note(number, SPILLING, corpus.tokens() / seconds(start));
    if (!Arrays.equals(counts.values(), spilled.values())
        || !Arrays.equals(counts.columnIndices(), spilled.columnIndices())) {
      throw new IllegalStateException("counts that spilled to disk differ from those that did not");
    }
    TrainingSettings glove =
        TrainingSettings.defaults(Method.GLOVE)
            .with()
            .dimension(options.dimension)
            .window(GLOVE_WINDOW)
            .xMax(options.xMax)
            .epochs(2)
            .build();
    Trainer trainer = new GloVeTrainer(corpus.vocabulary(), counts, glove);
    note(number, CELLS, speed(trainer));
  }

  /** The most frequent words alone, as many as a softmax over all of them can bear. */
  private void softmax(int number) throws IOException {
    long least = options.minCount;
    EncodedCorpus corpus = read(least);
    if (corpus.vocabulary().size() > SOFTMAX_TYPES) {
      least = corpus.vocabulary().count(SOFTMAX_TYPES);
      corpus = read(least);
    }
    SoftmaxSpeed speed =
        SoftmaxSpeed.measure(
            corpus,
            options
                .settings()
                .with()
                .objective(Objective.NAIVE_SOFTMAX)
                .dimension(SOFTMAX_DIMENSION)
                .build());
    note(number, SOFTMAX, 1e9 * speed.gigaflops());
    note(number, PEAK, 1e9 * speed.peak());
  }

  private EncodedCorpus read(long minCount) throws IOException {
    return CorpusReader.read(
            CorpusSource.file(text), ReadOptions.DEFAULT.withMinCount(minCount), ReadMonitor.NONE)
        .corpus();
  }

  private static double training(EncodedCorpus corpus, TrainingSettings settings) {
    return speed(Trainers.create(corpus, settings));
  }

  private static double speed(Trainer trainer) {
    long start = System.nanoTime();
    while (!trainer.finished()) {
      trainer.advanceFor(1_000_000_000);
    }
    return trainer.progress().tokens() / seconds(start);
  }

  private void peer(int number, String name, String row, TrainingSettings settings, Path vectors)
      throws IOException {
    for (Peer peer : peers ? Peer.forSettings(settings) : List.<Peer>of()) {
      if (peer.name().equals(name)) {
        note(number, row, peer.run(text, options.minCount, settings, vectors));
      }
    }
  }

  private void note(int number, String row, double speed) {
    speeds.computeIfAbsent(row, _ -> new ArrayList<>()).add(speed);
    out.printf(Locale.ROOT, "round %d  %-42s %,18.0f /s%n", number, row, speed);
    out.flush();
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /** Medians, then the ratios between them, as text. */
  Map<String, Object> print() {
    Map<String, Object> object = new LinkedHashMap<>();
    out.printf("%n%-42s %18s%n", "median", "per second");
    speeds.forEach((row, values) -> {
      out.printf(Locale.ROOT, "%-42s %,18.0f%n", row, BenchCommand.median(values));
      object.put(row, BenchCommand.median(values));
    });
    out.printf("%n%-42s %18s%n", "ratio of medians", "");
    ratio(object, SKIP_GRAM, FASTTEXT);
    ratio(object, THREADS, SKIP_GRAM);
    ratio(object, CBOW, GENSIM_CBOW);
    ratio(object, TREE, FASTTEXT_TREE);
    ratio(object, CELLS, FASTTEXT);
    ratio(object, SOFTMAX, PEAK);
    return object;
  }

  private void ratio(Map<String, Object> object, String row, String to) {
    List<Double> values = speeds.get(row);
    List<Double> others = speeds.get(to);
    if (values != null && others != null) {
      double ratio = BenchCommand.median(values) / BenchCommand.median(others);
      out.printf(Locale.ROOT, "%-42s %17.2f× %s%n", row, ratio, to);
      object.put(row + " / " + to, ratio);
    }
  }
}
