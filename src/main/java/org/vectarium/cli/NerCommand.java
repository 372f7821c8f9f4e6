package org.vectarium.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vectarium.ner.EntityScores;
import org.vectarium.ner.LabelledSentence;
import org.vectarium.ner.WindowTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.ObjectMapper;

/** {@code ner train} and {@code ner tag}: the lecture's window classifier. */
@Command(
    name = "ner",
    description = "Find names with the window classifier of lecture 3.",
    subcommands = {NerCompare.class, NerBench.class})
public final class NerCommand implements Runnable {
  private static final double NANOS = 1e-9;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new UserError("name a subcommand: train, tag, compare or bench");
  }

  @Command(
      name = "train",
      mixinStandardHelpOptions = true,
      description = "Train, and print precision, recall and F1 by class.")
  int train(
      @Mixin NerOptions options,
      @Option(names = "--json", description = "print one JSON object") boolean json)
      throws IOException {
    PrintWriter notes = spec.commandLine().getErr();
    WindowTrainer trainer = options.trainer(notes);
    // Read before training, as a mistake in them should not cost the training.
    List<LabelledSentence> dev = options.dev();
    List<LabelledSentence> test = options.test();
    List<Double> losses = new ArrayList<>();
    long start = System.nanoTime();
    double last = 0;
    while (!trainer.finished()) {
      long epochStart = System.nanoTime();
      runEpoch(trainer);
      last = trainer.windows() / ((System.nanoTime() - epochStart) * NANOS);
      losses.add(trainer.meanLoss());
      notes.printf(Locale.ROOT, "epoch %d: mean loss %.6f%n", trainer.epoch(), trainer.meanLoss());
    }
    double seconds = (System.nanoTime() - start) * NANOS;
    double speed = (double) trainer.windows() * trainer.epoch() / seconds;
    Map<String, EntityScores> scores = new LinkedHashMap<>();
    score(scores, "dev", trainer, dev);
    score(scores, "test", trainer, test);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("windows", trainer.windows());
      object.put("epochs", trainer.epoch());
      object.put("losses", losses);
      object.put("windowsPerSecond", speed);
      object.put("windowsPerSecondInLastEpoch", last);
      scores.forEach((name, score) -> object.put(name, json(score, trainer)));
      out.println(new ObjectMapper().writeValueAsString(object));
    } else {
      out.printf(
          Locale.ROOT,
          "%,d windows, %d %s, %,.0f windows/s, %,.0f in the last epoch%n",
          trainer.windows(),
          trainer.epoch(),
          trainer.epoch() == 1 ? "epoch" : "epochs",
          speed,
          last);
      scores.forEach((name, score) -> print(out, name, score, trainer));
    }
    return 0;
  }

  @Command(
      name = "tag",
      mixinStandardHelpOptions = true,
      description = "Train, then print every word's class and probabilities.")
  int tag(
      @Parameters(paramLabel = "TEXT", description = "a sentence, words apart by spaces")
          String text,
      @Mixin NerOptions options,
      @Option(names = "--json", description = "print one JSON object") boolean json)
      throws IOException {
    if (text.isBlank()) {
      throw new UserError("the sentence has no word; write one, such as \"museums in Paris\"");
    }
    WindowTrainer trainer = options.trainer(spec.commandLine().getErr());
    while (!trainer.finished()) {
      runEpoch(trainer);
    }
    List<WindowTrainer.Tagged> tagged = trainer.tag(List.of(text.strip().split("\\s+")));
    PrintWriter out = spec.commandLine().getOut();
    List<String> classes = trainer.settings().classes();
    if (json) {
      out.println(
          new ObjectMapper().writeValueAsString(Map.of("classes", classes, "words", tagged)));
      return 0;
    }
    int width = Math.max(4, tagged.stream().mapToInt(t -> columns(t.word())).max().orElse(4));
    out.printf("%s  %-5s", padded("word", width), "class");
    classes.forEach(c -> out.printf("  %6s", c));
    out.println();
    for (WindowTrainer.Tagged word : tagged) {
      out.printf("%s  %-5s", padded(word.word(), width), word.type());
      word.probabilities().forEach(p -> out.printf(Locale.ROOT, "  %6.4f", p));
      out.println();
    }
    return 0;
  }

  private static String padded(String word, int width) {
    return word + " ".repeat(width - columns(word));
  }

  /** How wide a terminal prints a word: two columns for a Chinese character. */
  private static int columns(String word) {
    return word.codePoints().map(c -> Character.isIdeographic(c) ? 2 : 1).sum();
  }

  private static void runEpoch(WindowTrainer trainer) {
    try {
      trainer.runEpoch();
    } catch (ArithmeticException e) {
      throw new UserError(String.valueOf(e.getMessage()));
    }
  }

  private static void score(
      Map<String, EntityScores> scores,
      String name,
      WindowTrainer trainer,
      @Nullable List<LabelledSentence> sentences) {
    if (sentences != null) {
      scores.put(name, trainer.evaluate(sentences));
    }
  }

  private static Map<String, Object> json(EntityScores scores, WindowTrainer trainer) {
    Map<String, Object> object = new LinkedHashMap<>(json(scores.overall()));
    object.put("tokenAccuracy", scores.tokenAccuracy());
    Map<String, Object> classes = new LinkedHashMap<>();
    Map<String, Object> confusion = new LinkedHashMap<>();
    List<String> all = trainer.settings().classes();
    for (String gold : all) {
      if (!gold.equals("O")) {
        classes.put(gold, json(scores.of(gold)));
      }
      Map<String, Integer> row = new LinkedHashMap<>();
      all.forEach(predicted -> row.put(predicted, scores.confused(gold, predicted)));
      confusion.put(gold, row);
    }
    object.put("classes", classes);
    object.put("confusion", confusion);
    return object;
  }

  private static Map<String, Object> json(EntityScores.Score score) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("precision", score.precision());
    object.put("recall", score.recall());
    object.put("f1", score.f1());
    object.put("correct", score.correct());
    object.put("predicted", score.predicted());
    object.put("gold", score.gold());
    return object;
  }

  private static void print(
      PrintWriter out, String name, EntityScores scores, WindowTrainer trainer) {
    out.printf(Locale.ROOT, "%n%s  (token accuracy %.4f)%n", name, scores.tokenAccuracy());
    out.println("class    precision  recall      F1  correct  predicted  gold");
    for (String type : trainer.settings().classes()) {
      if (!type.equals("O")) {
        line(out, type, scores.of(type));
      }
    }
    line(out, "all", scores.overall());
  }

  private static void line(PrintWriter out, String name, EntityScores.Score s) {
    out.printf(
        Locale.ROOT,
        "%-7s  %9.4f  %6.4f  %6.4f  %7d  %9d  %4d%n",
        name,
        s.precision(),
        s.recall(),
        s.f1(),
        s.correct(),
        s.predicted(),
        s.gold());
  }
}
