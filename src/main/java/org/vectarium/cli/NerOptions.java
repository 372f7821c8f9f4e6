package org.vectarium.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.WordVectors;
import org.vectarium.embedding.format.ReadOptions;
import org.vectarium.embedding.format.VectorFiles;
import org.vectarium.graph.Function;
import org.vectarium.ner.BundledSentences;
import org.vectarium.ner.Extrinsic;
import org.vectarium.ner.LabelledSentence;
import org.vectarium.ner.WindowSettings;
import org.vectarium.ner.WindowTrainer;
import org.vectarium.text.ConllReader;
import org.vectarium.text.TextInput;
import org.vectarium.text.sample.SampleCorpora;
import picocli.CommandLine.Option;

/** Data, vectors and hyper-parameters of {@code ner}. */
final class NerOptions {
  @Option(
      names = "--train",
      paramLabel = "FILE",
      description = "CoNLL columns; the bundled set when left out")
  private @Nullable Path train;

  @Option(names = "--dev", paramLabel = "FILE", description = "scored after training")
  private @Nullable Path dev;

  @Option(names = "--test", paramLabel = "FILE", description = "scored after training")
  private @Nullable Path test;

  @Option(names = "--vectors", paramLabel = "FILE", description = "random ones when left out")
  private @Nullable Path vectors;

  @Option(names = "--lang", paramLabel = "L", description = "bundled set: en (default) or zh")
  private String language = "en";

  @Option(names = "--only", paramLabel = "CLASS", description = "look for one class, such as LOC")
  private @Nullable String only;

  @Option(names = "--freeze", description = "leave the word vectors as they are")
  private boolean freeze;

  @Option(names = "--window", paramLabel = "M", description = "words each side, default 2")
  private int window = 2;

  @Option(names = "--hidden", paramLabel = "H", description = "hidden units, default 100")
  private int hidden = 100;

  @Option(names = "--activation", paramLabel = "F", description = "tanh (default), sigmoid, relu")
  private String activation = "tanh";

  @Option(names = "--rate", paramLabel = "R", description = "first learning rate, default 0.05")
  private double rate = 0.05;

  @Option(names = "--l2", paramLabel = "L", description = "default 0")
  private double l2;

  @Option(names = "--epochs", paramLabel = "E", description = "default 10")
  private int epochs = 10;

  @Option(names = "--seed", paramLabel = "N", description = "default 1")
  private long seed = 1;

  /**
   * A trainer before its first epoch.
   *
   * @param notes told how many words have a vector
   */
  WindowTrainer trainer(PrintWriter notes) throws IOException {
    WindowSettings settings = settings();
    List<LabelledSentence> sentences = train();
    if (vectors == null) {
      return new WindowTrainer(settings, null, sentences);
    }
    WordVectors given = VectorFiles.read(vectors, ReadOptions.defaults()).vectors();
    double known = Extrinsic.known(given, sentences);
    if (known == 0) {
      throw new UserError(
          "no word of the training sentences has a vector in "
              + vectors
              + "; choose vectors of the same language, or leave out --vectors for random ones");
    }
    notes.printf(
        Locale.ROOT, "%.1f %% of the training words have a vector in %s%n", 100 * known, vectors);
    return new WindowTrainer(settings, given, sentences);
  }

  WindowSettings settings() {
    if (only != null && !ConllReader.TYPES.contains(only.toUpperCase(Locale.ROOT))) {
      throw new UserError("--only is " + only + "; it must be PER, LOC, ORG or MISC");
    }
    return new WindowSettings(
        only == null ? WindowSettings.CONLL : List.of("O", only.toUpperCase(Locale.ROOT)),
        window,
        hidden,
        activation(),
        rate,
        l2,
        epochs,
        freeze,
        seed);
  }

  /** Of the bundled sets. */
  String language() {
    return language;
  }

  List<LabelledSentence> train() throws IOException {
    return sentences(train, SampleCorpora.LabelledSet.TRAIN);
  }

  /** The development set; the bundled one only beside the bundled training set. */
  @Nullable List<LabelledSentence> dev() throws IOException {
    return dev == null && train != null ? null : sentences(dev, SampleCorpora.LabelledSet.DEV);
  }

  @Nullable List<LabelledSentence> test() throws IOException {
    return test == null && train != null
        ? null
        : sentences(test, SampleCorpora.LabelledSet.TEST_HELD_OUT);
  }

  private List<LabelledSentence> sentences(@Nullable Path file, SampleCorpora.LabelledSet bundled)
      throws IOException {
    if (file != null) {
      return BundledSentences.of(ConllReader.read(TextInput.file(file)));
    }
    if (!language.equals("en") && !language.equals("zh")) {
      throw new UserError("--lang is " + language + "; it must be en or zh");
    }
    return BundledSentences.of(SampleCorpora.labelled(language, bundled));
  }

  private Function activation() {
    return switch (activation.toLowerCase(Locale.ROOT)) {
      case "tanh" -> Function.TANH;
      case "sigmoid" -> Function.SIGMOID;
      case "relu" -> Function.RELU;
      default ->
          throw new UserError("--activation is " + activation + "; use tanh, sigmoid or relu");
    };
  }
}
