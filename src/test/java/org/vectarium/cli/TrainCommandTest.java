package org.vectarium.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
    arguments.addAll(List.of("--dim", "10", "--sample", "0.05"));
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
        "--method glove",
        "--method svd"
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
        "saved by an older Vectarium (format 1;",
        run("train", "--resume", "" + saved, "--out", "" + vectors));
    good[digit] += 2;
    Files.write(saved, good);
    assertRefused("saved by a newer Vectarium (format 3;", run("inspect", "" + saved));
    assertTrue(Files.notExists(vectors));
  }
}
