package org.vectarium.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vectarium.train.Method;
import org.vectarium.train.Objective;
import org.vectarium.train.TrainingSettings;

/** A well-known trainer installed on this machine, run with the settings of ours. */
sealed interface Peer {
  /** As the report calls it. */
  String name();

  /** Whether it is installed here and has this model. */
  boolean canRun(TrainingSettings settings);

  /**
   * Trains once on one thread, vectors into the file.
   *
   * @return words a second, reading and counting left out
   */
  double run(Path text, long minCount, TrainingSettings settings, Path vectors) throws IOException;

  /** All peers that can run these settings. */
  static List<Peer> forSettings(TrainingSettings settings) {
    List<Peer> peers = new ArrayList<>();
    for (Peer peer : List.of(new FastText(), new Gensim())) {
      if (peer.canRun(settings)) {
        peers.add(peer);
      }
    }
    return peers;
  }

  /** Runs a program to its end; its output and errors together. */
  private static String output(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      int code = process.waitFor();
      if (code != 0) {
        throw new IOException(command.get(0) + " failed with exit code " + code + ": " + output);
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException(command.get(0) + " was interrupted", e);
    }
    return output;
  }

  private static @Nullable String find(String program) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
      Path candidate = Path.of(folder, program);
      if (Files.isExecutable(candidate)) {
        return candidate.toString();
      }
    }
    return null;
  }

  private static double number(Pattern pattern, String output, String program) throws IOException {
    Matcher matcher = pattern.matcher(output);
    double last = Double.NaN;
    while (matcher.find()) {
      last = Double.parseDouble(matcher.group(1));
    }
    if (Double.isNaN(last)) {
      throw new IOException(program + " did not say how fast it was: " + output);
    }
    return last;
  }

  /** fastText without subwords; prints its own words/s for each thread. */
  record FastText() implements Peer {
    private static final Pattern SPEED = Pattern.compile("words/sec/thread:\\s+(\\d+)");

    @Override
    public String name() {
      return "fastText";
    }

    @Override
    public boolean canRun(TrainingSettings settings) {
      return find("fasttext") != null && settings.method() != Method.SVD;
    }

    @Override
    public double run(Path text, long minCount, TrainingSettings settings, Path vectors)
        throws IOException {
      // For GloVe, which fastText has not, skip-gram is the yardstick of the machine.
      boolean glove = settings.method() == Method.GLOVE;
      Path model = vectors.resolveSibling("fasttext-model");
      String output =
          output(
              List.of(
                  String.valueOf(find("fasttext")),
                  settings.method() == Method.CBOW ? "cbow" : "skipgram",
                  "-input",
                  text.toString(),
                  "-output",
                  model.toString(),
                  "-dim",
                  "" + settings.dimension(),
                  "-ws",
                  "" + (glove ? 5 : settings.window()),
                  "-neg",
                  "" + settings.negatives(),
                  "-t",
                  "" + (glove ? 1e-4 : Math.max(settings.subsample(), 1e-9)),
                  "-minCount",
                  "" + minCount,
                  "-epoch",
                  "" + (glove ? 1 : settings.epochs()),
                  "-lr",
                  "" + (glove ? 0.025 : settings.learningRate()),
                  "-loss",
                  loss(settings.objective()),
                  "-thread",
                  "1",
                  "-minn",
                  "0",
                  "-maxn",
                  "0",
                  "-bucket",
                  "1"));
      Files.deleteIfExists(Path.of(model + ".bin"));
      Files.move(
          Path.of(model + ".vec"), vectors, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      return number(SPEED, output, name());
    }

    private static String loss(Objective objective) {
      return switch (objective) {
        case NEGATIVE_SAMPLING -> "ns";
        case HIERARCHICAL_SOFTMAX -> "hs";
        case NAIVE_SOFTMAX -> "softmax";
      };
    }
  }

  /** gensim's Word2Vec under the system's Python. */
  record Gensim() implements Peer {
    private static final Pattern SPEED = Pattern.compile("WORDS_PER_SECOND (\\d+)");
    private static final String SCRIPT =
        """
        import sys, time
        from gensim.models import Word2Vec
        from gensim.models.word2vec import LineSentence
        text, out, dim, win, neg, t, minc, epochs, lr, sg, hs, seed = sys.argv[1:]
        lines = list(LineSentence(text))
        m = Word2Vec(vector_size=int(dim), window=int(win), negative=int(neg) * (1 - int(hs)),
                     hs=int(hs), sg=int(sg), sample=float(t), min_count=int(minc),
                     epochs=int(epochs), alpha=float(lr), min_alpha=float(lr) * 1e-4, workers=1,
                     seed=int(seed))
        m.build_vocab(lines)
        start = time.time()
        m.train(lines, total_examples=m.corpus_count, epochs=m.epochs)
        seconds = time.time() - start
        words = sum(m.wv.get_vecattr(w, 'count') for w in m.wv.index_to_key)
        m.wv.save_word2vec_format(out)
        print('WORDS_PER_SECOND', int(words * m.epochs / seconds))
        """;

    @Override
    public String name() {
      return "gensim";
    }

    @Override
    public boolean canRun(TrainingSettings settings) {
      boolean has =
          (settings.method() == Method.SKIP_GRAM || settings.method() == Method.CBOW)
              && settings.objective() != Objective.NAIVE_SOFTMAX;
      return has && python() != null;
    }

    /** The first Python that has gensim. */
    private static @Nullable String python() {
      for (String candidate : new String[] {find("python3"), "/usr/bin/python3"}) {
        if (candidate != null && Files.isExecutable(Path.of(candidate))) {
          try {
            output(List.of(candidate, "-c", "import gensim"));
            return candidate;
          } catch (IOException e) {
            // This Python has no gensim; the next may.
            continue;
          }
        }
      }
      return null;
    }

    @Override
    public double run(Path text, long minCount, TrainingSettings settings, Path vectors)
        throws IOException {
      Path script = vectors.resolveSibling("gensim-run.py");
      try {
        Files.writeString(script, SCRIPT);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      String output =
          output(
              List.of(
                  String.valueOf(python()),
                  script.toString(),
                  text.toString(),
                  vectors.toString(),
                  "" + settings.dimension(),
                  "" + settings.window(),
                  "" + settings.negatives(),
                  "" + settings.subsample(),
                  "" + minCount,
                  "" + settings.epochs(),
                  "" + settings.learningRate(),
                  settings.method() == Method.SKIP_GRAM ? "1" : "0",
                  settings.objective() == Objective.HIERARCHICAL_SOFTMAX ? "1" : "0",
                  "" + settings.seed()));
      return number(SPEED, output, name());
    }
  }
}
