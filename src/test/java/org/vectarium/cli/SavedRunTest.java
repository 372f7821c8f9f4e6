package org.vectarium.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Saving, going on and looking inside, through the commands a person types. */
class SavedRunTest {
  /** Every option of the model, with a value that the saved run does not have. */
  static final List<String> CONTRADICTIONS =
      List.of(
          "--method glove",
          "--objective softmax",
          "--dim 8",
          "--window 3",
          "--negatives 2",
          "--noise-exponent 1",
          "--negatives-per-pair",
          "--exact-mean",
          "--sample 0.5",
          "--fixed-window",
          "--min-count 2",
          "--epochs 7",
          "--rate 0.5",
          "--schedule constant",
          "--optimiser adagrad",
          "--batch 4",
          "--init zeros",
          "--settle 0.1",
          "--x-max 5",
          "--alpha 1",
          "--ramped",
          "--inverse-distance",
          "--left-only",
          "--transform log",
          "--drop-function-words",
          "--power 0",
          "--threads 2",
          "--seed 9");

  @TempDir Path folder = Path.of("");
  private Path text = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeText() throws IOException {
    Random random = new Random(4);
    List<String> lines = new ArrayList<>();
    for (int s = 0; s < 120; s++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < 4 + random.nextInt(9); i++) {
        double x = random.nextDouble();
        line.append("w").append((int) (30 * x * x)).append(' ');
      }
      lines.add(line.toString().strip());
    }
    text = Files.write(folder.resolve("text.txt"), lines);
  }

  private int run(String line) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine commands = VectariumCommand.commandLine(List.of());
    for (CommandLine command : commands.getSubcommands().values()) {
      command.setOut(new PrintWriter(out, true));
      command.setErr(new PrintWriter(err, true));
    }
    return commands.execute(line.split(" "));
  }

  private void ok(String line) {
    assertEquals(0, run(line), () -> line + "\n" + err);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--method skip-gram",
        "--method skip-gram --negatives-per-pair --fixed-window",
        "--method skip-gram --objective softmax",
        "--method skip-gram --objective hierarchical-softmax --optimiser adagrad",
        "--method cbow --batch 16",
        "--method cbow --objective softmax --batch 0",
        "--method cbow --objective hierarchical-softmax",
        "--method glove",
        "--method svd",
        "--method svd --power 0 --transform log --left-only",
        "--unit-length --remove-mean",
        "--method glove --vectors outside --unit-length",
        "--format glove --vectors sum",
      })
  void aResumedRunWritesTheBytesOfOneThatNeverStopped(String options) throws IOException {
    String settings = options + " --dim 7 --min-count 1 --epochs 6 " + text;
    Path whole = folder.resolve("whole.txt");
    Path resumed = folder.resolve("resumed.txt");
    Path run = folder.resolve("run.vectarium");
    int stop = options.contains("svd") ? 2 : 333;
    ok("train " + settings + " --out " + whole);
    ok("train " + settings + " --stop-at " + stop + " --save " + run);
    ok("train --resume " + run + " --out " + resumed);
    assertArrayEquals(Files.readAllBytes(whole), Files.readAllBytes(resumed));
  }

  @Test
  void whatBecomesOfTheVectorsMayStillBeChosenAnew() throws IOException {
    Path whole = folder.resolve("whole.txt");
    Path resumed = folder.resolve("resumed.txt");
    Path run = folder.resolve("run.vectarium");
    String settings = " --dim 7 --min-count 1 --epochs 6 " + text;
    ok("train" + settings + " --remove-mean --out " + whole);
    ok("train" + settings + " --unit-length --format glove --stop-at 333 --save " + run);
    ok(
        "train --resume "
            + run
            + " --no-unit-length --remove-mean --format word2vec-text --out "
            + resumed);
    assertArrayEquals(Files.readAllBytes(whole), Files.readAllBytes(resumed));
  }

  private void refused(String line, String part) {
    assertEquals(2, run(line), line);
    assertTrue(err.toString().contains(part), err.toString());
    assertEquals(1, err.toString().lines().count(), err.toString());
  }

  @ParameterizedTest
  @FieldSource("CONTRADICTIONS")
  void aSettingThatContradictsTheSavedRunIsRefusedByName(String option) throws IOException {
    Path run = folder.resolve("run.vectarium");
    Path vectors = folder.resolve("v.txt");
    ok("train --dim 7 --min-count 1 --epochs 2 " + text + " --stop-at 20 --save " + run);
    refused("train --resume " + run + " --out " + vectors + " " + option, option.split(" ")[0]);
    assertFalse(Files.exists(vectors));
  }

  @Test
  void everyModelOptionIsHeldAgainstTheSavedRun() {
    CommandLine train = VectariumCommand.commandLine(List.of()).getSubcommands().get("train");
    List<String> free =
        List.of(
            "--out",
            "--format",
            "--vectors",
            "--remove-mean",
            "--unit-length",
            "--resume",
            "--save",
            "--stop-at",
            "--until",
            "--json",
            "--tokeniser",
            "--encoding",
            "--help",
            "--version");
    List<String> held = CONTRADICTIONS.stream().map(option -> option.split(" ")[0]).toList();
    List<String> others =
        train.getCommandSpec().options().stream()
            .map(option -> option.longestName())
            .filter(name -> !free.contains(name))
            .toList();
    assertEquals(new TreeSet<>(held), new TreeSet<>(others));
  }

  @Test
  void aResumedRunMayRepeatItsOwnSettings() throws IOException {
    Path run = folder.resolve("run.vectarium");
    Path vectors = folder.resolve("v.txt");
    String settings = " --method cbow --dim 7 --min-count 1 --epochs 2 --sample 0.01 ";
    ok("train" + settings + text + " --stop-at 20 --save " + run);
    ok("train" + settings + "--stop-at 40 --resume " + run + " --out " + vectors);
    assertTrue(Files.exists(vectors));
  }

  @Test
  void aFolderACutFileAndANegativePlaceGetASentence() throws IOException {
    Path run = folder.resolve("run.vectarium");
    refused("inspect " + folder, folder + " is a folder");
    refused("train --stop-at -5 --save " + run + " " + folder.resolve("none"), "--stop-at is -5");
    ok("train --dim 2 --min-count 1 --epochs 2 " + text + " --stop-at 20 --save " + run);
    byte[] whole = Files.readAllBytes(run);
    // Within the first bytes nothing tells whose file it is.
    for (int length = "VECTARIUM-RUN-3\n".length(); length < whole.length; length += 41) {
      Files.write(run, Arrays.copyOf(whole, length));
      assertEquals(2, run("inspect " + run), err.toString());
      assertTrue(
          err.toString().endsWith(run + " is cut short or damaged; take an older copy\n"),
          err::toString);
    }
    byte[] damaged = whole.clone();
    damaged["VECTARIUM-RUN-3\n".length() + 4] = 'x';
    Files.write(run, damaged);
    refused("inspect " + run, "its description cannot be read; take an older copy");
  }

  private JsonNode inspect(String arguments) {
    ok("inspect " + arguments + " --json");
    return new ObjectMapper().readTree(out.toString().lines().toList().getLast());
  }

  @Test
  void anUpdateIsTheSameFromWhicheverSaveItIsReached() throws IOException {
    String settings =
        "--dim 7 --min-count 1 --negatives-per-pair --fixed-window --sample 0 " + text;
    Path early = folder.resolve("early.vectarium");
    Path late = folder.resolve("late.vectarium");
    ok("train " + settings + " --stop-at 50 --save " + early);
    ok("train " + settings + " --stop-at 900 --save " + late);
    JsonNode forwards = inspect(early + " --at 500");
    JsonNode backwards = inspect(late + " --at 500");
    assertEquals(forwards, backwards);
    assertEquals(500, forwards.get("update").asLong());
    assertEquals(50, inspect(early.toString()).get("update").asLong(), "by default what is next");

    // Recomposition: the loss is the sum of its terms, ∂J/∂s is σ(s) − t, and the words are the
    // text's own.
    double sum = 0;
    for (JsonNode term : forwards.get("predictions").get(0).get("terms")) {
      double dot = term.get("dot").asDouble();
      double sigma = 1 / (1 + Math.exp(-dot));
      int occurrences = term.get("occurrences").asInt();
      int positives = term.get("true").asInt();
      assertEquals(sigma, term.get("probability").asDouble(), 1e-12);
      assertEquals(occurrences * sigma - positives, term.get("error").asDouble(), 1e-12);
      sum -= positives * Math.log(sigma) + (occurrences - positives) * Math.log(1 - sigma);
    }
    assertEquals(sum, forwards.get("loss").asDouble(), 1e-9);
    assertEquals(1, forwards.get("touched_input_rows").asInt());
    int rows = 1 + forwards.get("predictions").get(0).get("terms").size();
    assertEquals(7 * rows, forwards.get("touched_parameters").asInt());
    List<String> window = new ArrayList<>();
    forwards.get("window").forEach(word -> window.add(word.asString()));
    assertTrue(
        Files.readAllLines(text).stream()
            .anyMatch(line -> ("  " + line + " ").contains(" " + String.join(" ", window) + " ")),
        "the window stands in the text: " + window);
  }

  @Test
  void plainOutputNamesTheWords() {
    Path run = folder.resolve("run.vectarium");
    ok("train --method glove --dim 4 --min-count 1 --stop-at 9 --save " + run + " " + text);
    ok("inspect " + run);
    assertTrue(out.toString().contains("context: w"), out.toString());
    assertTrue(out.toString().contains("update: 9"), out.toString());
    ok("train --dim 12 --min-count 1 --stop-at 9 --save " + run + " " + text);
    ok("inspect " + run);
    List<String> lines = out.toString().lines().toList();
    int head = lines.indexOf("  terms:") + 1;
    assertTrue(lines.get(head).matches(" +word +occurrences +true +dot .*noise_probability"));
    assertTrue(lines.get(head + 1).matches(" +w\\d+( +[-.0-9e]+){7}"), lines.get(head + 1));
    assertTrue(out.toString().contains("… (12 numbers)"), out.toString());
  }

  @Test
  void badWishesAreAnsweredInASentence() throws IOException {
    Path run = folder.resolve("run.vectarium");
    ok("train --dim 4 --min-count 1 --stop-at 40 --save " + run + " " + text);
    assertEquals(2, run("inspect " + run + " --at 99999999"));
    assertTrue(err.toString().contains("the run ends after"), err.toString());
    assertEquals(2, run("inspect " + text));
    assertTrue(err.toString().contains("not a run saved by Vectarium"), err.toString());
    byte[] bytes = Files.readAllBytes(run);
    Files.write(run, Arrays.copyOf(bytes, bytes.length / 2));
    assertEquals(2, run("inspect " + run));
    assertTrue(err.toString().contains("cut short"), err.toString());
    // --at 0 needs nothing of the state, and is refused all the same.
    for (int place : new int[] {bytes.length / 2, bytes.length - 3}) {
      byte[] flipped = bytes.clone();
      flipped[place] ^= 1;
      Files.write(run, flipped);
      refused("inspect " + run + " --at 0", run + " is cut short or damaged");
    }
    Files.write(run, Arrays.copyOf(bytes, bytes.length + 1));
    refused("inspect " + run + " --at 0", run + " is cut short or damaged");
  }

  /** {@code --until} holds several words: the arguments are given one by one. */
  private int run(List<String> first, String rest) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine commands = VectariumCommand.commandLine(List.of());
    CommandLine train = commands.getSubcommands().get("train");
    train.setOut(new PrintWriter(out, true));
    train.setErr(new PrintWriter(err, true));
    List<String> arguments = new ArrayList<>(List.of("train"));
    arguments.addAll(first);
    arguments.addAll(List.of(rest.split(" ")));
    return commands.execute(arguments.toArray(String[]::new));
  }

  @Test
  void aRunStopsWhereItsGoalComesAbout() throws IOException {
    Path run = folder.resolve("run.vectarium");
    String settings =
        "--dim 7 --min-count 1 --sample 0 --negatives-per-pair --fixed-window " + text;
    assertEquals(
        0,
        run(List.of("--until", "updates w1 20"), settings + " --json --save " + run),
        err::toString);
    JsonNode summary = new ObjectMapper().readTree(out.toString().lines().toList().getLast());
    assertTrue(summary.get("goal_reached").asBoolean());
    long stopped = summary.get("updates").asLong();
    // The oracle: the pairs of every update up to there, as the inspector prints them.
    int touches = 0;
    for (long at = 0; at < stopped; at++) {
      JsonNode update = inspect(run + " --at " + at);
      boolean centre = update.get("centre").asString().equals("w1");
      touches += centre ? 1 : 0;
      assertTrue(at < stopped - 1 || centre, "the last update is one of the word");
    }
    assertEquals(20, touches);
  }

  @Test
  void aStepOfAFactorisationIsExplainedByWhatItThenDoes() {
    String settings = "--method svd --dim 40 --min-count 1 medium-en";
    Path first = folder.resolve("first.vectarium");
    Path second = folder.resolve("second.vectarium");
    ok("train " + settings + " --stop-at 1 --save " + first);
    ok("train " + settings + " --stop-at 2 --save " + second);
    JsonNode step = inspect(first.toString());
    JsonNode next = inspect(second.toString());
    assertEquals(1, step.get("update").asLong());
    assertEquals(next.get("loss").asDouble(), step.get("loss_after").asDouble());
    assertEquals(next.get("residual").asDouble(), step.get("residual_after").asDouble());
    assertEquals(next.get("singular_values"), step.get("singular_values_after"));
    assertFalse(step.has("learning_rate"));
  }

  @Test
  void aGoalThatDoesNotComeAboutLeavesTheWholeRun() {
    Path vectors = folder.resolve("vectors.txt");
    String settings = "--dim 7 --min-count 1 --epochs 1 " + text + " --json --out " + vectors;
    assertEquals(0, run(List.of("--until", "updates w1 1000000"), settings), err::toString);
    assertTrue(out.toString().contains("\"goal_reached\":false"), out.toString());
    assertTrue(err.toString().contains("updates w1 1000000: not by update"), err.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "nonsense 3, begin with loss",
    "loss much, in percent",
    "loss 0, in percent",
    "neighbour w1 nobody 3, \"nobody\"",
    "neighbour w1, a rank",
    "analogy w1 w2 w3, four words",
    "updates w1 -3, how many updates",
  })
  void aGoalThatCannotBeReadIsToldWhatToBe(String goal, String told) {
    String settings = "--dim 7 --min-count 1 " + text + " --out " + folder.resolve("v.txt");
    assertEquals(2, run(List.of("--until", goal), settings));
    assertTrue(err.toString().contains(told), err.toString());
  }

  @Test
  void severalThreadsCannotCountTheUpdatesOfAWord() {
    String settings = "--dim 7 --min-count 1 --threads 2 " + text + " --out " + folder.resolve("v");
    assertEquals(2, run(List.of("--until", "updates w1 3"), settings));
    assertTrue(err.toString().contains("--threads 1"), err.toString());
  }
}
