package org.vectarium.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class TrainCommandTest {
  @TempDir private Path folder = Path.of("");
  private Path text = Path.of("");
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeEach
  void writeText() throws IOException {
    Random random = new Random(1);
    StringBuilder lines = new StringBuilder();
    for (int line = 0; line < 400; line++) {
      int topic = random.nextInt(3);
      for (int i = 0; i < 10; i++) {
        lines.append("t").append(topic).append("w").append(random.nextInt(12)).append(' ');
      }
      lines.append('\n');
    }
    text = Files.writeString(folder.resolve("text.txt"), lines);
  }

  private int run(String... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    CommandLine line = VectariumCommand.commandLine(List.of());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  private int train(String options, Path... targets) {
    List<String> arguments = new ArrayList<>(List.of("train", text.toString()));
    arguments.addAll(Arrays.asList(options.split(" ")));
    arguments.addAll(List.of("--dim", "10"));
    if (!options.contains("glove") && !options.contains("svd")) {
      arguments.addAll(List.of("--sample", "0.05"));
    }
    for (Path target : targets) {
      arguments.addAll(List.of("--out", target.toString()));
    }
    return run(arguments.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--method skip-gram --objective negative-sampling",
        "--method skip-gram --objective hierarchical-softmax --negatives-per-pair",
        "--method skip-gram --objective softmax --optimiser adagrad",
        "--method cbow --objective negative-sampling --batch 16",
        "--method cbow --objective hierarchical-softmax --exact-mean",
        "--method glove --left-only --vectors outside --format glove",
        "--method svd --power 0 --transform log,ppmi --inverse-distance --remove-mean"
      })
  void aResumedRunWritesTheBytesOfTheRunThatWasNeverStopped(String options) throws IOException {
    String all = options + " --epochs 3";
    Path whole = folder.resolve("whole.vec");
    Path resumed = folder.resolve("resumed.vec");
    Path saved = folder.resolve("run.vectarium");
    assertEquals(0, train(all, whole), err.toString());
    long stop = options.contains("svd") ? 1 : 1777;
    assertEquals(0, train(all + " --stop-at " + stop + " --save " + saved), err.toString());
    assertEquals(
        0, run("train", "--resume", saved.toString(), "--out", resumed.toString()), err.toString());
    assertArrayEquals(Files.readAllBytes(whole), Files.readAllBytes(resumed));
  }

  /** By hand: 36 words of about f = 1/36; √(t/f) + t/f is .0636 for t = 1e-4, 255 of 4,000. */
  @Test
  void aShortTextOfWhichSubsamplingLeavesLittleIsRemarkedOn() throws IOException {
    String[] plain = {
      "train", text.toString(), "--dim", "4", "--stop-at", "1", "--save", folder + "/a.vectarium"
    };
    assertEquals(0, run(plain), err.toString());
    assertTrue(err.toString().contains("about 25"), err.toString());
    assertTrue(err.toString().contains("of 4,000 tokens an epoch; --sample 0"), err.toString());
    assertEquals(0, train("--epochs 1", folder.resolve("b.vec")), err.toString());
    assertTrue(!err.toString().contains("subsampling"), err.toString());
  }

  @Test
  void aRunSavedAtItsEndDoesNotAskToGoOn() throws IOException {
    Path saved = folder.resolve("end.vectarium");
    assertEquals(0, train("--epochs 1 --stop-at 99999999 --save " + saved), err.toString());
    assertTrue(err.toString().contains("saved at its end"), err.toString());
  }

  @Test
  void theLastLineIsOneJsonObject() throws IOException {
    Path vectors = folder.resolve("v.vec");
    assertEquals(0, train("--epochs 2 --json", vectors), err.toString());
    JsonNode last = new ObjectMapper().readTree(out.toString().lines().toList().getLast());
    assertEquals(4000, last.get("tokens").asLong());
    assertEquals(36, last.get("vocabulary").asInt());
    assertTrue(last.get("seconds").asDouble() > 0);
    assertTrue(last.get("words_per_second_per_thread").asDouble() > 0);
    assertTrue(last.get("loss").asDouble() > 0);
    List<String> lines = Files.readAllLines(vectors);
    assertEquals("36 10", lines.getFirst());
    assertEquals(37, lines.size());
  }

  @ParameterizedTest
  @CsvSource({"--method svd,false", "--method glove --epochs 2,true", "--method cbow,false"})
  void everyMethodTellsItsSpeed(String options, boolean cells) throws IOException {
    assertEquals(0, train(options + " --json", folder.resolve("v.vec")), err.toString());
    JsonNode last = new ObjectMapper().readTree(out.toString().lines().toList().getLast());
    assertTrue(last.get("words_per_second_per_thread").asDouble() > 0, last::toString);
    assertEquals(cells, last.has("cells_per_second_per_thread"));
    if (cells) {
      // Oracle: both speeds are of the same seconds, and two epochs read the text twice.
      double seconds = last.get("seconds").asDouble();
      double words = last.get("words_per_second_per_thread").asDouble() * seconds;
      assertEquals(2 * 4000, words, 1e-6 * words);
      double read = last.get("cells_per_second_per_thread").asDouble() * seconds;
      assertEquals(last.get("updates").asDouble(), read, 1e-6 * read);
    }
  }

  /** Every option with a value of its own, before a model that has no use for it. */
  @ParameterizedTest
  @CsvSource({
    "--optimiser sgd, glove",
    "--objective softmax, glove",
    "--objective hierarchical-softmax, svd",
    "--batch 4, glove",
    "--init zeros, svd",
    "--sample 0.05, svd",
    "--schedule linear, svd",
    "--rate 0.5, svd",
    "--threads 2, svd",
    "--x-max 5, cbow",
    "--exact-mean, skip-gram",
    "--negatives-per-pair, cbow",
    "--negatives 3, skip-gram --objective softmax",
    "--power 0.5, glove",
    "--transform log, glove",
    "--left-only, skip-gram",
    "--inverse-distance, cbow"
  })
  void anOptionThatTheModelLacksIsRefusedByName(String option, String model) {
    Path vectors = folder.resolve("v.vec");
    int code =
        run(
            ("train " + text + " --dim 5 --method " + model + " --out " + vectors + " " + option)
                .split(" "));
    String name = option.split(" ")[0];
    String method = model.split(" ")[0];
    assertRefused(name + " does nothing for " + method, code);
    assertTrue(Files.notExists(vectors));
  }

  @ParameterizedTest
  @ValueSource(strings = {"skip-gram", "cbow", "glove", "svd"})
  void oneLineServesEveryModelWhenOnlyItsMethodIsChanged(String method) {
    String line =
        " --objective negative-sampling --dim 10 --window 5 --negatives 5 --sample 1e-4"
            + " --min-count 5 --epochs 5 --rate 0.025 --threads 1 --seed 1 --out ";
    int code =
        run(("train " + text + " --method " + method + line + folder.resolve("v.vec")).split(" "));
    assertEquals(0, code, err.toString());
  }

  private float[][] vectors(String options) throws IOException {
    Path file = folder.resolve("v.vec");
    assertEquals(0, train(options, file), err.toString());
    return Files.readAllLines(file).stream()
        .skip(1)
        .map(line -> line.substring(line.indexOf(' ') + 1).strip().split(" "))
        .map(numbers -> {
          float[] row = new float[numbers.length];
          for (int d = 0; d < row.length; d++) {
            row[d] = Float.parseFloat(numbers[d]);
          }
          return row;
        })
        .toArray(float[][]::new);
  }

  @Test
  void thePowerScalesTheColumnsOfOneDecomposition() throws IOException {
    float[][] bare = vectors("--method svd --power 0");
    float[][] root = vectors("--method svd --power 0.5");
    float[][] full = vectors("--method svd --power 1");
    for (int d = 0; d < 10; d++) {
      double length = 0;
      double sigma = 0;
      for (int word = 0; word < bare.length; word++) {
        length += bare[word][d] * bare[word][d];
        sigma += full[word][d] * full[word][d];
        // L · LΣ = (L√Σ)², within what seven digits of each keep.
        assertEquals(
            root[word][d] * root[word][d], bare[word][d] * full[word][d], 1e-5 + 1e-4 * sigma);
      }
      assertEquals(1, length, 1e-4, "the columns of L have length 1");
      assertTrue(sigma > 0);
    }
  }

  @Test
  void theSumOfGloVesTablesIsTheSumOfWhatIsWrittenOfEach() throws IOException {
    float[][] centre = vectors("--method glove --left-only --vectors centre");
    float[][] outside = vectors("--method glove --left-only --vectors outside");
    float[][] sum = vectors("--method glove --left-only");
    float[][] symmetric = vectors("--method glove");
    boolean same = true;
    for (int word = 0; word < sum.length; word++) {
      for (int d = 0; d < 10; d++) {
        assertEquals(centre[word][d] + outside[word][d], sum[word][d], 1e-5);
        same &= sum[word][d] == symmetric[word][d];
      }
    }
    assertTrue(!same, "the words before the centre alone make other vectors");
  }

  @Test
  void aRunThatGetsWorseThanKnowingNothingLeavesTheOldOutput() throws IOException {
    Path old = Files.writeString(folder.resolve("old.vec"), "precious");
    int code = run(("train small-en --min-count 1 --dim 5 --rate 1000 --out " + old).split(" "));
    assertRefused("far above", code);
    assertRefused("choose a smaller --rate", code);
    assertEquals("precious", Files.readString(old));
  }

  @Test
  void aValueThatCannotBeReadIsToldWithoutTheNamesOfClasses() {
    Path vectors = folder.resolve("v.vec");
    assertRefused("train: --objective is banana; choose", train("--objective banana", vectors));
    for (String wrong :
        List.of(
            "--objective banana",
            "--format x",
            "--dim x",
            "--schedule x",
            "--out \0",
            "--tokeniser x")) {
      assertEquals(2, train(wrong, vectors));
      assertTrue(!err.toString().matches("(?s).*(java|vectarium)\\..*"), err.toString());
    }
  }

  @Test
  void aFolderIsRefusedAsATargetBeforeTraining() {
    assertRefused(folder + " is a folder", train("--epochs 1000000", folder));
    assertRefused(folder + " is a folder", train("--epochs 1000000 --save " + folder));
  }

  @Test
  void aFullDiskForTheRunDoesNotLoseTheVectors() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "a device that is always full");
    Path run = Files.createSymbolicLink(folder.resolve("run.vectarium"), full);
    Path vectors = folder.resolve("v.vec");
    assertRefused("could not be written", train("--epochs 1 --save " + run, vectors));
    assertEquals(37, Files.readAllLines(vectors).size());
  }

  private void assertRefused(String part, int code) {
    assertEquals(2, code, err.toString());
    assertTrue(err.toString().contains(part), err.toString());
    assertTrue(!err.toString().contains("\tat "), "no stack trace: " + err);
  }

  @Test
  void badValuesAreRefusedInOneSentenceAndOldOutputStays() throws IOException {
    Path old = Files.writeString(folder.resolve("old.vec"), "precious");
    assertRefused("rate is NaN", train("--rate NaN", old));
    assertRefused("no folder", train("--epochs 1", folder.resolve("missing/x.vec")));
    assertRefused("36 different words", run("train", "" + text, "--dim", "50", "--out", "" + old));
    assertRefused("dimension is 0", run("train", text.toString(), "--dim", "0", "--out", "" + old));
    assertRefused("--method is elmo", train("--method elmo", old));
    assertRefused("too high", train("--rate 1e6 --schedule constant --epochs 50", old));
    Files.writeString(text, "one two three one two three\n");
    assertRefused(
        "window of 50",
        run(
            "train",
            "" + text,
            "--dim",
            "2",
            "--min-count",
            "1",
            "--window",
            "50",
            "--out",
            "" + old));
    assertEquals("precious", Files.readString(old));
  }

  @Test
  void aDamagedOrForeignRunIsRefused() throws IOException {
    Path saved = folder.resolve("run.vectarium");
    Path vectors = folder.resolve("v.vec");
    assertEquals(0, train("--stop-at 100 --save " + saved), err.toString());
    byte[] good = Files.readAllBytes(saved);

    byte[] flipped = good.clone();
    flipped[good.length / 2] ^= 4;
    Files.write(saved, flipped);
    assertEquals(2, run("train", "--resume", "" + saved, "--out", "" + vectors), err.toString());

    Files.write(saved, Arrays.copyOf(good, good.length - 5));
    assertRefused("cut short", run("train", "--resume", "" + saved, "--out", "" + vectors));

    Files.writeString(saved, "not a run");
    assertRefused("not a run", run("train", "--resume", "" + saved, "--out", "" + vectors));

    Files.write(saved, good);
    Files.writeString(text, "another text altogether with other words\n".repeat(50));
    assertRefused("another text", run("train", "--resume", "" + saved, "--out", "" + vectors));
    assertTrue(Files.notExists(vectors));
  }

  @Test
  void aRunOfAnotherFormatIsRefusedByItsNumber() throws IOException {
    Path saved = folder.resolve("run.vectarium");
    Path vectors = folder.resolve("v.vec");
    assertEquals(0, train("--stop-at 100 --save " + saved), err.toString());
    byte[] good = Files.readAllBytes(saved);
    int digit = "VECTARIUM-RUN-".length();
    good[digit]--;
    Files.write(saved, good);
    assertRefused(
        "saved by an older Vectarium (format 2;",
        run("train", "--resume", "" + saved, "--out", "" + vectors));
    good[digit] += 2;
    Files.write(saved, good);
    assertRefused("saved by a newer Vectarium (format 4;", run("inspect", "" + saved));
    assertTrue(Files.notExists(vectors));
  }
}
