package org.vectarium.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vectarium.embedding.format.ReadOptions;
import org.vectarium.embedding.format.VectorFiles;
import org.vectarium.ner.EntityScores;
import org.vectarium.ner.Extrinsic;
import org.vectarium.ner.LabelledSentence;
import org.vectarium.ner.WindowSettings;
import org.vectarium.ner.WindowTrainer;
import org.vectarium.session.FeatureVectors;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.train.Method;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.ObjectMapper;

/** {@code ner compare}: one classifier, several vectors as its features. */
@Command(
    name = "compare",
    description = "Compare vectors as features: random, skip-gram, GloVe, SVD or your own files.")
final class NerCompare implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private NerOptions options = new NerOptions();

  @Option(
      names = "--features",
      paramLabel = "NAME=FILE",
      description = "vectors to compare instead of the four that are trained; may be repeated")
  private Map<String, Path> files = new LinkedHashMap<>();

  @Option(
      names = "--corpus",
      paramLabel = "NAME",
      description = "what the four are trained on; the language's medium sample when left out")
  private String corpus = "";

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    List<LabelledSentence> test = options.test();
    if (test == null) {
      throw new UserError("name the sentences to score on with --test FILE");
    }
    List<LabelledSentence> train = options.train();
    WindowSettings settings = options.settings();
    PrintWriter notes = spec.commandLine().getErr();
    List<Extrinsic.Result> results = new ArrayList<>();
    for (Extrinsic.Contender contender : contenders(notes)) {
      notes.println("judging " + contender.name());
      notes.flush();
      results.add(Extrinsic.judge(settings, contender, train, test));
    }
    print(results);
    return 0;
  }

  private List<Extrinsic.Contender> contenders(PrintWriter notes) throws IOException {
    List<Extrinsic.Contender> all = new ArrayList<>();
    all.add(new Extrinsic.Contender("random", null));
    for (Map.Entry<String, Path> file : files.entrySet()) {
      all.add(
          new Extrinsic.Contender(
              file.getKey(), VectorFiles.read(file.getValue(), ReadOptions.defaults()).vectors()));
    }
    if (!files.isEmpty()) {
      return all;
    }
    String name = corpus.isEmpty() ? "medium-" + options.language() : corpus;
    EncodedCorpus text =
        CorpusArgument.open(name, 1, new ReadingOptions(), spec.commandLine().getErr());
    for (Method method : new Method[] {Method.SKIP_GRAM, Method.GLOVE, Method.SVD}) {
      String shown = method.name().toLowerCase(Locale.ROOT).replace('_', '-');
      notes.println("training " + shown + " vectors on " + name);
      notes.flush();
      all.add(
          new Extrinsic.Contender(
              shown,
              FeatureVectors.train(
                  text, method, WindowTrainer.RANDOM_DIMENSION, options.settings().seed())));
    }
    return all;
  }

  private void print(List<Extrinsic.Result> results) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      List<Object> list = new ArrayList<>();
      for (Extrinsic.Result result : results) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", result.name());
        object.put("dimension", result.dimension());
        object.put("known", result.known());
        object.put("frozen", f1(result.frozen()));
        object.put("tuned", f1(result.tuned()));
        list.add(object);
      }
      out.println(new ObjectMapper().writeValueAsString(Map.of("features", list)));
      return;
    }
    out.println("features      d   words known   F1 frozen   F1 fine-tuned");
    for (Extrinsic.Result result : results) {
      out.printf(
          Locale.ROOT,
          "%-10s %4d   %11.3f   %9.4f   %13.4f%n",
          result.name(),
          result.dimension(),
          result.known(),
          result.frozen().overall().f1(),
          result.tuned().overall().f1());
    }
  }

  private static Map<String, Object> f1(EntityScores scores) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("precision", scores.overall().precision());
    object.put("recall", scores.overall().recall());
    object.put("f1", scores.overall().f1());
    return object;
  }
}
